import { join, relative } from "node:path";
import type { Looks } from "../src/content/contentState.ts";
import { rememberedFiles } from "../src/content/fileMemory.ts";
import { files } from "../src/content/fileSource.ts";
import { type House, readHouse } from "../src/content/house.ts";
import { type Ledger, ledgerOf } from "../src/content/readLedger.ts";
import type { Since } from "../src/content/source.ts";
import { type Digest, digest, fold } from "../src/digest.ts";
import { hostFaults } from "../src/edition/hosting.ts";
import { type Edition, prepare } from "../src/edition/prepare.ts";
import { openStopwatch, type Progress } from "../src/edition/stopwatch.ts";
import type { MadeInput } from "../src/edition/unchanged.ts";
import type { Checked, Fault, Place } from "../src/faults/fault.ts";
import { policyOf } from "../src/pages/hosting.ts";
import { kinds } from "../src/pages/kinds.ts";
import { openSite } from "../src/site/site.ts";
import { openOverlay } from "../src/store/overlay.ts";
import { forgetfulStore, openStore, type Store } from "../src/store/store.ts";
import { type Answers, openAnswers } from "./answers.ts";
import { configurationDigest } from "./configuration.ts";
import type { Directories } from "./eleventy.ts";
import { allowForMany, compileFor } from "./engine.ts";
import { isCollection, kindsOf } from "./fromCollection.ts";
import { type SearchPath, templatesFolder } from "./locate.ts";
import { rememberedMinifier } from "./minifier.ts";
import { configurationFile } from "./optionPlace.ts";
import type { WartaSettings } from "./options.ts";
import { openPostSource, type PostSource } from "./posts/postSource.ts";
import { styleFiles } from "./styleFiles.ts";
import { openStyles } from "./styles.ts";
import { type OpenedTheme, openTheme } from "./theme.ts";
import { codeDigest } from "./versions.ts";
import type { Wishes } from "./wishes.ts";

/** For links to pages without a picture, where the options name none. */
const PREVIEW = join(templatesFolder, "pictures", "preview.jpg");

/** A site as its configuration opened it: what the plugin and the command line share. */
export interface Desk {
  readonly settings: WartaSettings;
  readonly wishes: Wishes;
  /** where articles come from, when that is one of the site's own collections */
  readonly posts: PostSource | undefined;
  /** What the site's files and options decide before any content is read; asked anew for every build. */
  open(directories: Directories): OpenedSite;
  /** where the owner chose the host, for reports */
  hostPlace(): Place;
  /** Templates of ours as Nunjucks compiled them. @param setUp of all in it that decides what comes of a template */
  templates(setUp: Digest): Answers;
  /** Remembers what was found out about styles and templates since the site was opened; at the end of a build. */
  keepAnswers(): void;
  /** Reads everything and plans the site. */
  prepare(opened: OpenedSite, how?: Preparing): Checked<Edition>;
}

/** A site without its content. */
export interface OpenedSite extends MadeInput {
  readonly theme: OpenedTheme;
  /** digest of what the site's own functions are made of */
  readonly functions: Digest;
  /** pictures that the options name */
  readonly house: House;
  /** pictures that are kept elsewhere, where there are any */
  readonly ledger: Ledger | undefined;
  readonly faults: readonly Fault[];
}

export interface Preparing {
  progress?: Progress;
  /** the last edition that this desk prepared in this program, and what changed since; else all is read */
  before?: { edition: Edition | undefined; since: Since } | undefined;
  /** true in a program that will prepare another edition after this one */
  again?: boolean;
  /** true for who builds nothing: the memory is read and never written */
  reads?: boolean;
  /** files below the content folder as this build found them a moment ago */
  looked?: Looks | undefined;
}

export interface DeskOptions {
  /** path of the configuration file, where there is one; asked when a build begins */
  configuration(): string | undefined;
  wishes: Wishes;
}

export function openDesk(settings: WartaSettings, { configuration, wishes }: DeskOptions): Desk {
  const { articles, fields, pages, rules, markdown, ...plain } = settings;
  const posts = isCollection(articles) ? openPostSource(articles, () => optionsFile(configuration())) : undefined;
  const source = posts ?? (isCollection(articles) ? files() : (articles ?? files()));
  const served = posts && kindsOf(posts.settings.pages);
  const made = [...(served ? kinds.filter(({ name }) => served.has(name)) : kinds), ...pages];
  // what runs cannot change while it runs
  let code: Digest | undefined;
  const answers = new Map<string, Answers>();
  const answersIn = (file: string, version: Digest, forgets: boolean) => {
    const opened = openAnswers(join(settings.cache, file), { version, fresh: wishes.fresh, forgets });
    answers.set(file, opened);
    return opened;
  };
  let last: OpenedSite | undefined;
  const hostPlace = () => ({ file: optionsFile(configuration()), field: "hosting.host" });
  return {
    hostPlace,
    settings,
    wishes,
    posts,
    open(directories) {
      const search = searchPath(directories);
      code ??= codeDigest();
      const functions = configurationDigest(configuration(), { ...fields, pages, rules, markdown });
      const content = relative("", directories.input) || ".";
      const ledger = ledgerOf(content, settings.pictures.store);
      const options = optionsFile(configuration());
      const house = readHouse({ settings, content, preview: PREVIEW, options, ledger: ledger.value });
      const { reports } = settings;
      const templates = made.flatMap(({ output }) => ("template" in output ? [output.template] : []));
      const minifier = rememberedMinifier(answersIn("styles.json", code, true));
      const styles = openStyles(search, reports, (one) => policyOf(settings, [one], "meta"), minifier);
      const theme = openTheme(search, styles, reports, templates);
      const opened = {
        site: openSite(plain, theme, fold([code, functions]), house.value.brand, served),
        house: house.value,
        ledger: ledger.value,
        faults: [...ledger.faults, ...house.faults],
        kinds: made.length > 0 ? [...made, styleFiles(theme)] : [],
        content,
        theme,
        styles: theme.styles.whole.digest,
        functions,
      };
      // pages and articles hold the site that they were made for: a server would keep one of every build
      const stays = last !== undefined && isSameSite(last, opened, templates);
      const { site, kinds: own, theme: shown } = stays ? (last as OpenedSite) : opened;
      last = { ...opened, site, kinds: own, theme: shown };
      return last;
    },
    templates(setUp) {
      code ??= codeDigest();
      return answersIn("templates.json", fold([code, setUp]), false);
    },
    keepAnswers() {
      for (const one of answers.values()) one.save();
    },
    prepare(
      { site, kinds, content, functions, house, ledger, faults },
      { progress, before, again = false, reads = false, looked } = {},
    ) {
      code ??= codeDigest();
      const readsContent = Object.keys(fields).length > 0 || markdown !== undefined;
      const edition = prepare({
        site,
        content,
        source,
        kinds,
        house: house.files,
        ledger,
        fields,
        rules,
        markdown,
        functions: readsContent ? functions : digest(""),
        store: before?.edition?.store ?? storeOf(wishes, settings.cache, code, reads),
        watch: openStopwatch(progress),
        before,
        looked,
        again,
        env: process.env,
      });
      return { ...edition, faults: [...faults, ...edition.faults, ...hostFaults(edition.value, hostPlace())] };
    },
  };
}

/** Whether pages of two sites are made of the same, but for their content. */
function isSameSite(one: OpenedSite, other: OpenedSite, templates: readonly string[]): boolean {
  return (
    one.site.digest === other.site.digest &&
    one.styles === other.styles &&
    templates.every((name) => one.theme.digestOf(name) === other.theme.digestOf(name))
  );
}

/** A process that another one started reads what that one remembers, and keeps its own news apart. */
function storeOf({ fresh, worker }: Wishes, folder: string, version: string, reads: boolean): Store {
  const store = openStore(folder, version, fresh && !worker);
  // without a memory that can be used, all of the archive is read
  if (store.savedAt === 0) allowForMany();
  else compileFor(rememberedFiles(store));
  if (reads) return openOverlay(store, forgetfulStore());
  return worker ? openOverlay(store, openStore(worker.folder, version, true)) : store;
}

function optionsFile(configuration: string | undefined): string {
  return configuration ? relative("", configuration) : configurationFile();
}

/** Where Eleventy's Nunjucks looks: the site's includes, then the working directory. */
function searchPath({ includes }: Directories): SearchPath {
  return [includes, "."];
}

import { readFileSync } from "node:fs";
import { audit } from "../src/audit/audit.ts";
import { files } from "../src/content/fileSource.ts";
import { digest, fold } from "../src/digest.ts";
import { type Edition, prepare } from "../src/edition/prepare.ts";
import { openStopwatch } from "../src/edition/stopwatch.ts";
import type { Checked, Fault } from "../src/faults/fault.ts";
import type { Newsroom } from "../src/newsroom/newsroom.ts";
import { picturesOf } from "../src/newsroom/pictures.ts";
import { kinds } from "../src/pages/kinds.ts";
import { openSite } from "../src/site/site.ts";
import { openStore } from "../src/store/store.ts";
import { configurationDigest } from "./configuration.ts";
import type { Directories } from "./eleventy.ts";
import type { WartaSettings } from "./options.ts";
import { openStyles, type Styles } from "./styles.ts";
import { openTheme, type SearchPath } from "./theme.ts";
import { codeDigest } from "./versions.ts";

/** A site as its configuration opened it: what the plugin and the command line share. */
export interface Desk {
  readonly settings: WartaSettings;
  /** true when nothing of an earlier build is used */
  readonly fresh: boolean;
  /** Reads everything and plans the site; asked anew for every build. */
  prepare(directories: Directories): Checked<PreparedEdition>;
}

export interface PreparedEdition extends Edition {
  readonly styles: Styles;
}

export interface DeskOptions {
  /** path of the configuration file, where there is one; asked when a build begins */
  configuration(): string | undefined;
  /** true to use nothing that an earlier build remembered */
  fresh?: boolean;
}

export function openDesk(settings: WartaSettings, { configuration, fresh = false }: DeskOptions): Desk {
  return {
    settings,
    fresh,
    prepare(directories) {
      const watch = openStopwatch();
      const search = searchPath(directories);
      const styles = openStyles(search);
      const { articles, fields, pages, rules, markdown, ...plain } = settings;
      const code = codeDigest();
      const functions = configurationDigest(configuration(), { ...fields, pages, rules, markdown });
      const readsContent = Object.keys(fields).length > 0 || markdown !== undefined;
      const site = openSite(plain, openTheme(search, styles.digest), fold([code, functions]));
      const store = openStore(settings.cache, code, fresh);
      const edition = prepare({
        site,
        content: directories.input,
        source: articles ?? files(),
        kinds: [...kinds, ...pages],
        fields,
        rules,
        markdown,
        functions: readsContent ? functions : digest(""),
        store,
        watch,
        env: process.env,
      });
      const faults = [...edition.faults, ...runningPictures(edition.value.newsroom)];
      return { value: { ...edition.value, styles }, faults };
    },
  };
}

/** SVG pictures that could run a script: opened by its own address, one is a document like any other. */
function runningPictures(newsroom: Newsroom): Fault[] {
  const drawings = [...picturesOf(newsroom).values()].filter(({ file }) => /\.svg$/i.test(file));
  return drawings.flatMap(({ file }) => audit(readFileSync(file, "utf8"), file));
}

/** Where Eleventy's Nunjucks looks: the site's includes, then the working directory. */
export function searchPath({ includes }: Directories): SearchPath {
  return [includes, "."];
}

import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { audit } from "../src/audit/audit.ts";
import { files } from "../src/content/fileSource.ts";
import { digest } from "../src/digest.ts";
import { type Edition, prepare } from "../src/edition/prepare.ts";
import type { Checked, Fault } from "../src/faults/fault.ts";
import type { Newsroom } from "../src/newsroom/newsroom.ts";
import { picturesOf } from "../src/newsroom/pictures.ts";
import { kinds } from "../src/pages/kinds.ts";
import { openSite } from "../src/site/site.ts";
import type { Directories } from "./eleventy.ts";
import type { WartaSettings } from "./options.ts";
import { openStyles, type Styles } from "./styles.ts";
import { openTheme, type SearchPath } from "./theme.ts";

/** A site as its configuration opened it: what the plugin and the command line share. */
export interface Desk {
  readonly settings: WartaSettings;
  /** name of the configuration file, for reports */
  readonly configuration: string;
  /** Reads everything and plans the site; asked anew for every build. */
  prepare(directories: Directories): Checked<PreparedEdition>;
}

export interface PreparedEdition extends Edition {
  readonly styles: Styles;
}

export function openDesk(settings: WartaSettings, configuration: string): Desk {
  return {
    settings,
    configuration,
    prepare(directories) {
      const search = searchPath(directories);
      const styles = openStyles(search);
      const { articles, fields, pages, rules, markdown, ...plain } = settings;
      const site = openSite(plain, openTheme(search, styles.digest), digest(packageVersion()));
      const edition = prepare({
        site,
        content: directories.input,
        source: articles ?? files(),
        kinds: [...kinds, ...pages],
        fields,
        rules,
        markdown,
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

function packageVersion(): string {
  const places = [
    join(import.meta.dirname, "..", "package.json"),
    join(import.meta.dirname, "..", "..", "package.json"),
  ];
  const path = places.find((place) => existsSync(place));
  return path
    ? String((JSON.parse(readFileSync(path, "utf8")) as { version: string }).version)
    : basename(import.meta.dirname);
}

import type {
  BadAddress,
  BadManifest,
  BadMedia,
  BadPicture,
  BadPictureLine,
  HostHelp,
  HostMeasure,
  UnmadePicture,
  UnreadableFile,
  UnsafeMarkup,
  Unwritable,
  WrongOption,
} from "./fault.ts";
import { grouped, type Language, quoted, shareOf, yamlQuoted } from "./language.ts";

const weekdays = new Map([
  ["senin", "Monday"],
  ["selasa", "Tuesday"],
  ["rabu", "Wednesday"],
  ["kamis", "Thursday"],
  ["jumat", "Friday"],
  ["sabtu", "Saturday"],
  ["minggu", "Sunday"],
]);

const thousands = (number: number) => grouped(number, ",");

const measure: { readonly [M in HostMeasure]: string } = {
  files: "files",
  fileBytes: "bytes in one file",
  siteBytes: "bytes in all",
  headerRules: "header rules",
  headerCharacters: "characters in one line of headers",
  redirects: "redirects",
  redirectCharacters: "characters in one redirect",
  deployMinutes: "minutes for a deploy",
};

const help: { readonly [H in HostHelp]: string } = {
  paid: 'a plan that costs money (hosting.plan: "paid")',
  since: "a later pictures.since, so that old pictures are two files each",
  copies: "no compressed copies (hosting.copies)",
  elsewhere: "recordings in another storage, linked from the stories",
  smaller: "a smaller file",
  allow: "fewer sources in hosting.allow",
  fewer: "without redirects that nobody has followed for long",
  "other-host": "a host without this limit, such as nginx of your own",
};

const markup: { readonly [W in UnsafeMarkup]: string } = {
  refresh: 'a refresh may only lead to an address on this site, like "0; url=/berita/"',
  encoding: "the encoding has to be UTF-8",
  "hiding-character": "this control character can hide a script",
  unfinished: "the file ends within a tag, a comment or an open quotation mark",
  "in-select": "<select> may only hold <option>, <optgroup> and <hr>, then </select>",
  "broken-data": 'a JSON-LD data block is cut or not closed; write "<" in it as \\u003c',
  "not-xml": "the SVG file is not well-formed XML",
  "unknown-entity": "the SVG file uses an unknown entity",
  "doctype-subset": "the DOCTYPE of an SVG file must not have definitions of its own",
  "stylesheet-instruction": "an SVG file must not have <?xml-stylesheet?>",
};

const badManifest: { readonly [W in BadManifest]: string } = {
  gone: "there is no such file; where nothing was uploaded yet, make an empty one of this name",
  unreadable: "this file cannot be read; look at its path and permissions",
  folder: "this is a folder; name the copy of manifest.json that is kept beside the upload",
  foreign: "this is no whole manifest.json of .cache/warta/deploy; use the copy kept of the last successful upload",
};

const unreadable: { readonly [W in UnreadableFile]: string } = {
  encoding: "it is not UTF-8; save it anew as UTF-8",
  gone: "it is there no longer",
  forbidden: "there is no permission to read it",
  other: "look at the file and its folder",
};

const unwritable: { readonly [W in Unwritable]: string } = {
  full: "no space is left",
  "in-the-way": "this is a file where a folder must be, or a folder where a file must be; move it and build again",
  forbidden: "there is no permission to write here",
  other: "look at this folder and the disk that it is on",
};

const picture: { readonly [W in BadPicture]: string } = {
  empty: "the file is empty",
  kind: "what is in it is no picture that browsers know",
  damaged: "what is in it is damaged or cut; copy the original again",
  unsafe: "there is something in it that no page may have, such as a script",
  elsewhere: "pictures of other sites are not used; put the file into the images folder",
  outside: "it lies outside the site's content folder",
  name: "the name of the file or of its folder is too long, or there is a backslash or a control character in it",
};

const pictureLine: { readonly [W in BadPictureLine]: string } = {
  form: 'this line tells of no picture; the command "warta pictures" writes them',
  key: 'the key is no path in the folder of pictures: without "..", "\\", "/" at its beginning and control characters',
  merge: "git left two versions here; keep the lines of both and take this mark out",
};

const unmade: { readonly [W in UnmadePicture]: (original: string) => string } = {
  missing: (original) =>
    `its files are not there or not whole, and there is no original at ${original}; put that back, or look at the option pictures.store, then run "warta pictures"`,
  changed: (original) => `the original, ${original}, has changed since it was written down; run "warta pictures"`,
};

const media: { readonly [W in BadMedia]: string } = {
  empty: "the file is empty",
  elsewhere: "recordings of other sites are not used; put the file into the media folder, or write a plain link",
  outside: "it lies outside the site's content folder",
};

const address: { readonly [W in BadAddress]: string } = {
  percent: 'there is an unfinished "%" in it',
  slash: 'an address has to begin with "/", without the name of a site',
  characters: '"?", "#", "\\" and control characters must not be in it',
  "empty-part": 'there is "//" in it',
  query: 'behind "?" only the form name=value can be matched, like "/?p=123"',
  long: "it is too long: at most 200 bytes between two slashes and 1,000 bytes in all",
};

const option: { readonly [W in WrongOption]: string } = {
  value: "it cannot be used",
  store:
    'it has to be a folder, or an address that begins with http:// or https://, without "?", "#" and other marks in its path',
  "no-folder": "there is no such folder",
  "in-output": "the build's memory holds stories before their time, so its folder may not lie within the output",
  origin: "it has to be a site's address without a path behind it",
  slug: "only the letters a–z, digits and hyphens may be in it",
  "slug-twice": "another category has it already",
  pattern: "it is no pattern of an address",
  "missing-word": "it lacks a word that has to be there",
  "unknown-word": "there is an unknown word in it",
  "sub-folder":
    "its files hold for a whole host, and this site stands in a sub-folder (pathPrefix); leave the option out, and set headers and redirects where the whole host is set up",
};

/** Names of types as schemas tell them. */
const types: ReadonlyMap<string, string> = new Map([
  ["string", "text"],
  ["array", "a list"],
  ["list", "text or a list of texts"],
  ["object", "keys with values"],
  ["record", "keys with values"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
]);

const yaml: ReadonlyMap<string, string> = new Map([
  ["map", 'write one "key: value" on each line'],
  ["documents", 'a line "..." or "---" cuts it in parts; delete that line'],
]);

/** The same in English, for developers and for teams that work in it. */
export const en: Language = {
  words: {
    "unreadable-file": ({ details }) => `the file cannot be read: ${unreadable[details.reason]}`,
    "bad-weights-line": () =>
      "this line is no word with its class: one word in lower case, a tab and a figure from 0 to 6, each word once; " +
      'the command "warta related --learn" makes the file anew',
    "no-front-matter": () =>
      'the file does not begin with a line "---"; write title, date and category at its beginning, between two lines "---"',
    "unclosed-front-matter": () =>
      'the part opened by "---" at the beginning of the file is not closed; add a line "---" before the story',
    "bad-yaml": ({ details }) =>
      `keys and values in this file cannot be read: ${yaml.get(details.reason) ?? details.reason}`,
    "bad-json": () => "this file is no JSON",
    "title-needs-quotes": ({ details, found }) =>
      `a ${details.key === "title" ? "title" : `value of "${details.key}"`} ` +
      `with ${found?.includes(":") ? "a colon" : "special signs"} has to stand in quotes: ` +
      `${details.key}: ${yamlQuoted(found ?? "…")}`,
    "alias-refused": ({ found }) =>
      `"&", "*" or "!"${found === undefined ? "" : ` in "${found}"`} is not accepted at the start of a value; put the value in quotes`,
    "key-twice": ({ details }) => `key "${details.key}" stands more than once; the first is on line ${details.first}`,

    "unknown-key": ({ details }) => `unknown key "${details.key}"`,
    "missing-key": ({ details }) => `key "${details.key}" is required, but missing`,
    "wrong-value": ({ details, found }) => `value${quoted(found)} does not suit "${details.key}"`,
    "empty-value": ({ details }) => `key "${details.key}" is there, but empty`,
    "bad-date": ({ found, expected }) =>
      `date${quoted(found)} cannot be read` +
      (expected === undefined ? "; write it like 2023-02-28 14:05 or 28 Februari 2023 14.05 WIB" : ""),
    "no-such-day": ({ found }) => `date${quoted(found)} is in no calendar`,
    "no-such-time": ({ found }) => `time${quoted(found)} does not exist`,
    "wrong-weekday": ({ details, found }) =>
      `weekday and date do not agree:${quoted(found)} is a ${weekdays.get(details.day.toLowerCase()) ?? details.day}`,
    "updated-before-date": ({ details, found }) =>
      `"updated"${quoted(found)} is before "date" "${details.date}", and so not shown`,

    "unknown-category": ({ found }) => `unknown category${quoted(found)}`,
    "unknown-person": ({ found }) =>
      `there is no person with the key${quoted(found)}; check its spelling, add a file for that person, or write the name with capitals`,
    "unknown-article": ({ found }) => `there is no article${quoted(found)}`,
    "unknown-series": ({ found }) => `there is no series${quoted(found)}`,
    "unknown-collection": ({ found }) => `there is no page in the collection${quoted(found)}`,
    "may-not-lead": ({ found }) => `article${quoted(found)} may not lead the front page`,
    "ambiguous-article": ({ details, found }) =>
      `name${quoted(found)} fits more than one article: ${details.others.join(", ")}; write the address of the one you mean`,
    "article-twice": ({ details }) =>
      `the name of this file differs from ${details.other} in letter case alone; change one of them`,
    "person-twice": ({ details, found }) => `person${quoted(found)} already stands in ${details.other}`,
    "missing-picture": ({ details: { ledger }, found }) =>
      `picture${quoted(found)} was not found; put it beside the article or into the images folder` +
      (ledger ? `, or with the pictures that are kept elsewhere, and "warta pictures" writes it into ${ledger}` : ""),
    "bad-picture-line": ({ details, found }) => `line${quoted(found)} cannot be read: ${pictureLine[details.reason]}`,
    "picture-twice": ({ details, found }) =>
      `picture${quoted(found)} stands in ${details.other} already; take one of them out`,
    "stale-pictures": ({ details }) =>
      `${thousands(details.count)} pictures were made by recipes of another version of Warta, so that nothing is at their new addresses yet; ` +
      'run "warta pictures" and upload what it makes',
    "unmade-picture": ({ details, found }) =>
      `picture${quoted(found)} cannot be shown: ${unmade[details.reason](details.original)}`,
    "bad-picture": ({ details, found }) => `picture${quoted(found)} cannot be used: ${picture[details.reason]}`,
    "missing-media": ({ found }) =>
      `recording or subtitles${quoted(found)} not found; put the file beside the article or into the media folder`,
    "bad-media": ({ details, found }) =>
      `recording or subtitles${quoted(found)} cannot be used: ${media[details.reason]}`,

    "empty-slug": ({ details, at }) =>
      `no address can be made of "${details.of}"; ` +
      (at.field === "slug" ? "add slug: with letters a–z, digits and hyphens" : "write it with letters a–z or digits"),
    "bad-address": ({ details, found }) => `address${quoted(found)} cannot be used: ${address[details.reason]}`,
    "address-outside": ({ found }) => `address${quoted(found)} leads out of the site's folder`,
    "address-twice": ({ details }) => `address "${details.address}" is already taken by ${details.other}`,
    "redirect-twice": ({ details, found }) => `old address${quoted(found)} already stands in ${details.other}`,
    "redirect-loop": ({ details, found }) =>
      details.to === found
        ? `old address${quoted(found)} is redirected to itself; delete that line`
        : `old address${quoted(found)} is redirected to "${details.to}", and from there round and round`,
    "redirect-chain": ({ details, found }) =>
      `old address "${details.from}" is redirected to${quoted(found)}, which is redirected in turn`,
    "redirect-nowhere": ({ details, found }) =>
      `old address "${details.from}" is redirected to${quoted(found)}, but there is no page`,
    "redirect-hides": ({ details, found }) => `the redirect from${quoted(found)} hides the page ${details.page}`,
    "redirect-outside": ({ found }) =>
      `the redirect to${quoted(found)} leaves this site; if that is meant, write it under "elsewhere:"`,
    "lost-address": ({ details, found }) =>
      `address${quoted(found)} was published, but nothing answers there now; ` +
      (details.story === undefined
        ? "write its new address into redirects.yaml, or say there that the page is gone"
        : details.held
          ? `its story (${details.story}) is held back; publish it again, or write the address under "gone:" in redirects.yaml`
          : `its story may now be ${details.story}; add this line there, or write the address under "gone:" in redirects.yaml`),
    "tag-clash": ({ details }) =>
      `tag "${details.first}" and tag "${details.second}" (${details.other}) would share the address "${details.address}"; change one of them`,

    "empty-body": () => 'the story is empty; write it below the second line "---"',
    "stray-marks": ({ details, found }) =>
      `"${details.marks}"${found === undefined ? "" : ` in "${found}"`} will be shown as it is; move it close to the words it encloses`,
    "body-too-complex": ({ details }) =>
      `the story is too complex: it has ${details.count} ${details.what}, at most ${details.most} are accepted`,
    "unknown-block": ({ found }) => `unknown block${quoted(found)}`,
    "unclosed-block": ({ details }) => `block "::: ${details.name}" is not closed; add a line ":::" at its end`,
    "unopened-block": () => 'this line ":::" closes no block; delete it, or open the block before it',
    "missing-alt": ({ found }) =>
      `picture${quoted(found)} has no alternative text; write what it shows between "![" and "]", or ![-] where it is mere decoration`,
    "unknown-footnote": ({ found }) => `footnote${quoted(found)} is pointed at, but there is no text for it`,
    "unused-footnote": ({ found }) => `nothing points at footnote${quoted(found)}, so nobody would read it`,
    "footnote-twice": ({ details, found }) =>
      `footnote${quoted(found)} stands more than once; the first is on line ${details.first}`,

    "wrong-option": ({ details, found }) =>
      `option "${details.option}"${found === undefined ? "" : `, set to "${found}",`} is wrong: ${option[details.reason]}`,
    "unknown-option": ({ details }) => `unknown option "${details.option}"`,
    "missing-option": ({ details }) => `option "${details.option}" is required, but missing`,

    "host-limit": ({ details: { host, measure: of, found, most, helps, file }, severity }) => {
      const over =
        severity === "error" ? `${thousands(found - most)} too many` : `${shareOf(found, most, ".")} % of it`;
      const where = file === undefined ? "" : ` (${file})`;
      return `${measure[of]} on ${host}: ${thousands(found)}${where}, its limit is ${thousands(most)}, ${over}; what helps: ${helps.map((one) => help[one]).join("; ")}`;
    },

    "forbidden-element": ({ details }) => `a page must not have the element <${details.element}>`,
    "forbidden-attribute": ({ details }) =>
      `a page must not have the attribute "${details.attribute}" (on <${details.element}>)`,
    "forbidden-address": ({ details }) =>
      `a page must not have a "${details.scheme}" address (in attribute "${details.attribute}" of <${details.element}>)`,
    "forbidden-markup": ({ details }) => markup[details.what],
    "page-failed": ({ details }) => `the page could not be made: ${details.reason}`,
    "not-written": ({ details }) => `nothing can be written: ${unwritable[details.reason]}`,
    "bad-manifest": ({ details }) => badManifest[details.reason],
  },
  found: (text) => ` (found: "${text}")`,
  expected: (text) => `; expected ${types.get(text) ?? text}`,
  example: (text) => `; write it like ${text}`,
  nearest: (name) => `; did you mean "${name}"?`,
  count: (severity, faults, files) =>
    `${faults} ${severity}${faults === 1 ? "" : "s"} in ${files} ${files === 1 ? "file" : "files"}`,
  more: (what, number) => `${what} (${number} more)`,
  none: "no errors",
};

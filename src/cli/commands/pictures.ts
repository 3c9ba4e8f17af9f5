import { statSync } from "node:fs";
import { join } from "node:path";
import { measureKept } from "../../content/keptPictures.ts";
import { LEDGER_FILE, readLedger } from "../../content/readLedger.ts";
import { readPeople } from "../../content/readPeople.ts";
import { type Fault, hasErrors } from "../../faults/fault.ts";
import { report } from "../../faults/report.ts";
import { allFilesOf, filesOf } from "../../pictures/derivatives.ts";
import { type LedgerEntries, type LedgerEntry, ledgerText } from "../../pictures/ledger.ts";
import type { CopiedFile, EncodedFile } from "../../pictures/picture.ts";
import type { Look } from "../../pictures/recipes.ts";
import { writeWhole } from "../../store/atomic.ts";
import type { CliSite, Command, FlagValues, Outcome } from "../command.ts";
import { type Original, readOriginals } from "../originals.ts";
import { picturesText, wrongUse } from "../picturesText.ts";

/** Encodes pictures before a build asks for them, and writes those down that are kept outside of the repository. */
export const pictures: Command = {
  name: "pictures",
  words: "mengolah gambar di muka, dan mencatat gambar yang disimpan di luar repositori",
  flags: {
    from: { type: "string", words: "folder gambar asli; bila tidak disebut, folder dari pictures.store" },
    to: { type: "string", words: "folder untuk hasilnya; bila tidak disebut, folder dari pictures.store" },
    prune: { type: "boolean", words: "menghapus gambar yang tidak ada lagi di folder asli dari catatan" },
    quiet: { type: "boolean", words: "tanpa kabar apa pun selain kesalahan" },
    config: { type: "string", words: "berkas pengaturan Eleventy" },
  },
  examples: ["warta pictures", "warta pictures --from ../foto --to ../unggah"],
  async run(context, flags) {
    const site = await context.site(flags.config as string | undefined);
    const { store } = site.pictures;
    const { from = store?.folder, to = store?.folder } = flags as { from?: string; to?: string };
    if (!store) return flags.from || flags.to || flags.prune ? wrong("no-store", site) : encodeContent(site, flags);
    if (!from || !to) return wrong("no-folders", site);
    if (!statSync(from, { throwIfNoEntry: false })?.isDirectory()) return wrong("no-such-folder", site, from);
    return encodeKept(site, { from, to }, flags);
  },
};

function wrong(why: Parameters<typeof wrongUse>[0], { language }: CliSite, what = ""): Outcome {
  return { code: 2, complaint: wrongUse(why, language, what) };
}

/** Where all pictures lie with the content, the next build finds them made. */
async function encodeContent({ prepare, pictures: desk, language }: CliSite, { quiet }: FlagValues): Promise<Outcome> {
  const { value, faults } = prepare();
  if (hasErrors(faults)) return { code: 1, text: report(faults, { language, form: "table" }) };
  const files = [...value.copies().values()];
  const progress = desk.progress(quiet === true);
  progress.stage("encode");
  const encoded = await desk.encode(files, undefined, progress.step);
  progress.clear();
  const made = files.filter((one) => "encoding" in one).length;
  return outcome(encoded.faults, picturesText.content(language, encoded.count, made), language, quiet === true);
}

interface Folders {
  readonly from: string;
  readonly to: string;
}

/**
 * Measures and encodes the originals of a folder, and writes the ledger last: a line in it says that all files of its
 * picture are there.
 */
async function encodeKept(site: CliSite, { from, to }: Folders, { prune, quiet }: FlagValues): Promise<Outcome> {
  const { content, language, pictures: desk } = site;
  const before = readLedger(content);
  if (hasErrors(before.faults)) return { code: 1, text: report(before.faults, { language, form: "table" }) };
  const progress = desk.progress(quiet === true);
  progress.stage("measure");
  const { value: originals, faults } = readOriginals(from, join(to, "gambar"), desk.memory(), progress.step);
  progress.clear();
  if (prune && originals.size === 0) return wrong("nothing-left", site, from);
  progress.stage("encode");
  const files = filesFor(site, originals);
  const encoded = await desk.encode(files, to, progress.step);
  progress.clear();
  const good = [...originals.values()].filter(({ picture }) => !encoded.failed.has(picture.file));
  const gone = [...before.value.keys()].filter((key) => !originals.has(key) && !isFaulty(join(from, key), faults));
  const entries = encoded.stopped ? before.value : joined(before.value, good, prune ? gone : []);
  writeLedger(content, before.value, entries);
  const told = {
    ledger: join(content, LEDGER_FILE),
    pictures: entries.size,
    fresh: good.filter(({ entry }) => !isSame(before.value.get(entry.key), entry)).length,
    count: encoded.count,
    files: files.length,
    gone: gone.length,
    pruned: prune === true,
    from,
  };
  const all = [...faults, ...encoded.faults];
  return outcome(all, picturesText.kept(language, told), language, quiet === true || encoded.stopped);
}

/** Files of all pictures that any page may ask for, and those that portraits and the house's own pictures need. */
function filesFor({ content, pictures: desk }: CliSite, originals: ReadonlyMap<string, Original>) {
  const looks: readonly Look[] = desk.since ? ["full", "older"] : ["full"];
  const files = new Map<string, CopiedFile | EncodedFile>();
  const add = (one: CopiedFile | EncodedFile) => void files.set(one.address, one);
  for (const { picture } of originals.values()) {
    allFilesOf({ original: picture, named: { file: picture.file } }, looks).forEach(add);
  }
  for (const one of housed(desk, content, originals)) {
    const file = originals.get(one.kept?.key ?? "")?.picture.file;
    if (file && !files.has(one.address)) add({ ...one, file });
  }
  return [...files.values()];
}

/** What portraits and the options ask for, by the ledger as it will be. */
function housed({ open }: CliSite["pictures"], content: string, originals: ReadonlyMap<string, Original>) {
  const { site, house, ledger } = open(new Map([...originals].map(([key, { entry }]) => [key, entry])));
  const measure = measureKept(() => ({ ok: false, problem: "missing" }), ledger, content);
  const people = readPeople({ content, addresses: site.addresses, measure });
  const portraits = [...people.value.values()].flatMap(({ photo }) => (photo ? filesOf(photo) : []));
  return [...portraits, ...house.files];
}

function joined(before: LedgerEntries, good: readonly Original[], gone: readonly string[]): LedgerEntries {
  const entries = new Map(before);
  for (const { entry } of good) entries.set(entry.key, entry);
  for (const key of gone) entries.delete(key);
  return entries;
}

function writeLedger(content: string, before: LedgerEntries, entries: LedgerEntries): void {
  const [old, text] = [before, entries].map((all) => ledgerText(all.values())) as [string, string];
  if (text !== old) writeWhole(join(content, LEDGER_FILE), [Buffer.from(text)]);
}

function isSame(one: LedgerEntry | undefined, other: LedgerEntry): boolean {
  return one !== undefined && ledgerText([one]) === ledgerText([other]);
}

/** An original that is damaged is still there. */
function isFaulty(file: string, faults: readonly Fault[]): boolean {
  return faults.some(({ at }) => at.file === file);
}

function outcome(faults: readonly Fault[], text: string, language: CliSite["language"], quiet: boolean): Outcome {
  const told = faults.length ? [report(faults, { language, form: "table" })] : [];
  const lines = [...told, ...(quiet ? [] : [text])];
  return { code: hasErrors(faults) ? 1 : 0, ...(lines.length ? { text: lines.join("\n") } : {}) };
}

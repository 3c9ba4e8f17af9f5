import { statSync } from "node:fs";
import { join } from "node:path";
import { LEDGER_FILE, readLedger } from "../../content/readLedger.ts";
import { type Checked, type Fault, hasErrors } from "../../faults/fault.ts";
import { report } from "../../faults/report.ts";
import { allFilesOf } from "../../pictures/derivatives.ts";
import { type LedgerEntries, type LedgerEntry, ledgerText, pictureIn } from "../../pictures/ledger.ts";
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
 * Measures and encodes the originals of a folder, and writes the ledger last: a line in it says that every file of its
 * picture is made that any page can ask for, whatever stories, people and options may come to show.
 */
async function encodeKept(site: CliSite, { from, to }: Folders, { prune, quiet }: FlagValues): Promise<Outcome> {
  const { content, language, pictures: desk } = site;
  const { value: before, faults: damage } = readLedger(content);
  if (hasErrors(damage)) return { code: 1, text: report(damage, { language, form: "table" }) };
  const progress = desk.progress(quiet === true);
  progress.stage("measure");
  const { value: originals, faults } = readOriginals(from, join(to, "gambar"), desk.memory(), progress.step);
  progress.clear();
  if (prune && originals.size === 0) return wrong("nothing-left", site, from);
  const gone = [...before.keys()].filter((key) => !originals.has(key) && !isFaulty(join(from, key), faults));
  if (prune && before.size > 0 && gone.length === before.size) return wrong("another-folder", site, from);
  // an upload's folder may be emptied between two of them
  const stay = prune || to !== site.pictures.store?.folder ? [] : lostOf(gone, before, from);
  const files = [...originals.values(), ...stay].flatMap(allFiles);
  progress.stage("encode");
  const { failed, count, stopped, faults: undone } = await desk.encode(files, to, progress.step);
  progress.clear();
  const all = [...faults, ...undone];
  if (stopped) return outcome(all, "", language, true);
  const good = [...originals.values()].flatMap(({ entry, picture }) => (failed.has(picture.file) ? [] : [entry]));
  const { value: entries, faults: torn } = writeLedger(content, good, prune ? gone : []);
  if (hasErrors(torn)) return outcome([...all, ...torn], "", language, true);
  const fresh = good.filter((entry) => !isSame(before.get(entry.key), entry)).length;
  const numbers = { pictures: entries.size, fresh, count, files: files.length, gone: gone.length };
  const told = { ...numbers, ledger: join(content, LEDGER_FILE), from, pruned: prune === true };
  return outcome(all, picturesText.kept(language, told), language, quiet === true);
}

/** Originals that are not there any more: their files must be, for they cannot be made again. */
function lostOf(keys: readonly string[], before: LedgerEntries, folder: string): Pick<Original, "picture">[] {
  return keys.map((key) => ({ picture: pictureIn(before.get(key) as LedgerEntry, join(folder, key), { folder }) }));
}

function allFiles({ picture }: Pick<Original, "picture">) {
  return allFilesOf({ original: picture, named: { file: picture.file } });
}

function joined(before: LedgerEntries, good: readonly LedgerEntry[], gone: readonly string[]): LedgerEntries {
  const entries = new Map(before);
  for (const entry of good) entries.set(entry.key, entry);
  for (const key of gone) entries.delete(key);
  return entries;
}

/**
 * Onto what stands there now: encoding takes its time, and another such command may have ended meanwhile. What was
 * damaged meanwhile is left as it is.
 */
function writeLedger(content: string, good: readonly LedgerEntry[], gone: readonly string[]): Checked<LedgerEntries> {
  const { value: before, faults } = readLedger(content);
  if (hasErrors(faults)) return { value: before, faults };
  const entries = joined(before, good, gone);
  const [old, text] = [before, entries].map((all) => ledgerText(all.values())) as [string, string];
  if (text !== old) writeWhole(join(content, LEDGER_FILE), [Buffer.from(text)]);
  return { value: entries, faults };
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

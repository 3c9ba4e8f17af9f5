import type { ShownProgress, Stage } from "../src/edition/stopwatch.ts";
import type { LanguageName } from "../src/faults/words.ts";

export interface ProgressOptions {
  language: LanguageName;
  /** where the line goes; one that is a terminal is rewritten in place */
  stream: { readonly isTTY?: boolean; write(text: string): unknown };
  /** in milliseconds, from any moment on */
  clock?: () => number;
  /** milliseconds between two plain lines of one stage; a single one when left out */
  every?: number;
}

/** Milliseconds before a build is long enough to be told of. */
const PATIENCE = 2000;

/** Milliseconds between two states of the line: more often, it could not be read. */
const OFTEN = 100;

/** Before this share of a stage is done, nobody can tell how long it takes: the first page waits for all templates. */
const TELLING = 1 / 100;

/** Seconds from which on people think in minutes. */
const LONG = 120;

const DOING = {
  measure: { id: "mengukur gambar", en: "measuring pictures" },
  read: { id: "membaca berita", en: "reading articles" },
  newsroom: { id: "menyusun ruang berita", en: "linking the newsroom" },
  plan: { id: "merencanakan halaman dan berita terkait", en: "planning pages and related stories" },
  select: { id: "memeriksa yang sudah ada", en: "looking at what is there" },
  compress: { id: "memampatkan", en: "compressing" },
  encode: { id: "mengolah gambar", en: "encoding pictures" },
  make: { id: "membuat halaman", en: "making pages" },
  settle: { id: "menyimpan ingatan", en: "saving the memory" },
} satisfies Record<Stage, Record<LanguageName, string>>;

/**
 * Shows a long build what stage it is in, how far and how long still: on a terminal in one line that is rewritten,
 * elsewhere in a plain line a stage.
 */
export function openProgress({
  language,
  stream,
  clock = () => performance.now(),
  every = Number.POSITIVE_INFINITY,
}: ProgressOptions): ShownProgress {
  const began = clock();
  let stage: { name: Stage; since: number; told: boolean } | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let drawn = false;
  const draw = (text: string) => {
    stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    drawn = stream.isTTY === true;
  };
  const tell = (done: number, total: number) => {
    const now = clock();
    if (!stage || now - began < PATIENCE) return;
    if (stage.told && now - last < (stream.isTTY ? OFTEN : every)) return;
    last = now;
    stage.told = true;
    draw(lineOf(stage.name, done, total, now - stage.since, language));
  };
  return {
    stage(name) {
      stage = { name, since: clock(), told: false };
      last = Number.NEGATIVE_INFINITY;
      tell(0, 0);
    },
    step: tell,
    clear() {
      if (drawn) stream.write("\r\u001b[K");
      drawn = false;
    },
  };
}

/** @param spent milliseconds in this stage */
function lineOf(name: Stage, done: number, total: number, spent: number, language: LanguageName): string {
  const doing = `[warta] ${DOING[name][language]}`;
  if (total === 0) return `${doing} …`;
  const far = language === "id" ? `${done} dari ${total}` : `${done} of ${total}`;
  if (done === 0 || done < total * TELLING) return `${doing}: ${far}`;
  const left = Math.ceil(((spent / done) * (total - done)) / 1000);
  const rate = name === "encode" && spent > 0 ? `, ${rateText((done * 1000) / spent, language)}` : "";
  return `${doing}: ${far}${rate}, ${leftText(left, language)}`;
}

/** @param rate originals a second */
function rateText(rate: number, language: LanguageName): string {
  const figure = rate.toFixed(rate < 10 ? 1 : 0);
  return language === "id" ? `${figure.replace(".", ",")} gambar per detik` : `${figure} pictures a second`;
}

function leftText(seconds: number, language: LanguageName): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= LONG) return language === "id" ? `sekitar ${seconds} detik lagi` : `about ${seconds} s left`;
  return language === "id" ? `sekitar ${minutes} menit lagi` : `about ${minutes} min left`;
}

/** Standard error; in CI not as a terminal, even where it looks like one. */
export function progressStream(): ProgressOptions["stream"] {
  const { stderr, env } = process;
  return { isTTY: stderr.isTTY === true && !env.CI, write: (text) => stderr.write(text) };
}

/** A build that shows nothing of itself. */
export const silent: ShownProgress = { stage: () => {}, step: () => {}, clear: () => {} };

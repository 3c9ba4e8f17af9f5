/**
 * Indonesian names of months and weekdays, and every spelling of them that newsrooms have used.
 * Ours, not the platform's: its lists change between versions, and none knows `Nopember` or `Ahad`.
 * Spellings are lower case and without apostrophes; those before the reform of 1972 have `dj` and `oe`.
 */
interface Name {
  readonly name: string;
  readonly short: string;
  readonly spellings: readonly string[];
}

/** How long a name is written: `Februari` or `Feb`. */
export type NameForm = "long" | "short";

const months: readonly Name[] = [
  { name: "Januari", short: "Jan", spellings: ["djanuari", "djan", "january"] },
  { name: "Februari", short: "Feb", spellings: ["pebruari", "peb", "pebr", "febr", "febuari", "pebuari", "february"] },
  { name: "Maret", short: "Mar", spellings: ["mrt", "maart", "march"] },
  { name: "April", short: "Apr", spellings: [] },
  { name: "Mei", short: "Mei", spellings: ["may"] },
  { name: "Juni", short: "Jun", spellings: ["djuni", "djun", "june"] },
  { name: "Juli", short: "Jul", spellings: ["djuli", "djul", "july"] },
  {
    name: "Agustus",
    short: "Agt",
    spellings: ["agust", "ags", "agu", "agus", "agst", "agts", "agoestoes", "august", "aug"],
  },
  { name: "September", short: "Sep", spellings: ["sept", "spt"] },
  { name: "Oktober", short: "Okt", spellings: ["october", "oct"] },
  { name: "November", short: "Nov", spellings: ["nopember", "nop", "nopem"] },
  { name: "Desember", short: "Des", spellings: ["december", "dec"] },
];

const weekdays: readonly Name[] = [
  { name: "Senin", short: "Sen", spellings: ["senen", "monday", "mon"] },
  { name: "Selasa", short: "Sel", spellings: ["slasa", "tuesday", "tue"] },
  { name: "Rabu", short: "Rab", spellings: ["rebo", "rabo", "wednesday", "wed"] },
  { name: "Kamis", short: "Kam", spellings: ["kemis", "kem", "thursday", "thu"] },
  { name: "Jumat", short: "Jum", spellings: ["jumaat", "djumat", "djum", "friday", "fri"] },
  { name: "Sabtu", short: "Sab", spellings: ["saptu", "sabtoe", "saptoe", "saturday", "sat"] },
  { name: "Minggu", short: "Min", spellings: ["ahad", "ahd", "mgg", "ming", "minggoe", "sunday", "sun"] },
];

/** @param month 1 to 12 */
export function monthName(month: number, form: NameForm = "long"): string {
  return nameAt(months, month, form);
}

/** @param weekday 1 (Senin) to 7 (Minggu), as in ISO 8601 */
export function weekdayName(weekday: number, form: NameForm = "long"): string {
  return nameAt(weekdays, weekday, form);
}

const monthsBySpelling = bySpelling(months);
const weekdaysBySpelling = bySpelling(weekdays);

/**
 * The month that a word names.
 * @param word lower case, without an apostrophe or a dot
 * @returns 1 to 12
 */
export function monthOf(word: string): number | undefined {
  return monthsBySpelling.get(word);
}

/**
 * The weekday that a word names.
 * @param word lower case, without an apostrophe or a dot
 * @returns 1 (Senin) to 7 (Minggu)
 */
export function weekdayOf(word: string): number | undefined {
  return weekdaysBySpelling.get(word);
}

function nameAt(names: readonly Name[], number: number, form: NameForm): string {
  const found = names[number - 1];
  if (found === undefined) throw new RangeError(`${number} is not one of 1 to ${names.length}`);
  return form === "short" ? found.short : found.name;
}

function bySpelling(names: readonly Name[]): ReadonlyMap<string, number> {
  return new Map(
    names.flatMap(({ name, short, spellings }, index) =>
      [name, short, ...spellings].map((word) => [word.toLowerCase(), index + 1] as const),
    ),
  );
}

import { parseArgs } from "node:util";
import { nearest } from "../faults/nearest.ts";
import type { CliContext, Command, FlagValues, Outcome } from "./command.ts";
import { addresses } from "./commands/addresses.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { pictures } from "./commands/pictures.ts";
import { popular } from "./commands/popular.ts";
import { related } from "./commands/related.ts";
import { schedule } from "./commands/schedule.ts";

export const commands: readonly Command[] = [build, check, related, addresses, pictures, popular, schedule];

/**
 * The editor's command line.
 * @param argv words behind the program's name
 */
export async function main(argv: readonly string[], context: CliContext): Promise<Outcome> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "help" || name === "--help") return { code: 0, text: overview() };
  const command = commands.find((one) => one.name === name);
  if (!command) return { code: 2, complaint: unknownCommand(name) };
  if (rest.includes("--help")) return { code: 0, text: manual(command) };
  const parsed = parse(command, rest);
  if ("wrong" in parsed) return { code: 2, complaint: `warta ${command.name}: ${parsed.wrong}\n\n${manual(command)}` };
  return command.run(context, parsed.flags, parsed.words);
}

function parse(command: Command, args: readonly string[]): { flags: FlagValues; words: string[] } | { wrong: string } {
  const options = Object.fromEntries(Object.entries(command.flags).map(([name, { type }]) => [name, { type }]));
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === "option");
  const [wrong] = given.flatMap((flag) => wrongFlag(command, flag) ?? []);
  if (wrong) return { wrong };
  if (positionals.length && !command.takes) return { wrong: `kata "${positionals[0]}" tidak dapat dipakai di sini` };
  return { flags: values as FlagValues, words: positionals };
}

interface GivenFlag {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  /** whether the value stands behind a "=" */
  readonly inlineValue: boolean | undefined;
}

function wrongFlag({ flags }: Command, { name, rawName: written, value, inlineValue }: GivenFlag): string | undefined {
  if (!Object.hasOwn(flags, name)) return `pilihan "${written}" tidak dikenal${guess(`--${name}`, flagsOf(flags))}`;
  const takesValue = flags[name]?.type === "string";
  // a flag may have lost its value: the next one is none
  if (takesValue && (!value || (!inlineValue && value.startsWith("--"))))
    return `pilihan "${written}" memerlukan nilai`;
  return !takesValue && value !== undefined ? `pilihan "${written}" tidak memakai nilai` : undefined;
}

function flagsOf(flags: Command["flags"]): string[] {
  return Object.keys(flags).map((name) => `--${name}`);
}

function guess(name: string, known: readonly string[]): string {
  const one = nearest(name, known);
  return one ? `; maksudnya "${one}"?` : "";
}

function unknownCommand(name: string): string {
  const known = commands.map((one) => one.name);
  return `warta: perintah "${name}" tidak dikenal${guess(name, known)}\n\n${overview()}`;
}

function overview(): string {
  const lines = commands.map(({ name, words }) => `  warta ${name.padEnd(10)} ${words}`);
  return ["Perintah:", ...lines, "", "warta PERINTAH --help menjelaskan satu perintah."].join("\n");
}

function manual({ name, takes, words, flags, examples }: Command): string {
  const lines = Object.entries(flags).map(
    ([flag, { type, words: about }]) => `  --${flag}${type === "string" ? " NILAI" : ""}  ${about}`,
  );
  return [
    `warta ${name}${takes ? ` ${takes}` : ""}: ${words}`,
    ...lines,
    "",
    "Contoh:",
    ...examples.map((one) => `  ${one}`),
  ].join("\n");
}

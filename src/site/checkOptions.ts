import * as z from "zod";
import { type Checked, type Fault, fault, type WrongOption } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import { pathText, problemsOf, type SchemaProblem } from "../faults/zod.ts";
import { type AddressPatterns, addressDefaults, addressWords } from "./addresses.ts";
import { labelsId } from "./labels.id.ts";

/**
 * Checks an owner's options.
 * @param schema {@link optionsSchema}, or one that adds to it
 * @param file name of the configuration file, for the report
 * @returns the settings with all defaults, or `undefined` and a fault for each wrong field
 */
export function checkOptions<S extends z.ZodType>(
  schema: S,
  options: unknown,
  file: string,
): Checked<z.output<S> | undefined> {
  const parsed = schema.safeParse(options ?? {}, { reportInput: true });
  if (!parsed.success) {
    const problems = problemsOf(parsed.error);
    const missing = new Set(problems.filter(({ kind }) => kind === "missing").map(({ path }) => pathText(path)));
    const faults = problems.map((problem) => faultOf(problem, missing, schema, options, file));
    // an unknown option close to a missing one is one fault, not two
    const guessed = new Set(
      problems.map(({ path, kind }, at) => kind === "unknown" && beside(path, faults[at]?.nearest)),
    );
    return {
      value: undefined,
      faults: faults.filter((one) => !(one.code === "missing-option" && guessed.has(one.details.option))),
    };
  }
  const { labels = {} } = parsed.data as { labels?: object };
  const unknown = Object.keys(labels).filter((key) => !Object.hasOwn(labelsId, key));
  const faults = unknown.map((key) => unknownOption(`labels.${key}`, key, Object.keys(labelsId), file));
  return { value: faults.length ? undefined : parsed.data, faults };
}

/** The option of a name that stands beside the one at a path. */
function beside(path: readonly PropertyKey[], key: string | undefined): string | undefined {
  return key && pathText([...path.slice(0, -1), key]);
}

function faultOf(
  problem: SchemaProblem,
  missing: ReadonlySet<string>,
  schema: z.ZodType,
  options: unknown,
  file: string,
): Fault {
  const option = pathText(problem.path);
  const at = { file, field: option };
  if (problem.kind === "missing") return fault("missing-option", at, { option }, { expected: problem.expected });
  if (problem.kind === "unknown") {
    const known = keysAt(schema, problem.path.slice(0, -1));
    const isMissing = (key: string) => missing.has(beside(problem.path, key) ?? "");
    return unknownOption(option, String(problem.path.at(-1)), known, file, isMissing);
  }
  const value = problem.path.reduce<unknown>(
    (v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key],
    options,
  );
  const found = typeof value === "object" || typeof value === "function" ? undefined : String(value);
  const [reason, expected] = wrong(problem, String(problem.path.at(-1)));
  return fault("wrong-option", at, { option, reason }, { found, expected });
}

/** Our own schemas tell a reason in place of zod's message; for all others what is expected says enough. */
function wrong({ expected }: SchemaProblem, key: string): [WrongOption, expected: string | undefined] {
  const pattern = key as keyof AddressPatterns;
  switch (expected) {
    case "origin":
      return [expected, "https://warta.example"];
    case "store":
      return [expected, "https://foto.contoh.id/"];
    case "slug":
      return [expected, "kesehatan-anak"];
    case "slug-twice":
      return [expected, undefined];
    case "pattern":
      return [expected, addressDefaults[pattern]];
    case "missing-word":
      return [expected, addressWords[pattern].needed.map((word) => `:${word}`).join(" ")];
    case "unknown-word":
      return [expected, addressWords[pattern].known.map((word) => `:${word}`).join(" ") || addressDefaults[pattern]];
    default:
      return ["value", expected || undefined];
  }
}

/** A name that is missing is meant sooner than one that is there. */
function unknownOption(
  option: string,
  key: string,
  known: readonly string[],
  file: string,
  isMissing: (key: string) => boolean = () => false,
): Fault {
  const guess = nearest(key, known.filter(isMissing)) ?? nearest(key, known);
  return fault("unknown-option", { file, field: option }, { option }, { found: key, nearest: guess });
}

/** Keys that a schema knows at a path, through defaults and lists; none where it cannot tell. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: z.ZodType | undefined = unwrapped(schema);
  for (const key of path) {
    if (current instanceof z.ZodObject) current = current.shape[String(key)] as z.ZodType | undefined;
    else if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    else current = undefined;
    current = current && unwrapped(current);
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional) {
    return unwrapped(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodLazy) return unwrapped(schema.unwrap() as z.ZodType);
  return schema;
}

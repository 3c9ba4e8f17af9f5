import type { z } from "zod";

/** One thing that a schema found wrong, in the three kinds that a report tells apart. */
export interface SchemaProblem {
  /** keys from the top, such as `["site", "url"]` */
  path: readonly PropertyKey[];
  kind: "unknown" | "missing" | "wrong";
  /** what the schema asks for: a type's name, a form, or the schema's own message; empty where it does not say */
  expected: string;
}

/** What zod says of a value of the wrong type; of `undefined` it means that there is none. */
const TYPE_ISSUES: ReadonlySet<string> = new Set(["invalid_type", "invalid_value", "invalid_union"]);

/** What zod says where a schema has no words of its own. */
const NO_WORDS = "Invalid input";

/** All problems of one parse with `reportInput`, unknown keys one by one. */
export function problemsOf(error: z.ZodError): SchemaProblem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key): SchemaProblem => ({ path: [...issue.path, key], kind: "unknown", expected: "" }));
    }
    const missing = issue.input === undefined && TYPE_ISSUES.has(issue.code);
    return [{ path: issue.path, kind: missing ? "missing" : "wrong", expected: expectedBy(issue) }];
  });
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join(", ");
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "too_small") return `≥ ${issue.minimum}`;
  if (issue.code === "too_big") return `≤ ${issue.maximum}`;
  return issue.message === NO_WORDS ? "" : issue.message;
}

/** A path for people: `categories[0].slug`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    "",
  );
}

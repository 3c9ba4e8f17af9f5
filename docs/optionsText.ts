import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { wartaOptionsSchema } from "../plugin/options.ts";
import { sentencesOf } from "./optionSentences.ts";

/** As much of JSON Schema as options need. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
}

interface Option {
  readonly path: readonly string[];
  readonly schema: Schema;
  readonly required: boolean;
  /** the section that may be left out with all that it requires */
  readonly within: string | undefined;
}

const SECTIONS = "src/site/options";
/** Options whose constant has another name. */
const CONSTANTS: Readonly<Record<string, string>> = { site: "identity", "categories[]": "category" };

/** What an owner cannot leave out, so that all defaults show. */
const LEAST = {
  site: { name: "Warta", url: "https://warta.example", timeZone: "Asia/Jakarta" },
  categories: [{ slug: "berita", name: "Berita" }],
  masthead: { legalName: "PT Warta", address: "Surabaya", responsible: "Redaksi" },
};

const HEAD = `# Options

What \`eleventyConfig.addPlugin(warta, { … })\` takes. This file is written by \`npm run options\` from the schemas in \`plugin/options.ts\` and
\`${SECTIONS}/\`, and from the comments there; a test holds that it is up to date. Only what says **required** has to be set.
An unknown option, or a value that does not fit, ends the build with a report.
`;

/** \`docs/options.md\`, from the schema. */
export function optionsText(): string {
  const schema = z.toJSONSchema(wartaOptionsSchema, {
    io: "input",
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      if (zodSchema instanceof z.ZodCustom) jsonSchema.description = expectedBy(zodSchema);
    },
  }) as Schema;
  const sentence = sentences();
  const defaults = wartaOptionsSchema.parse(LEAST);
  const row = (option: Option) => rowOf(option, schema, sentence(option.path), defaults);
  const top = optionsIn(schema, [], schema);
  const groups = top.filter(({ path }) => optionsBelow(path, schema).length > 0);
  const sections = groups.map(({ path }) =>
    [`## \`${path[0]}\``, sentence(path), table(optionsBelow(path, schema).map(row))].join("\n\n"),
  );
  const alone = top.filter((one) => !groups.includes(one));
  return [HEAD, ...sections, `## Others\n\n${table(alone.map(row))}`]
    .join("\n")
    .replaceAll("|\n##", "|\n\n##")
    .concat("\n");
}

/** In the words in which a report asks for it. */
function expectedBy(schema: z.ZodCustom): string {
  return schema.safeParse(Symbol()).error?.issues[0]?.message ?? "";
}

/** @returns what a comment says of an option; throws where none does */
function sentences(): (path: readonly string[]) => string {
  const files = readdirSync(join(import.meta.dirname, "..", SECTIONS)).map((name) => `${SECTIONS}/${name}`);
  const known = new Map(
    ["plugin/options.ts", "src/site/options.ts", ...files].flatMap((file) => [...sentencesOf(file)]),
  );
  return (path) => {
    const inConstant = path.map((name) => CONSTANTS[name] ?? name);
    const names = [
      `optionsShape.${path.join(".")}`,
      `wartaOptionsSchema.${path.join(".")}`,
      ...inConstant.map((_, at) => inConstant.slice(at).join(".")),
    ];
    const found = names.find((name) => known.has(name));
    if (!found) throw new Error(`no comment says what the option ${path.join(".")} is`);
    return known.get(found) ?? "";
  };
}

function optionsIn(schema: Schema, above: readonly string[], whole: Schema, within?: string): Option[] {
  const { properties = {}, required = [] } = resolved(schema, whole);
  return Object.entries(properties).map(([name, one]) => ({
    path: [...above, name],
    schema: resolved(one, whole),
    required: required.includes(name),
    within,
  }));
}

/** All options below a section, those of its own sections among them; of a list's items where they have a section. */
function optionsBelow(path: readonly string[], whole: Schema): Option[] {
  const visit = (schema: Schema, above: readonly string[], within?: string): Option[] =>
    optionsIn(schema, above, whole, within).flatMap((option) => {
      const below = visit(option.schema, option.path, option.required ? within : option.path.join("."));
      return below.length && option.schema.type === "object" ? below : [option];
    });
  const schema = resolved(whole.properties?.[path[0] as string] ?? {}, whole);
  const item = `${path[0]}[]`;
  return schema.type === "array" && CONSTANTS[item]
    ? visit(schema.items ?? {}, [item])
    : visit(schema, path, whole.required?.includes(path[0] as string) ? undefined : path[0]);
}

function resolved(schema: Schema, whole: Schema): Schema {
  return schema.$ref ? (whole.$defs?.[schema.$ref.replace("#/$defs/", "")] ?? schema) : schema;
}

function table(rows: readonly string[]): string {
  return ["| option | takes | default | what it is |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function rowOf({ path, schema, required, within }: Option, whole: Schema, said: string, defaults: object): string {
  const given = path.reduce<unknown>((one, key) => (one as Record<string, unknown> | undefined)?.[key], defaults);
  const value = given ?? schema.default;
  const standard = value === undefined ? "none" : code(JSON.stringify(value));
  const needed = within ? `required with ${code(within)}` : "**required**";
  const cells = [
    code(path.join(".")),
    typeText(schema, whole),
    required ? needed : standard,
    said.replace(/(?<!…)\.$/, ""),
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function typeText(schema: Schema, whole: Schema): string {
  const { anyOf, items, properties, additionalProperties, propertyNames, minimum, maximum } = schema;
  if (schema.description) return schema.description;
  if (anyOf) return anyOf.map((one) => typeText(one, whole)).join(", or ");
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((one) => code(JSON.stringify(one))).join(", ");
  if (items) return `list: ${listed(items, whole)}`;
  if (properties) return code(`{ ${Object.keys(properties).join(", ")} }`);
  if (typeof additionalProperties === "object") {
    const keys = propertyNames?.enum ? typeText(propertyNames, whole) : "text";
    return `an object: ${keys} to ${typeText(additionalProperties, whole)}`;
  }
  if (schema.type === "integer")
    return maximum === Number.MAX_SAFE_INTEGER ? `${minimum} or more` : `${minimum} to ${maximum}`;
  if (schema.type === "boolean") return "`true`, `false`";
  return schema.format === "uri" ? "address in full" : "text";
}

/** Items of a list; one that is a section of its own is named by it. */
function listed(items: Schema, whole: Schema): string {
  if (items.$ref) return "sections of this form";
  return typeText(items, whole);
}

function code(text: string): string {
  return `\`${text}\``;
}

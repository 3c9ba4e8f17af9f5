import { basename, extname, join } from "node:path";
import * as z from "zod";
import { type Checked, type Fault, fault, hasErrors, type Place } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import { problemsOf } from "../faults/zod.ts";
import type { Measured } from "../pictures/measure.ts";
import { pictureOf } from "../pictures/picture.ts";
import type { Addresses } from "../site/addresses.ts";
import { slugOf, visible } from "../site/slug.ts";
import { filesBelow } from "./files.ts";
import { findPicture, pictureFaults } from "./findPicture.ts";
import { type Person, personOf } from "./person.ts";
import { readText } from "./textFile.ts";
import { plainOf, readYaml, type YamlMap } from "./yaml.ts";

const words = z.string().transform(visible);

const schema = z.strictObject({
  name: words.refine(Boolean),
  role: words.optional(),
  bio: words.optional(),
  photo: words.optional(),
  links: z.array(z.url({ protocol: /^https?$/, message: "https://…" })).default([]),
});

export interface PeopleContext {
  /** content folder, from the working directory */
  content: string;
  addresses: Addresses;
  measure(file: string): Measured;
}

/** Reads `content/people/*.yaml`; a person's key is the name of the file. */
export function readPeople(context: PeopleContext): Checked<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>();
  const files = new Map<string, string>();
  const { value: paths, faults: unread } = filesBelow(join(context.content, "people"), "*.{yaml,yml}");
  const faults: Fault[] = [...unread];
  for (const path of paths) {
    const file = join(context.content, "people", path);
    const key = basename(path, extname(path)).normalize("NFC");
    const slug = slugOf(key);
    const other = slug && files.get(slug);
    if (other) faults.push(fault("person-twice", { file }, { other }, { found: key }));
    files.set(slug, file);
    const read = readPerson(key, file, context);
    faults.push(...read.faults);
    // somebody whose file has faults is known all the same: stories that name them have none
    people.set(key, read.value ?? personOf({ key, name: key, address: context.addresses.person(slug), links: [] }));
  }
  return { value: people, faults };
}

function readPerson(key: string, file: string, context: PeopleContext): Checked<Person | undefined> {
  const text = readText(file, file);
  const yaml = readYaml(text.value, file);
  const faults: Fault[] = [...text.faults, ...yaml.faults];
  if (!yaml.value || hasErrors(text.faults)) return { value: undefined, faults };
  const parsed = schema.safeParse(withoutEmpty(yaml.value), { reportInput: true });
  if (!parsed.success) {
    return { value: undefined, faults: [...faults, ...schemaFaults(parsed.error, yaml.value, file)] };
  }
  const { photo, ...rest } = parsed.data;
  const slug = slugOf(key);
  if (!slug) return { value: undefined, faults: [fault("empty-slug", { file }, { of: key }, { found: key })] };
  const picture = photo ? findPicture(photo, join(context.content, "people"), context) : undefined;
  const named = lineOf(yaml.value, "photo", file);
  if (picture && !picture.ok) faults.push(...pictureFaults(picture, named, photo ?? ""));
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const person = personOf({
    key,
    address: context.addresses.person(slug),
    ...(known as unknown as Omit<Person, "key" | "address" | "digest">),
    ...(picture?.ok ? { photo: pictureOf(picture.picture, { alt: rest.name }, { look: "portrait", named }) } : {}),
  });
  return { value: person, faults };
}

function withoutEmpty(map: YamlMap): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(plainOf(map) as Record<string, unknown>).filter(([, value]) => value !== ""),
  );
}

function lineOf(map: YamlMap, key: string, file: string): Place {
  const line = map.entries.get(key)?.line;
  return { file, field: key, line: line ?? 1 };
}

function schemaFaults(error: z.ZodError, map: YamlMap, file: string): Fault[] {
  const problems = problemsOf(error);
  const missing = problems.filter(({ kind }) => kind === "missing").map(({ path }) => String(path[0]));
  const faults = problems.map(({ path, kind, expected }) => {
    const key = String(path[0]);
    const at = lineOf(map, key, file);
    if (kind === "unknown") {
      const guess = nearest(key, missing) ?? nearest(key, Object.keys(schema.shape));
      return fault("unknown-key", at, { key }, { found: key, nearest: guess });
    }
    if (kind === "missing") return fault("missing-key", at, { key });
    const node = map.entries.get(key)?.value;
    const found = node?.kind === "text" ? node.text : undefined;
    return fault("wrong-value", at, { key }, { found, expected: expected || undefined });
  });
  // an unknown key close to a missing one is one fault, not two
  const guessed = new Set(faults.map((one) => one.code === "unknown-key" && one.nearest));
  return faults.filter((one) => !(one.code === "missing-key" && guessed.has(one.details.key)));
}

import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from "js-yaml";
import { type Checked, type Fault, fault } from "../faults/fault.ts";
import { withoutControls } from "./textFile.ts";

/** A value with its place: everything is text (YAML's failsafe schema), so that `2024`, `1.10` and `no` are words. */
export type YamlNode =
  | { kind: "text"; text: string; line: number; column: number }
  | { kind: "list"; items: YamlNode[]; line: number; column: number }
  | { kind: "map"; entries: Map<string, YamlEntry>; line: number; column: number };

export interface YamlEntry {
  /** place of the key */
  line: number;
  column: number;
  value: YamlNode;
}

export type YamlMap = Extract<YamlNode, { kind: "map" }>;

/** The value without its places, as a schema reads it; maps are objects without a prototype. */
export function plainOf(node: YamlNode): unknown {
  if (node.kind === "text") return node.text;
  if (node.kind === "list") return node.items.map(plainOf);
  const plain: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of node.entries) plain[key] = plainOf(entry.value);
  return plain;
}

/**
 * Reads one YAML map, such as a front matter.
 * @param file path for the report
 * @param firstLine line of the file in which `source` begins, from 1
 * @returns `undefined` beside the fault when it is no map
 */
export function readYaml(source: string, file: string, firstLine = 1): Checked<YamlMap | undefined> {
  const lines = lineFinder(source, firstLine);
  const refuse = (one: Fault): Checked<undefined> => ({ value: undefined, faults: [one] });
  let events: Event[];
  try {
    events = parseEvents(source, { maxDepth: 20 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return refuse(syntaxFault(error, source, file, firstLine));
  }
  const sign = events.map(signOf).find((offset) => offset >= 0);
  if (sign !== undefined) {
    const found = source.slice(sign).split("\n", 1)[0]?.trim();
    return refuse(fault("alias-refused", { file, ...lines(sign) }, {}, { found }));
  }
  if (events.filter((event) => event.type === EVENT_ID.DOCUMENT).length > 1) {
    return refuse(fault("bad-yaml", { file, line: firstLine }, { reason: "documents" }));
  }
  const builder = new TreeBuilder(events, source, file, lines);
  const root = builder.read();
  if (!root) return { value: { kind: "map", entries: new Map(), line: firstLine, column: 1 }, faults: [] };
  if (root.kind !== "map") {
    return refuse(fault("bad-yaml", { file, line: root.line }, { reason: "map" }, { expected: "key: value" }));
  }
  return { value: root, faults: builder.faults };
}

/**
 * Where an event bears `&name`, `*name` or `!name`. Editors who begin a headline with such a sign would lose a word
 * in silence, and names that stand for other values can grow without end.
 */
function signOf(event: Event): number {
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return -1;
  if (event.anchorStart >= 0) return event.anchorStart - 1;
  return "tagStart" in event ? event.tagStart : -1;
}

type LineFinder = (offset: number) => { line: number; column: number };

function lineFinder(source: string, firstLine: number): LineFinder {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: firstLine + low, column: offset - (starts[low] as number) + 1 };
  };
}

/** An unquoted value with a colon is the commonest fault of all: it gets words of its own. */
function syntaxFault(error: YAMLException, source: string, file: string, firstLine: number): Fault {
  const line = error.mark?.line ?? 0;
  const text = source.split("\n")[line] ?? "";
  const at = { file, line: firstLine + line, column: (error.mark?.column ?? 0) + 1 };
  const [, key, value = ""] = /^[ \t]*(?:-[ \t]+)?([A-Za-z][\w-]*):[ \t]+(\S.*)$/.exec(text) ?? [];
  if (key && UNQUOTED.some((form) => form.test(value)))
    return fault("title-needs-quotes", { ...at, field: key }, { key }, { found: value.trim() });
  return fault("bad-yaml", at, { reason: error.reason }, { found: text.trim() || undefined });
}

/** Values that mean something else to YAML than to the editor who wrote them. */
const UNQUOTED = [
  // a colon, or signs that YAML keeps for itself
  /^[^"'[{|>].*:(?:\s|$)/,
  /^[@`%&*!?-]/,
  /^[|>][ \t]*[^\s|>+-]/,
  // words behind a closing quote or bracket
  /^"[^"]*"[ \t]*[^\s#]/,
  /^'[^']*'[ \t]*[^\s#]/,
  /^\[[^\]]*\][ \t]*[^\s#[\]{},]/,
  /^\{[^}]*\}[ \t]*[^\s#[\]{},]/,
];

/** Turns the flat stream of events into a tree, with the second of two equal keys as a fault. */
class TreeBuilder {
  readonly faults: Fault[] = [];
  private at = 0;
  /** the key whose value is being read */
  private key = "";
  private readonly events: readonly Event[];
  private readonly source: string;
  private readonly file: string;
  private readonly lines: LineFinder;

  constructor(events: readonly Event[], source: string, file: string, lines: LineFinder) {
    this.events = events;
    this.source = source;
    this.file = file;
    this.lines = lines;
  }

  /** The first document's value; `undefined` for an empty one. */
  read(): YamlNode | undefined {
    if (this.events[0]?.type === EVENT_ID.DOCUMENT) this.at = 1;
    const event = this.events[this.at];
    return event && event.type !== EVENT_ID.POP ? this.node(0) : undefined;
  }

  private node(before: number): YamlNode {
    const event = this.events[this.at++] as Event;
    if (event.type === EVENT_ID.SCALAR) return this.text(event, before);
    if (event.type === EVENT_ID.SEQUENCE) return this.list(event.start);
    if (event.type === EVENT_ID.MAPPING) return this.map(event.start);
    throw new Error(`unexpected YAML event ${event.type}`);
  }

  private text(event: ScalarEvent, before: number): YamlNode {
    const text = event.valueStart < 0 ? "" : withoutControls(getScalarValue(this.source, event));
    if (text && event.style === SCALAR_STYLE.PLAIN) this.checkHashtag(event);
    return { kind: "text", text, ...this.lines(event.valueStart < 0 ? before : event.valueStart) };
  }

  /** To YAML a hashtag behind a blank begins a comment, and the headline would end before it in silence. */
  private checkHashtag({ valueStart, valueEnd }: ScalarEvent): void {
    const end = this.source.indexOf("\n", valueEnd);
    const line = this.source.slice(valueStart, end < 0 ? undefined : end);
    if (!/^[ \t]+#[^\s#]/.test(line.slice(valueEnd - valueStart))) return;
    const at = { file: this.file, ...this.lines(valueStart), field: this.key };
    this.faults.push(fault("title-needs-quotes", at, { key: this.key }, { found: line.trim() }));
  }

  private list(start: number): YamlNode {
    const items: YamlNode[] = [];
    while (this.events[this.at]?.type !== EVENT_ID.POP) items.push(this.node(start));
    this.at++;
    return { kind: "list", items, ...this.lines(start) };
  }

  private map(start: number): YamlNode {
    const entries = new Map<string, YamlEntry>();
    while (this.events[this.at]?.type !== EVENT_ID.POP) {
      const event = this.events[this.at];
      const offset = event?.type === EVENT_ID.SCALAR ? event.valueStart : start;
      const key = this.node(start);
      const name = key.kind === "text" ? key.text : "?";
      this.key = name;
      const value = this.node(offset);
      const first = entries.get(name);
      if (first) {
        const at = { file: this.file, line: key.line, column: key.column, field: name };
        this.faults.push(fault("key-twice", at, { key: name, first: first.line }));
      } else entries.set(name, { line: key.line, column: key.column, value });
    }
    this.at++;
    return { kind: "map", entries, ...this.lines(start) };
  }
}

import type { AnyNode, ArrayExpression, CallExpression, Expression, ObjectExpression, Program } from "acorn";
import { parseJavaScript } from "./javascript.ts";

/** Whence a configuration has our plugin, or the one that adds filters alone. */
const OURS = /^eleventy-plugin-warta(?:\/filters)?$/;

/**
 * The line of an option in a configuration: of its key, or of the innermost part round it that is written out there.
 * @param field such as `categories[2].slug`
 * @param source JavaScript
 * @returns from 1; nothing where the options are not written out, or where nobody can tell which they are
 */
export function lineOf(field: string, source: string): number | undefined {
  const parsed = parseJavaScript(source);
  if (!parsed.ok) return undefined;
  const { program } = parsed;
  const options = optionsIn(program);
  if (!options) return undefined;
  let place: AnyNode = options;
  let inner: Written | undefined = options;
  for (const key of field.split(/[.[\]]+/).filter(Boolean)) {
    const part: Part | undefined = inner && partOf(inner, key);
    if (!part) break;
    place = part.place;
    inner = writtenOut(part.value, program);
  }
  return place.loc?.start.line;
}

type Written = ObjectExpression | ArrayExpression;

/** The options that a configuration hands over, where it does so once. */
function optionsIn(program: Program): Written | undefined {
  const names = ourNames(program);
  const calls = nodesIn(program).filter((node): node is CallExpression => {
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
    const [plugin] = node.arguments;
    const isAdding = nameOf(node.callee.property) === "addPlugin";
    return isAdding && plugin?.type === "Identifier" && names.has(plugin.name);
  });
  const [call] = calls;
  return calls.length === 1 ? writtenOut(call?.arguments[1], program) : undefined;
}

/** By which names a configuration knows our plugin. */
function ourNames(program: Program): Set<string> {
  const names = new Set<string>();
  for (const node of nodesIn(program)) {
    if (node.type === "ImportDeclaration" && OURS.test(String(node.source.value)))
      for (const { local } of node.specifiers) names.add(local.name);
    if (node.type === "VariableDeclarator" && node.init && isFromUs(node.init))
      for (const one of nodesIn(node.id)) if (one.type === "Identifier") names.add(one.name);
  }
  return names;
}

/** `require("…")`, `await import("…")`, or a part of one of these. */
function isFromUs(value: Expression): boolean {
  return nodesIn(value).some(
    (node) =>
      (node.type === "ImportExpression" && isOurName(node.source)) ||
      (node.type === "CallExpression" && nameOf(node.callee) === "require" && isOurName(node.arguments[0])),
  );
}

function isOurName(node: AnyNode | undefined): boolean {
  return node?.type === "Literal" && OURS.test(String(node.value));
}

/** An object or a list, also where the configuration gave it a name of its own. */
function writtenOut(value: AnyNode | null | undefined, program: Program): Written | undefined {
  if (value?.type === "ObjectExpression" || value?.type === "ArrayExpression") return value;
  if (value?.type !== "Identifier") return undefined;
  const named = nodesIn(program).filter((node) => node.type === "VariableDeclarator");
  const [one, other] = named.filter((node) => node.type === "VariableDeclarator" && nameOf(node.id) === value.name);
  const init = one?.type === "VariableDeclarator" && !other ? one.init : undefined;
  return init?.type === "ObjectExpression" || init?.type === "ArrayExpression" ? init : undefined;
}

interface Part {
  readonly place: AnyNode;
  readonly value: AnyNode;
}

function partOf(whole: Written, key: string): Part | undefined {
  if (whole.type === "ArrayExpression") {
    const before = whole.elements.slice(0, Number(key) + 1);
    const element = before[Number(key)];
    return element && !before.some((one) => one?.type === "SpreadElement")
      ? { place: element, value: element }
      : undefined;
  }
  // of two the later one counts
  const property = whole.properties.findLast(
    (one) => one.type === "SpreadElement" || (!one.computed && nameOf(one.key) === key),
  );
  return property?.type === "Property" ? { place: property.key, value: property.value } : undefined;
}

function nameOf(node: AnyNode): string | undefined {
  if (node.type === "Identifier") return node.name;
  return node.type === "Literal" ? String(node.value) : undefined;
}

/** A node and all within it. */
function nodesIn(node: AnyNode): AnyNode[] {
  const inner = Object.values(node).flat().filter(isNode);
  return [node, ...inner.flatMap(nodesIn)];
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

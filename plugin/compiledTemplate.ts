/**
 * What Nunjucks compiles of a template, with less work for each part that it includes and each round of a loop: a page
 * includes dozens of parts, and Nunjucks copies all variables for each of them and takes every name of a loop apart. Of
 * code that has another shape than that of Nunjucks 3.2 nothing is taken out: it works as it is.
 */
import { onceEach } from "../src/once.ts";

/** A template's functions: `root`, and one for each block. */
type Code = Readonly<Record<string, unknown>>;

interface Frame {
  readonly variables: Record<string, unknown>;
  topLevel: boolean;
  push(isolated: boolean): Frame;
  resolve(name: string, forWriting: boolean): Frame | undefined;
}

interface Context {
  readonly env: Environment;
  readonly ctx: Record<string, unknown>;
}

type Rendered = (error: unknown, html: string) => void;

interface Template {
  readonly path: string;
  readonly tmplProps?: Code;
  compile(): void;
  render(variables: object, frame: Frame, done: Rendered): void;
  rootRenderFunc(environment: Environment, context: Context, frame: Frame, runtime: object, done: Rendered): void;
}

interface Loader {
  readonly cache: Readonly<Record<string, unknown>>;
}

interface Environment {
  readonly opts: { readonly dev?: boolean };
  readonly loaders: readonly Loader[];
  getTemplate(
    name: string,
    eager: boolean,
    parent: string,
    ignoreMissing: boolean,
    done: (error: unknown, template: Template) => void,
  ): void;
}

/** Code without blocks: it neither fills nor has any, so that it asks its context for variables alone. */
const parts = new WeakSet<Code>();
/** Code that gives its context no variable. */
const readers = new WeakSet<Code>();

/** As Nunjucks itself does it with what it compiled, but leaner. */
export function compiledTemplate(code: string): object {
  const made = new Function("lean", lean(code))({ include, assign, show }) as Code;
  if (Object.keys(made).join() === "root") parts.add(made);
  if (!code.includes("context.setVariable(")) readers.add(made);
  return made;
}

const TEXT = '"(?:[^"\\\\\\n]|\\\\.)*"';
const NAME = "t_\\d+";

/** Three tasks, each with a closure or two: find the template, render it, take its text. */
const INCLUDE = new RegExp(
  `var tasks = \\[\\];
tasks\\.push\\(
function\\(callback\\) \\{
env\\.getTemplate\\((${TEXT}), false, (${TEXT}), false, function\\((${NAME}),(${NAME})\\) \\{
if\\(\\3\\) \\{ cb\\(\\3\\); return; \\}
callback\\(null,\\4\\);\\}\\);
\\}\\);
tasks\\.push\\(
function\\(template, callback\\)\\{
template\\.render\\(context\\.getVariables\\(\\), frame, function\\((${NAME}),(${NAME})\\) \\{
if\\(\\5\\) \\{ cb\\(\\5\\); return; \\}
callback\\(null,\\6\\);\\}\\);
\\}\\);
tasks\\.push\\(
function\\(result, callback\\)\\{
(\\w+) \\+= result;
callback\\(null\\);
\\}\\);
env\\.waterfall\\(tasks, function\\(\\)\\{`,
  "g",
);

/** What a loop says of its round, each under a name that is taken apart at its full stop. */
const ROUND = /(?:^frame\.set\("loop\.\w+", [^;\n]+\);\n){2,}/gm;
const OF_ROUND = /^frame\.set\("loop\.(\w+)", ([^;\n]+)\);\n/gm;
const SET = new RegExp(`^frame\\.set\\("(\\w+)", (${NAME})\\);$`, "gm");
const ASSIGNED = new RegExp(`^frame\\.set\\("(\\w+)", (${NAME}), true\\);$`, "gm");

function lean(code: string): string {
  return code
    .replace(INCLUDE, "lean.include(env, $1, $2, context, frame, runtime, cb, function(result) {\n$7 += result;")
    .replace(ROUND, (round) => `frame.variables.loop = { ${round.replace(OF_ROUND, "$1: $2, ")}};\n`)
    .replaceAll("runtime.suppressValue(", "lean.show(runtime, ")
    .replace(SET, 'frame.variables["$1"] = $2;')
    .replace(ASSIGNED, 'lean.assign(frame, "$1", $2);');
}

/** As `Frame.set` does it with a name without a full stop. */
function assign(frame: Frame, name: string, value: unknown): void {
  (frame.resolve(name, true) ?? frame).variables[name] = value;
}

interface Runtime {
  suppressValue(value: unknown, autoescape: boolean): unknown;
}

/** All that Nunjucks escapes, and what a later one might. */
const ESCAPED = /[&"'<>`\\]/;

/** Most of what a page shows needs no escaping: to see that takes a third of what it takes to replace nothing. */
function show(runtime: Runtime, value: unknown, autoescape: boolean): unknown {
  if (typeof value === "string" && !ESCAPED.test(value)) return value;
  return runtime.suppressValue(value, autoescape);
}

/** Where Nunjucks keeps the template of a name that means the same wherever it stands. */
interface Kept {
  readonly loader: Loader;
  readonly template: Template;
}

const kept = onceEach((_: Environment) => new Map<string, Kept>());

/** A template as Nunjucks itself would find it, which asks each loader what the name means to it. */
function keptTemplate(environment: Environment, name: string): Template | undefined {
  const one = kept(environment).get(name);
  // Nunjucks forgets templates that were changed
  return one?.loader.cache[name] === one?.template ? one?.template : undefined;
}

function keepTemplate(environment: Environment, name: string, template: Template): void {
  // what "./" began with lies there under its whole name
  const loader = environment.loaders.find(({ cache }) => cache[name]);
  if (loader?.cache[name] === template) kept(environment).set(name, { loader, template });
}

/** Renders a part where it stands; what it sets is its own. */
function include(
  environment: Environment,
  name: string,
  parent: string,
  context: Context,
  frame: Frame,
  runtime: object,
  failed: (error: unknown) => void,
  next: (html: string) => void,
): void {
  const render = (template: Template) => {
    const plainly = () => template.render(context.ctx, frame, (cause, html) => (cause ? failed(cause) : next(html)));
    const unread = unreadable(template, environment);
    if (unread) return failed(unread);
    const code = partOf(template);
    if (!code) return plainly();
    const inner = frame.push(true);
    inner.topLevel = true;
    const part: { state: "begun" | "late" | "ended" | "faulty"; html: string } = { state: "begun", html: "" };
    template.rootRenderFunc(environment, within(context, readers.has(code)), inner, runtime, (cause, html) => {
      // after a fault in a loop or a choice Nunjucks goes on, and ends once more
      if (part.state === "faulty" || part.state === "ended") return;
      const isLate = part.state === "late";
      part.state = cause ? "faulty" : "ended";
      part.html = html;
      if (isLate) end();
    });
    // what comes next may fail too, and this is no fault of the part's: it begins when the part has ended
    const end = () => {
      if (part.state === "ended") next(part.html);
      // Nunjucks tells of faults with the names of all templates on the way
      else if (part.state === "faulty") plainly();
      else part.state = "late";
    };
    end();
  };
  const known = keptTemplate(environment, name);
  if (known) render(known);
  else
    environment.getTemplate(name, false, parent, false, (error, template) => {
      if (error) return failed(error);
      keepTemplate(environment, name, template);
      render(template);
    });
}

/** A fault of Nunjucks's own, which names the template that it is about once it is told. */
interface Unread extends Error {
  Update?(path: string): void;
}

/** Why a template cannot be read. Nunjucks itself tells that at its leisure, when a loop round the part is over, and nobody hears it. */
function unreadable(template: Template, { opts }: Environment): Error | undefined {
  try {
    template.compile();
    return undefined;
  } catch (error) {
    const unread = error as Unread;
    unread.Update?.(template.path);
    return opts.dev ? unread : Object.assign(new Error(unread.message), { name: unread.name });
  }
}

/** The code of a template that is a part. */
function partOf(template: Template): Code | undefined {
  return template.tmplProps && parts.has(template.tmplProps) ? template.tmplProps : undefined;
}

/** A context with the variables of another one, to which it may add its own, unless it is for a reader. */
function within(context: Context, reads: boolean): Context {
  const inner = Object.create(Object.getPrototypeOf(context)) as Record<string, unknown>;
  inner.env = context.env;
  // in one step, where Nunjucks copies name by name; to inherit them takes longer still
  inner.ctx = reads ? context.ctx : { ...context.ctx };
  inner.blocks = {};
  inner.exported = [];
  return inner as unknown as Context;
}

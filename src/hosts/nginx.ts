import type { Address } from "../site/addresses.ts";
import { EVERYWHERE, type HeaderRule } from "./headers.ts";
import { type Host, type HostInput, NO_LOAD } from "./host.ts";
import { limits } from "./limits.ts";
import { bareForm, partsOf, type Redirect } from "./redirect.ts";

/** Where the files for the server lie; it hands them out to nobody. */
export const NGINX_FOLDER = "/_nginx/";

const HTTP: Address = `${NGINX_FOLDER}http.conf`;
const SERVER: Address = `${NGINX_FOLDER}server.conf`;

/**
 * nginx on a machine of the newsroom's own: `http.conf` is included where `http { }` stands (Debian: from
 * `/etc/nginx/conf.d/`), `server.conf` inside the site's `server { }`.
 * @see https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export const nginx: Host = {
  name: "nginx",
  title: "nginx",
  limits: limits.nginx,
  setsHeaders: true,
  answers: () => true,
  write(input) {
    return {
      files: [
        { address: HTTP, text: httpText(input) },
        { address: SERVER, text: serverText(input) },
      ],
      load: { ...NO_LOAD, redirects: input.redirects.length },
    };
  },
};

function httpText({ rules, redirects }: HostInput): string {
  const names = namesOf(rules);
  const plain = redirects.filter(({ from }) => !from.includes("?"));
  const asked = redirects.filter(({ from }) => from.includes("?"));
  return [
    "map_hash_max_size 65536;",
    "map_hash_bucket_size 1024;",
    // a "/" at the end makes no difference
    map("$uri", "$warta_path", ["default $uri;", `"~^(?<warta_bare>/.+)/$" $warta_bare;`]),
    map(
      "$warta_path",
      "$warta_moved",
      plain.flatMap((one) => movedLine(one, pathKey(one.from))),
    ),
    map(
      "$warta_path",
      "$warta_gone",
      plain.flatMap((one) => goneLine(one, pathKey(one.from))),
    ),
    map(
      '"$warta_path?$args"',
      "$warta_asked",
      asked.flatMap((one) => movedLine(one, askedKey(one.from))),
    ),
    map(
      '"$warta_path?$args"',
      "$warta_asked_gone",
      asked.flatMap((one) => goneLine(one, askedKey(one.from))),
    ),
    ...names.map((name) => map('"$status:$request_uri"', variable(name), valueLines(name, rules))),
  ].join("\n");
}

function serverText({ rules, notFound, copies }: HostInput): string {
  return [
    "charset utf-8;",
    "absolute_redirect off;",
    "gzip_vary on;",
    ...(copies.includes("gz") ? ["gzip_static on;"] : []),
    ...(copies.includes("br")
      ? ["# needs ngx_brotli (Debian: libnginx-mod-http-brotli-static)", "brotli_static on;"]
      : []),
    `error_page 404 410 ${notFound};`,
    ...namesOf(rules).map((name) => `add_header ${name} ${variable(name)} always;`),
    ...["$warta_asked", "$warta_moved"].map((moved) => `if (${moved}) { return 301 ${moved}; }`),
    ...["$warta_asked_gone", "$warta_gone"].map((gone) => `if (${gone}) { return 410; }`),
    `location ^~ ${NGINX_FOLDER} { return 404; }`,
    ...rules.flatMap(typeLines),
    "",
  ].join("\n");
}

/** A file's type is no header to add: it would stand there twice. */
function typeLines({ path, headers }: HeaderRule): string[] {
  const type = headers.find(([name]) => name === "Content-Type")?.[1];
  return type ? [`location = ${path} { types { } default_type ${type}; }`] : [];
}

function namesOf(rules: readonly HeaderRule[]): string[] {
  const names = rules.flatMap(({ headers }) => headers.map(([name]) => name));
  return [...new Set(names)].filter((name) => name !== "Content-Type");
}

/** The value of a header by the address that was asked for; what is only there for a while has no long life. */
function valueLines(name: string, rules: readonly HeaderRule[]): string[] {
  const valueIn = (rule: HeaderRule) => rule.headers.find(([other]) => other === name)?.[1];
  return rules.flatMap((rule) => {
    const value = valueIn(rule);
    if (value === undefined) return [];
    if (rule.path === EVERYWHERE) return [`default ${quoted(value)};`];
    const path = rule.path.endsWith("*") ? pattern(rule.path.slice(0, -1)) : `${pattern(rule.path)}$`;
    return [`${quoted(`~^(?:200|206|304):${path}`)} ${quoted(value)};`];
  });
}

function variable(name: string): string {
  return `$warta_${name.toLowerCase().replaceAll("-", "_")}`;
}

function map(source: string, target: string, lines: readonly string[]): string {
  // asked again where the server goes on to the page for errors, which would else be an old address too
  return [`map ${source} ${target} {`, ...["volatile;", ...lines].map((line) => `  ${line}`), "}", ""].join("\n");
}

function movedLine(redirect: Redirect, key: string): string[] {
  return redirect.status === 301 ? [`${quoted(key)} ${quoted(redirect.to.replaceAll("$", "%24"))};`] : [];
}

function goneLine(redirect: Redirect, key: string): string[] {
  return redirect.status === 410 ? [`${quoted(key)} 1;`] : [];
}

/** The server knows a path decoded. */
function pathKey(from: string): string {
  const path = decodeURIComponent(from);
  return bareForm(path) ?? path;
}

/** A query is known as it was sent. */
function askedKey(from: string): string {
  const { path, query } = partsOf(from);
  return `${pathKey(path)}?${query}`;
}

function pattern(path: string): string {
  return path.replace(/[\\()[\]{}*+?.^$|]/g, "\\$&");
}

/** A word of a configuration. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

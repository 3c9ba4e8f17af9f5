import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import nunjucks from "nunjucks";
import { expect, test } from "vitest";
import { compiledTemplate } from "../../plugin/compiledTemplate.ts";
import { templatesFolder } from "../../plugin/locate.ts";

type Templates = Readonly<Record<string, string>>;

const view = {
  title: "Banjir & <rob>",
  stories: [{ title: "satu" }, { title: "dua" }, { title: "tiga" }],
  counts: { berita: 2, ekonomi: 1 },
  nothing: [],
};

const wrapper = ([one]: { template: string }[]) => one?.template ?? "";

/** Templates as Nunjucks renders them by itself, or as ours; some of them may be ours alone. */
function environmentOf(templates: Templates, isOurs: (name: string) => boolean) {
  const sourceOf = (name: string, text: string) => {
    if (!isOurs(name)) return text;
    const code = nunjucks.precompileString(text, { name, env: environment, wrapper });
    return { type: "code", obj: compiledTemplate(code) };
  };
  const getSource = (name: string) => {
    const text = templates[name];
    return text === undefined ? null : { src: sourceOf(name, text), path: name };
  };
  const resolve = (from: string, to: string) => join(dirname(from), to);
  const loader = Object.assign(new nunjucks.Loader(), { cache: {}, getSource, resolve });
  const environment = new nunjucks.Environment(loader, { autoescape: true });
  environment.addFilter("slowly", (text, done) => setImmediate(() => done(null, `(${text})`)), true);
  environment.addFilter("refuse", () => {
    throw new Error("tidak mau");
  });
  return environment;
}

/** What comes of the first template, or how it fails. */
function rendered(templates: Templates, isOurs: (name: string) => boolean): Promise<string> {
  return new Promise((resolve) => {
    environmentOf(templates, isOurs).render("awal", view, (error, html) =>
      resolve(error ? `ERROR ${error.message}` : String(html)),
    );
  });
}

const cases: Record<string, Templates> = {
  "a part sees the variables of its page, and those of the loop it stands in": {
    awal: '{% for story in stories %}{% include "bagian" %}{% endfor %}',
    bagian: "{{ loop.index }}/{{ loop.length }} {{ story.title }} {{ title }};",
  },
  "what a part sets is its own": {
    awal: '{% set size = "besar" %}{% include "bagian" %}{{ size }}{{ other }}{% include "bagian" %}{{ size }}',
    bagian: '[{{ size }}{% set size = "kecil" %}{% set other = 1 %}{{ size }}{% include "dalam" %}]',
    dalam: "<{{ size }}{{ other }}>",
  },
  "what a part sets does not reach a part between, which sets nothing, nor the page": {
    awal: '{% include "antara" %}{{ title }}{{ other }}{% set title = "lain" %}{% include "antara" %}{{ title }}',
    antara: '({{ title }}{% include "dalam" %}{{ title }}{{ other }}{% include "dalam" %})',
    dalam: '<{{ title }}{{ other }}{% set title = "dalam" %}{% set other = 1 %}{{ title }}>',
  },
  "whatever a page shows is escaped once, and what is safe not at all": {
    awal: `{{ title }}{{ '"' }}{{ "'" }}{{ "\\\\" }}{{ "\u0060" }}{{ 1.5 }}{{ true }}{{ tiada }}{{ null }}{{ "polos" }}{{ counts }}{{ stories }}
      {{ "<b>" | safe }}{{ title | escape }}{{ title | escape | upper }}{% set html %}<i>{{ title }}</i>{% endset %}{{ html }}
      {% filter upper %}<u>{{ title }}{% endfilter %}`,
  },
  "what was set to nothing is nothing, for parts too": {
    awal: '{% include "bagian" %}{{ title }}{% set title = tiada %}[{{ title }}]{% include "dalam" %}',
    bagian:
      '{% set range = tiada %}{{ range }}{% set title = "x" %}{% set title = tiada %}{% set lain = tiada %}({{ title }}{{ lain }}){% include "dalam" %}',
    dalam: '<{{ title }}{% set title = "y" %}{{ title }}{% set title = tiada %}{{ title }}{{ range }}>',
  },
  "a macro sees what parts around it set": {
    awal: '{% include "bagian" %}{{ title }}',
    bagian: '{% set title = "bagian" %}{% set sisi = "kiri" %}{% include "antara" %}{{ title }}',
    antara: '{% set atas = 1 %}{% include "alat" %}{% include "dalam" %}',
    alat: "{% macro kata() %}{{ title }}{{ sisi }}{{ atas }}{{ bawah }}{% endmacro %}{% set bawah = 2 %}{{ kata() }}",
    dalam: "{% macro kata() %}<{{ title }}{{ sisi }}{{ atas }}{{ bawah }}>{% endmacro %}{{ kata() }}",
  },
  "what is set in a loop stays there, and what was set before is set anew": {
    awal: '{% set last = "" %}{% for s in stories %}{% set last = s.title %}{% set inner = 1 %}{% endfor %}{{ last }}{{ inner }}',
  },
  "loops stand in loops, over lists, names and nothing": {
    awal: `{% for s in stories %}{% for name, n in counts %}{{ loop.index0 }}{{ loop.first }}{{ name }}{{ n }}{% endfor %}
      {{ loop.revindex }}{{ loop.revindex0 }}{{ loop.last }}{% endfor %}{% for x in nothing %}{{ x }}{% else %}tiada{% endfor %}`,
  },
  "pages extend layouts and fill their blocks with parts": {
    awal: '{% extends "kerangka" %}{% block main %}{% set a = 1 %}{% include "bagian" %}{{ super() }}{% endblock %}',
    kerangka: '<{% block main %}utama{% include "bagian" %}{% endblock %}>{% include "bagian" %}',
    bagian: "[{{ a }}{{ title }}]",
  },
  "parts have layouts of their own": {
    awal: 'a{% include "bagian" %}z',
    bagian: '{% extends "kerangka" %}{% block main %}isi{% endblock %}',
    kerangka: "<{% block main %}{% endblock %}>",
  },
  "macros, imports, captures and calls work as ever": {
    awal: `{% from "alat" import tebal %}{% import "alat" as alat %}{% macro kali(x) %}{% for i in [1, 2] %}{{ x }}{{ i }}{% endfor %}
      {% endmacro %}{{ tebal(title) }}{{ alat.tebal("x") }}{{ kali("k") }}{% set kept %}{% include "bagian" %}{% endset %}{{ kept }}
      {% call alat.bungkus() %}{% include "bagian" %}{% endcall %}`,
    alat: "{% macro tebal(x) %}<b>{{ x }}</b>{% endmacro %}{% macro bungkus() %}[{{ caller() }}]{% endmacro %}",
    bagian: '"bagian" {{ title }}\\n',
  },
  "a part may wait": {
    awal: 'a{% include "bagian" %}{{ title | slowly }}{% include "bagian" %}z{% set a = 1 %}{{ a }}',
    bagian: "[{{ title | slowly }}{{ a }}]",
  },
  "what is not there may be passed over": { awal: 'a{% include "tiada" ignore missing %}z' },
  "a part that is not there is told": { awal: 'a{% include "bagian" %}', bagian: '{% include "tiada" %}' },
  "a fault in a loop is told": {
    awal: '{% for s in stories %}{% include "bagian" %}{% endfor %}z',
    bagian: '{% if title %}{% include "dalam" %}{% endif %}{% for s in stories %}{% include "dalam" %}{% endfor %}',
    dalam: "{{ title | refuse }}",
  },
  "what is not there is told in a loop": {
    awal: '{% for s in stories %}{% include "bagian" %}{% endfor %}z',
    bagian: '{% if title %}{% include "tiada" %}{% endif %}a',
  },
  "a fault is told with all templates on the way": {
    awal: 'a{% include "bagian" %}z',
    bagian: '{% include "dalam" %}',
    dalam: "satu\n{{ title | refuse }}",
  },
};

test.each(Object.entries(cases))("%s", async (what, templates) => {
  const plain = await rendered(templates, () => false);
  // that the case says what it is meant to say
  expect(plain.startsWith("ERROR")).toBe(/ is told/.test(what));
  expect(await rendered(templates, () => true)).toBe(plain);
  // a site's own parts come to Nunjucks as they are
  for (const one of Object.keys(templates)) expect(await rendered(templates, (name) => name === one)).toBe(plain);
});

test("a part of the site's own that cannot be read is told", async () => {
  const templates = { awal: 'a{% include "bagian" %}', bagian: "{% for %}" };
  expect(await rendered(templates, (name) => name === "awal")).toBe(await rendered(templates, () => false));
});

test("a part of the site's own that cannot be read is told in a loop too, where Nunjucks itself says nothing", async () => {
  const templates = {
    awal: '{% for s in stories %}{% include "antara" %}{% endfor %}z',
    antara: '{% if title %}{% include "bagian" %}{% endif %}',
    bagian: "{% for %}",
  };
  expect(await rendered(templates, () => false)).toBe("z");
  expect(await rendered(templates, (name) => name !== "bagian")).toMatch(/^ERROR \(awal\).*\(antara\).*\(bagian\)/s);
});

test("a fault that stands behind a part is not told of the part, as Nunjucks does it", async () => {
  const templates = { awal: 'a{% include "bagian" %}\n\n{{ title | refuse }}', bagian: "b" };
  expect(await rendered(templates, () => false)).toContain("(bagian)");
  expect(await rendered(templates, () => true)).toBe("ERROR (awal)\n  Error: tidak mau");
});

test("a part that Nunjucks forgot, since its file was changed, is found anew", () => {
  const templates: Record<string, string> = { awal: '{% include "bagian" %}{% include "bagian" %}', bagian: "lama " };
  const environment = environmentOf(templates, () => true);
  expect(environment.render("awal", view)).toBe("lama lama ");
  templates.bagian = "baru ";
  environment.invalidateCache();
  expect(environment.render("awal", view)).toBe("baru baru ");
});

test("parts that name each other from where they stand are each found in their own folder", async () => {
  const templates = {
    awal: '{% include "kiri/bagian" %}{% include "kanan/bagian" %}{% include "kiri/bagian" %}',
    "kiri/bagian": '{% include "./dalam" %}',
    "kanan/bagian": '{% include "./dalam" %}',
    "kiri/dalam": "kiri ",
    "kanan/dalam": "kanan ",
  };
  expect(await rendered(templates, () => true)).toBe("kiri kanan kiri ");
});

test("a page of many parts renders none of them twice", async () => {
  let rounds = 0;
  const templates = { awal: '{% for s in stories %}{% include "bagian" %}{% endfor %}', bagian: "{{ count() }}" };
  const environment = environmentOf(templates, () => true);
  environment.addGlobal("count", () => ++rounds);
  expect(environment.render("awal", view)).toBe("123");
});

test("Nunjucks still compiles to the shape that is made leaner, in all templates of ours", () => {
  const environment = new nunjucks.Environment([]);
  const names = readdirSync(templatesFolder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".njk"),
  );
  expect(names.length).toBeGreaterThan(50);
  const code = names.map((name) => {
    const text = readFileSync(join(templatesFolder, name), "utf8");
    const made = compiledTemplate(nunjucks.precompileString(text, { name, env: environment, wrapper }));
    return Object.values(made).map(String).join("\n");
  });
  expect(code.filter((one) => one.includes("lean.include(")).length).toBeGreaterThan(20);
  expect(code.filter((one) => /env\.waterfall|frame\.set\(/.test(one))).toEqual([]);
});

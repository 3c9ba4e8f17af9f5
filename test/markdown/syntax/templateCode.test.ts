import { expect, test } from "vitest";
import { html, text } from "../bodies.ts";

test.each([
  '{{ constructor.constructor("return 1")() }}',
  '{% include "x" %}',
  "{% raw %} *a* {% endraw %}",
  "{{ a*b*c | dump }}",
  "{{ 'x' }",
  "{# catatan #}",
  "{{}}",
])("template code is shown letter for letter and never run: %s", (code) => {
  const shown = text(html(`Tulis ${code} di papan.`));
  expect(shown).toBe(
    `Tulis ${code === "{% raw %} *a* {% endraw %}" ? "{% raw %} a {% endraw %}" : code.replace("'x'", "‘x’")} di papan.`,
  );
});

test("lone braces cost no more than their letters", () => {
  const braces = "{{ ".repeat(10_000);
  expect(text(html(braces))).toBe(braces.trim());
});

/** Plain data of schema.org's vocabulary. */
export interface JsonLd {
  readonly "@type": string | readonly string[];
  readonly [property: string]: unknown;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * A data block's text that nothing in it can close: no `<` is left, so neither `</script>` nor `<!--`
 * (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements).
 */
export function jsonLdText(data: JsonLd): string {
  const text = JSON.stringify({ "@context": "https://schema.org", ...data });
  return text.replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] as string);
}

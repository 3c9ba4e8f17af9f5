/** Data of a type from `schema-dts`, which lets most things be a bare name as well. */
export type Data<T> = Exclude<T, string>;

/** Plain data of schema.org's vocabulary; what makes it is held to that by the types of `schema-dts`. */
export type JsonLd = object;

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

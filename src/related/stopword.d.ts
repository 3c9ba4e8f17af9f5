/** The part of `stopword` that is used here; the package ships no types. */
declare module "stopword" {
  /** Indonesian stop words, lower case. */
  export const ind: readonly string[];
  /** English stop words, lower case. */
  export const eng: readonly string[];
}

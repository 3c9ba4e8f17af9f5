/** The storeys of the house from the ground up. Imports run to a lower one only; rooms of one storey do not know each other. */
export const storeys: readonly (readonly string[])[] = [
  [],
  ["src/once.ts", "src/keyed.ts", "src/ordered.ts"],
  ["src/digest.ts", "src/dates", "src/related", "src/faults"],
  ["src/store", "src/audit", "src/site"],
  ["src/markdown", "src/press"],
  ["src/pictures"],
  ["src/content"],
  ["src/newsroom"],
  ["src/feeds", "src/metadata", "src/hosts", "src/authoring"],
  ["src/pages", "src/import"],
  ["src/edition"],
  ["src/cli"],
  ["plugin"],
];

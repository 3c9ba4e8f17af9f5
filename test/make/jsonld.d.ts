// jsonld ships no types: what tests use of it
declare module "jsonld" {
  const jsonld: {
    /** @throws Error for data that is no JSON-LD */
    expand(data: object): Promise<readonly Record<string, unknown>[]>;
  };
  export default jsonld;
}

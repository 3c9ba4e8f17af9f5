// Nunjucks ships no types: what tests use of it
declare module "nunjucks" {
  const nunjucks: {
    Environment: new (loader: unknown, options?: object) => object;
    FileSystemLoader: new (path: string) => object;
  };
  export default nunjucks;
}

// Nunjucks ships no types: what tests use of it
declare module "nunjucks" {
  type Done = (error: Error | null, text?: string) => void;
  interface Environment {
    addFilter(name: string, filter: (text: string, done: Done) => unknown, isAsync?: boolean): void;
    addExtension(name: string, extension: object): void;
    addGlobal(name: string, value: unknown): void;
    invalidateCache(): void;
    render(name: string, view: object): string;
    render(name: string, view: object, done: Done): void;
  }
  const nunjucks: {
    Environment: new (loader: unknown, options?: object) => Environment;
    Loader: new () => object;
    FileSystemLoader: new (path: string) => object;
    precompileString(text: string, options: object): string;
  };
  export default nunjucks;
}

declare module "markdown-it-container" {
  import type { MarkdownIt } from "markdown-it";

  interface Options {
    /** @param line what stands behind the colons of an opening line */
    validate?: (line: string) => boolean;
  }

  /** Adds tokens `container_<name>_open` (with the opening line's rest in `info`) and `container_<name>_close`. */
  export default function container(md: MarkdownIt, name: string, options?: Options): void;
}

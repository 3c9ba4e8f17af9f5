import type { Env } from "markdown-it";
import { type Fault, type FaultDetails, fault } from "../faults/fault.ts";

/** A picture as a page shows it: files of it to choose from, its size in pixels, and a larger one where there is one. */
export interface ShownPicture {
  readonly src: string;
  readonly srcset?: string;
  /** in better formats, the best first */
  readonly sources?: readonly { readonly type: string; readonly srcset: string }[];
  /** how wide it is shown, for the choice among several widths */
  readonly sizes?: string;
  readonly width: number;
  readonly height: number;
  readonly large?: string;
}

/** What one parse of one body carries with it, for the rules that read and render it. */
export interface BodyEnv extends Env {
  file: string;
  /** line of the file in which the body starts, from 1 */
  firstLine: number;
  /** put before every id, for a page with several bodies */
  idPrefix: string;
  faults: Fault[];
  picture?: ((src: string) => ShownPicture | undefined) | undefined;
  media?: ((src: string) => string | undefined) | undefined;
}

/** The environment as a body's; one that a site's own plugin made is filled up. */
export function bodyEnv(env: Env | undefined): BodyEnv {
  const one = (env ?? {}) as Partial<BodyEnv>;
  one.file ??= "";
  one.firstLine ??= 1;
  one.idPrefix ??= "";
  one.faults ??= [];
  return one as BodyEnv;
}

/**
 * Notes a fault of the body.
 * @param line of the body, from 0, as markdown-it counts
 */
export function report<C extends keyof FaultDetails>(
  env: BodyEnv,
  line: number,
  code: C,
  details: FaultDetails[C],
  told: { found?: string; expected?: string; nearest?: string | undefined } = {},
): void {
  env.faults.push(fault(code, { file: env.file, line: env.firstLine + line }, details, told));
}

/**
 * Counts lines through the source of one inline token; positions must not go back.
 * @param firstLine line of the body in which it starts, from 0
 */
export function lineCounter(source: string, firstLine: number): (position: number) => number {
  let line = firstLine;
  let end = source.indexOf("\n");
  return (position) => {
    while (end >= 0 && end < position) {
      line++;
      end = source.indexOf("\n", end + 1);
    }
    return line;
  };
}

import type { Address } from "../site/addresses.ts";
import type { HostName } from "../site/options/hosting.ts";
import type { HeaderRule } from "./headers.ts";
import type { Limits } from "./limits.ts";
import type { Redirect } from "./redirect.ts";

/** What a host is told, whatever its own files look like. */
export interface HostInput {
  readonly rules: readonly HeaderRule[];
  /** those alone that the host answers */
  readonly redirects: readonly Redirect[];
  /** the page for an address that is none */
  readonly notFound: Address;
  /** compressed copies that lie beside the files */
  readonly copies: readonly ("br" | "gz")[];
}

/** A file that tells the host what to do. */
export interface HostFile {
  readonly address: Address;
  readonly text: string;
}

/** How much of a host's limits on rules its files take. */
export interface RuleLoad {
  readonly headerRules: number;
  /** characters of the longest line or value */
  readonly headerCharacters: number;
  readonly redirects: number;
  readonly redirectCharacters: number;
}

/** A place that serves the site's files; one writer each. */
export interface Host {
  readonly name: HostName;
  /** as people know it */
  readonly title: string;
  readonly limits: Limits;
  /** false where it takes files alone: then pages bear what they can of their headers themselves */
  readonly setsHeaders: boolean;
  /** whether an old address can be answered there as it should be */
  answers(redirect: Redirect): boolean;
  write(input: HostInput): { readonly files: readonly HostFile[]; readonly load: RuleLoad };
}

export const NO_LOAD: RuleLoad = { headerRules: 0, headerCharacters: 0, redirects: 0, redirectCharacters: 0 };

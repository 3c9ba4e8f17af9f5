import { readShard, type Shard } from "../src/edition/shard.ts";
import type { UserConfig } from "./eleventy.ts";
import type { WartaSettings } from "./options.ts";
import { stopped } from "./report.ts";
import { type Share, shareOf } from "./workers.ts";

/** What is wished of one run of the program, and is no option of the site. */
export interface Wishes {
  /** nothing that an earlier build remembered is used */
  readonly fresh: boolean;
  /** nothing is printed but faults */
  readonly quiet: boolean;
  /** address of a page of which the build says why it was made */
  readonly why: string | undefined;
  /** the share of the site that is made; all of it unless given */
  readonly shard: Shard | undefined;
  /** the share of a process that another one started */
  readonly worker: Share | undefined;
  /** processes that may share a large build */
  readonly processes: number | undefined;
  /** manifest of the last upload: the lists for the next one tell of that, not of the last build */
  readonly since: string | undefined;
}

/** Eleventy's command refuses flags that it does not know, so that these come by the environment. */
export function wishesOf({ quietMode }: UserConfig, { reports }: Pick<WartaSettings, "reports">): Wishes {
  const { WARTA_WHY, WARTA_SHARD, WARTA_PROCESSES, WARTA_SINCE } = process.env;
  const shard = WARTA_SHARD ? readShard(WARTA_SHARD) : undefined;
  if (WARTA_SHARD && !shard) throw stopped("shard", reports, `"${WARTA_SHARD}"`);
  if (shard && WARTA_SINCE) throw stopped("sinceShard", reports);
  return {
    fresh: isOn("WARTA_FRESH", reports),
    quiet: isOn("WARTA_QUIET", reports) || quietMode,
    why: WARTA_WHY || undefined,
    shard,
    worker: shareOf(process.env),
    processes: processesIn(WARTA_PROCESSES, reports),
    since: WARTA_SINCE || undefined,
  };
}

/** What of them a process has to be told that makes a part of the same build: a command line is not handed on. */
export function variablesFor({ fresh, shard }: Wishes): Readonly<Record<string, string>> {
  return { WARTA_FRESH: fresh ? "1" : "", WARTA_SHARD: shard ? `${shard.number}/${shard.of}` : "" };
}

/** Who writes "true" or "yes" means it; what can be taken either way is refused. */
function isOn(name: "WARTA_FRESH" | "WARTA_QUIET", reports: WartaSettings["reports"]): boolean {
  const text = process.env[name] ?? "";
  if (/^(?:1|true|yes|on)$/i.test(text)) return true;
  if (/^(?:0|false|no|off)?$/i.test(text)) return false;
  throw stopped("switch", reports, `${name}="${text}"`);
}

function processesIn(text: string | undefined, reports: WartaSettings["reports"]): number | undefined {
  if (!text) return undefined;
  if (!/^[1-9]\d?$/.test(text)) throw stopped("processes", reports, `"${text}"`);
  return Number(text);
}

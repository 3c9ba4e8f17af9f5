import { type Fault, fault, type HostHelp, type HostMeasure, type Place } from "../faults/fault.ts";
import type { Host } from "./host.ts";
import type { Limit } from "./limits.ts";

/** How much of what hosts limit a site has, as far as it is known. */
export type Load = { readonly [M in HostMeasure]?: number };

export interface LimitsInput {
  readonly plan: "free" | "paid";
  readonly load: Load;
  /** the largest file, where its size is known */
  readonly largest?: string | undefined;
  /** whether compressed copies are among the files */
  readonly copies: boolean;
  /** where the owner chose the host */
  readonly at: Place;
}

/** From here on a build warns, so that there is time to act. */
export const NEAR = 0.8;

/** Holds a site against the limits of its host: near one it warns, beyond it the build stops. */
export function checkLimits(host: Host, { plan, load, largest, copies, at }: LimitsInput): Fault[] {
  return (Object.entries(host.limits) as [HostMeasure, Limit][]).flatMap(([measure, limit]) => {
    const found = load[measure] ?? 0;
    const most = mostOf(limit, plan);
    if (found < most * NEAR) return [];
    const helps = helpsWith(measure, { canPay: plan === "free" && limit.paid !== undefined, copies });
    const file = measure === "fileBytes" && largest !== undefined ? { file: largest } : {};
    const severity = found > most ? "error" : "warning";
    return [fault("host-limit", at, { host: host.title, measure, found, most, helps, ...file }, { severity })];
  });
}

export function mostOf({ most, paid }: Limit, plan: "free" | "paid"): number {
  return plan === "paid" ? (paid ?? most) : most;
}

function helpsWith(measure: HostMeasure, { canPay, copies }: { canPay: boolean; copies: boolean }): HostHelp[] {
  const pay: readonly HostHelp[] = canPay ? ["paid"] : [];
  const fewer: readonly HostHelp[] = copies ? ["copies"] : [];
  switch (measure) {
    case "files":
      return [...pay, ...fewer, "since", "other-host"];
    case "fileBytes":
      return ["smaller", "elsewhere", "other-host"];
    case "siteBytes":
      return [...fewer, "since", "elsewhere", "other-host"];
    case "redirects":
    case "redirectCharacters":
      return ["fewer", "other-host"];
    default:
      return ["allow", "other-host"];
  }
}

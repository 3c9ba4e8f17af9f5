import { existsSync } from "node:fs";
import { join } from "node:path";
import { rfc3339 } from "../dates/machine.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { writeWhole } from "../store/atomic.ts";
import { deployFolder } from "./deploy.ts";

const NAME = "agenda.json";

/** The agenda for machines: moments in seconds since 1970, and as they are written in the newsroom's zone. */
export function agendaJson({ agenda, at }: Newsroom): string {
  const turns = agenda().turns.map(({ epoch, cause, story, pages }) => ({
    epoch: secondsOf(epoch),
    moment: rfc3339({ epoch, zone: at.zone, precision: "minute" }),
    cause,
    story: story.address,
    title: story.title,
    pages,
  }));
  return `${JSON.stringify({ next: turns[0]?.epoch ?? null, turns }, null, 1)}\n`;
}

/** Never before the moment, which a build at the second before it would not see. */
export function secondsOf(epoch: number): number {
  return Math.ceil(epoch / 1000);
}

/** @param memory folder of the memory */
export function writeAgenda(memory: string, newsroom: Newsroom): void {
  writeWhole(join(deployFolder(memory), NAME), [Buffer.from(agendaJson(newsroom))], false);
}

export function hasAgenda(memory: string): boolean {
  return existsSync(join(deployFolder(memory), NAME));
}

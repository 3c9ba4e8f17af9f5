import type { BodyLabels } from "../bodyLabels.ts";

type Kind = "video" | "post";

/** Sites that newsrooms link to by bare address, as they write their own names. */
const SITES: ReadonlyMap<string, readonly [name: string, kind: Kind]> = new Map<string, readonly [string, Kind]>([
  ["youtube.com", ["YouTube", "video"]],
  ["youtu.be", ["YouTube", "video"]],
  ["vimeo.com", ["Vimeo", "video"]],
  ["dailymotion.com", ["Dailymotion", "video"]],
  ["vidio.com", ["Vidio", "video"]],
  ["tiktok.com", ["TikTok", "video"]],
  ["twitch.tv", ["Twitch", "video"]],
  ["x.com", ["X", "post"]],
  ["twitter.com", ["X", "post"]],
  ["instagram.com", ["Instagram", "post"]],
  ["facebook.com", ["Facebook", "post"]],
  ["fb.watch", ["Facebook", "video"]],
  ["threads.net", ["Threads", "post"]],
  ["threads.com", ["Threads", "post"]],
  ["bsky.app", ["Bluesky", "post"]],
  ["t.me", ["Telegram", "post"]],
  ["linkedin.com", ["LinkedIn", "post"]],
]);

/** A site by its own name where it is known, else by its host, and the label for a bare address of it. */
export function linkSite(host: string): { name: string; label: keyof BodyLabels } {
  const bare = host.replace(/^www\./, "");
  const known = SITES.get(bare) ?? SITES.get(bare.split(".").slice(-2).join("."));
  if (!known) return { name: bare, label: "openOn" };
  const [name, kind] = known;
  return { name, label: kind === "video" ? "watchOn" : "seePostOn" };
}

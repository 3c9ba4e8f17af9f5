/** The few colours of all illustrations; a scene mixes neighbours when it needs a tone between. */
export const ink = "#1b2731";
export const deep = "#22505b";
export const sea = "#3d7f7d";
export const mist = "#8fb8ae";
export const pale = "#d5e4dc";
export const paper = "#fcf7ec";
export const sand = "#f0dfbe";
export const wheat = "#e5bf74";
export const clay = "#d0804a";
export const red = "#a8271f";
export const wine = "#6b2426";
export const bark = "#7d5138";
export const leaf = "#73954f";
export const moss = "#3f6443";

/** Skin, from light to dark. */
export const skins = ["#d9a278", "#bf8258", "#9c6240", "#6f432e"] as const;

/**
 * A colour between two.
 * @param share 0 is the first colour, 1 the second
 */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [channels(first), channels(second)];
  return `#${a.map((value, at) => hex(value + ((b[at] ?? 0) - value) * share)).join("")}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, "0");
}

/** x and y in pixels of the picture, from its upper left corner. */
export type Point = readonly [x: number, y: number];

export const wide = { width: 1600, height: 1067 } as const;

/** A whole picture. */
export function picture(parts: readonly string[], size: { width: number; height: number } = wide): string {
  const { width, height } = size;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return `${open}${parts.join("")}</svg>`;
}

const number = (value: number): string => String(Math.round(value * 10) / 10);
const pair = ([x, y]: Point): string => `${number(x)} ${number(y)}`;

export function rect(x: number, y: number, width: number, height: number, fill: string, radius = 0): string {
  const round = radius ? ` rx="${number(radius)}"` : "";
  return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${round} fill="${fill}"/>`;
}

export function circle(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="${fill}"/>`;
}

export function ellipse(x: number, y: number, across: number, down: number, fill: string): string {
  return `<ellipse cx="${number(x)}" cy="${number(y)}" rx="${number(across)}" ry="${number(down)}" fill="${fill}"/>`;
}

export function ring(x: number, y: number, radius: number, colour: string, width: number): string {
  return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="none" stroke="${colour}" stroke-width="${number(width)}"/>`;
}

export function polygon(points: readonly Point[], fill: string): string {
  return `<path d="M${points.map(pair).join("L")}Z" fill="${fill}"/>`;
}

/** A filled path in SVG's own words. */
export function shape(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

/** A line through points, or along a path. */
export function line(
  along: readonly Point[] | string,
  colour: string,
  width: number,
  cap: "round" | "butt" = "round",
): string {
  const d = typeof along === "string" ? along : `M${along.map(pair).join("L")}`;
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${number(width)}" stroke-linecap="${cap}" stroke-linejoin="round"/>`;
}

/** A path that runs softly through all points (Catmull-Rom, as Bézier curves). */
export function soft(points: readonly Point[], closed = false): string {
  const count = points.length;
  const at = (index: number): Point => {
    const inside = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    return points[inside] as Point;
  };
  const curves = Array.from({ length: closed ? count : count - 1 }, (_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${pair(first)} ${pair(second)} ${pair(to)}`;
  });
  return `M${pair(at(0))}${curves.join("")}${closed ? "Z" : ""}`;
}

/** A closed soft shape. */
export function blob(points: readonly Point[], fill: string): string {
  return shape(soft(points, true), fill);
}

/** Everything below a soft ridge. */
export function below(ridge: readonly Point[], fill: string, bottom: number = wide.height): string {
  const [first, last] = [ridge[0] as Point, ridge.at(-1) as Point];
  return shape(`${soft(ridge)}L${pair([last[0], bottom])}L${pair([first[0], bottom])}Z`, fill);
}

/** A limb, a branch, a stem: thick at one end, thinner at the other, round at both. */
export function limb(from: Point, thick: number, to: Point, thin: number, fill: string): string {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const side = ([x, y]: Point, radius: number, turn: number): Point => [
    x + radius * Math.cos(angle + turn),
    y + radius * Math.sin(angle + turn),
  ];
  const quarter = Math.PI / 2;
  const arc = (radius: number, end: Point): string => `A${number(radius)} ${number(radius)} 0 0 1 ${pair(end)}`;
  const d = [
    `M${pair(side(from, thick, quarter))}`,
    arc(thick, side(from, thick, -quarter)),
    `L${pair(side(to, thin, -quarter))}`,
    arc(thin, side(to, thin, quarter)),
    "Z",
  ].join("");
  return shape(d, fill);
}

/** Parts moved, and made larger or smaller; a negative `across` turns them to face the other way. */
export function moved(x: number, y: number, parts: readonly string[], scale = 1, across = scale): string {
  return `<g transform="translate(${number(x)} ${number(y)}) scale(${across} ${scale})">${parts.join("")}</g>`;
}

/** Parts turned by degrees about a point. */
export function turned(degrees: number, [x, y]: Point, parts: readonly string[]): string {
  return `<g transform="rotate(${number(degrees)} ${number(x)} ${number(y)})">${parts.join("")}</g>`;
}

/** Parts cut off at the edge of a path. */
export function within(d: string, parts: readonly string[]): string {
  const name = `c${[...d].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7)}`;
  return `<clipPath id="${name}"><path d="${d}"/></clipPath><g clip-path="url(#${name})">${parts.join("")}</g>`;
}

/** Chance that falls the same way each time (mulberry32): numbers from 0 to 1. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** As many parts as asked for, numbered from 0. */
export function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join("");
}

import { clay, deep, ink, mix, paper, sand } from "./palette.ts";
import { below, chance, circle, line, moved, type Point, polygon, rect, shape, times, wide } from "./shapes.ts";

/** A sky in flat bands with soft edges, from above to below. */
export function sky(colours: readonly string[], bottom: number, seed = 2): string {
  const random = chance(seed);
  const band = bottom / colours.length;
  const edge = (y: number): Point[] => [-50, 350, 800, 1250, 1650].map((x) => [x, y + (random() - 0.5) * band * 0.7]);
  return times(colours.length, (at) =>
    at === 0
      ? rect(0, 0, wide.width, bottom + 2, colours[0] ?? paper)
      : below(edge(at * band), colours[at] ?? paper, bottom + 2),
  );
}

export function sun(x: number, y: number, radius: number, colour: string = paper): string {
  return circle(x, y, radius, colour);
}

/** A cloud with a flat foot; `width` in pixels. */
export function cloud(x: number, y: number, width: number, colour: string): string {
  const d = "M0 0C-6 -26 22 -44 44 -34C54 -66 104 -70 120 -38C142 -52 176 -40 172 -16C190 -18 202 -8 200 0Z";
  return moved(x, y, [shape(d, colour)], width / 200);
}

/** Rain in slanting strokes over a field; more strokes, heavier rain. */
export function rain(count: number, colour: string, seed = 5, bottom: number = wide.height, width = 3): string {
  const random = chance(seed);
  return times(count, () => {
    const [x, y, length] = [random() * (wide.width + 200) - 100, random() * bottom - 40, 34 + random() * 46];
    return line(
      [
        [x, y],
        [x - length * 0.28, y + length],
      ],
      colour,
      width,
    );
  });
}

/** A flock far away. */
export function birds(at: readonly Point[], colour: string, size = 18): string {
  return at
    .map(([x, y]) =>
      line(
        `M${x - size} ${y - size * 0.3}Q${x - size * 0.4} ${y - size * 0.7} ${x} ${y}Q${x + size * 0.4} ${y - size * 0.7} ${x + size} ${y - size * 0.3}`,
        colour,
        3.5,
      ),
    )
    .join("");
}

/** A tower of offices with lit windows, its right side in shadow. */
export function tower(
  x: number,
  base: number,
  width: number,
  height: number,
  wall: string,
  window: string,
  columns = 4,
  seed = 1,
): string {
  const random = chance(seed);
  const [gap, rows] = [width / (columns + 0.6), Math.floor(height / 34)];
  const panes = times(columns * rows, (at) => {
    if (random() < 0.24) return "";
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return rect(x + gap * (column + 0.5), base - height + 18 + row * 34, gap * 0.58, 17, window);
  });
  return (
    rect(x, base - height, width, height, wall) +
    panes +
    rect(x + width * 0.8, base - height, width * 0.2, height, mix(wall, ink, 0.14))
  );
}

/** A village house: plastered wall, tiled roof with rows of tiles. Its foot stands at x, y (left corner). */
export function house(
  x: number,
  y: number,
  width: number,
  height: number,
  wall: string = sand,
  roof: string = clay,
): string {
  const eaves = y - height;
  const ridge = eaves - width * 0.34;
  const slope: readonly Point[] = [
    [x - width * 0.1, eaves],
    [x + width * 0.2, ridge],
    [x + width * 0.8, ridge],
    [x + width * 1.1, eaves],
  ];
  const tiles = times(4, (row) => {
    const share = (row + 1) / 5;
    const ty = ridge + (eaves - ridge) * share;
    return line(
      [
        [x + width * (0.2 - 0.3 * share), ty],
        [x + width * (0.8 + 0.3 * share), ty],
      ],
      mix(roof, ink, 0.22),
      3,
    );
  });
  return (
    rect(x, eaves, width, height, wall) +
    rect(x, eaves, width, height * 0.1, mix(wall, ink, 0.2)) +
    polygon(slope, roof) +
    tiles
  );
}

/** A window of a house with two shutters. */
export function shutters(
  x: number,
  y: number,
  width: number,
  height: number,
  frame: string,
  glass: string = deep,
): string {
  const wing = width * 0.26;
  return (
    rect(x, y, width, height, glass) +
    rect(x - wing, y, wing, height, frame) +
    rect(x + width, y, wing, height, frame) +
    line(
      [
        [x + width / 2, y],
        [x + width / 2, y + height],
      ],
      frame,
      5,
      "butt",
    ) +
    rect(x - wing - 6, y + height, width + wing * 2 + 12, 9, mix(frame, ink, 0.3))
  );
}

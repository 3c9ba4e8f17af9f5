import { bark, ink, mist, mix, paper } from "./palette.ts";
import { blob, chance, circle, limb, line, type Point, polygon, shape, times } from "./shapes.ts";

/** A palm that leans; its foot stands at x, y. */
export function palm(
  x: number,
  y: number,
  height: number,
  lean = 0.12,
  colour: string = ink,
  trunk: string = colour,
): string {
  const top: Point = [x + height * lean, y - height];
  const stem = shape(
    `M${x - height * 0.022} ${y}Q${x + height * lean * 0.15} ${y - height * 0.55} ${top[0] - 4} ${top[1]}L${top[0] + 5} ${top[1]}Q${x + height * lean * 0.3} ${y - height * 0.5} ${x + height * 0.026} ${y}Z`,
    trunk,
  );
  const reach = height * 0.36;
  const fronds = [-172, -148, -118, -78, -44, -16, 8, 166].map((degrees, at) =>
    frond(top, degrees, reach * (at % 2 ? 1 : 0.9), colour),
  );
  return stem + fronds.join("") + circle(top[0], top[1], height * 0.022, colour);
}

/** One palm leaf: a bent rib with a fringe below it. */
function frond([x, y]: Point, degrees: number, reach: number, colour: string): string {
  const angle = (degrees * Math.PI) / 180;
  const [across, up] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
  const fall = reach * 0.42;
  const middle: Point = [x + across * 0.55, y + up * 0.85];
  const tip: Point = [x + across, y + up * 0.55 + fall];
  const inner: Point = [x + across * 0.5, y + up * 0.55 + fall * 0.12];
  const blade = `M${x} ${y}Q${middle[0]} ${middle[1] - reach * 0.12} ${tip[0]} ${tip[1]}Q${inner[0]} ${inner[1]} ${x} ${y}Z`;
  const cuts = [0.35, 0.5, 0.65, 0.8].map((at) => {
    const from: Point = [x + across * at * 0.98, y + up * 0.62 * at + fall * at * at * 0.75];
    return polygon(
      [from, [from[0] + across * 0.1, from[1] + reach * 0.02], [from[0] + across * 0.03, from[1] + reach * 0.2]],
      colour,
    );
  });
  return shape(blade, colour) + cuts.join("");
}

/** A broad tree: trunk, branches and a crown of round tufts, lighter where the light falls. */
export function tree(x: number, y: number, height: number, crown: string, light: string, seed = 1): string {
  const random = chance(seed);
  const wood = mix(bark, ink, 0.25);
  const top = y - height * 0.55;
  const stem =
    limb([x, y], height * 0.05, [x, top], height * 0.03, wood) +
    limb([x, y - height * 0.38], height * 0.025, [x - height * 0.22, top - height * 0.1], height * 0.014, wood) +
    limb([x, y - height * 0.34], height * 0.025, [x + height * 0.24, top - height * 0.12], height * 0.014, wood);
  const tufts = Array.from({ length: 11 }, (_, at) => {
    const angle = (at / 11) * Math.PI * 2;
    return [
      x + Math.cos(angle) * height * 0.3,
      top - height * 0.17 + Math.sin(angle) * height * 0.14,
      height * (0.12 + random() * 0.06),
    ] as const;
  });
  const dark = tufts.map(([cx, cy, r]) => circle(cx, cy, r, crown)).join("");
  const heart = circle(x, top - height * 0.16, height * 0.26, crown);
  const lights = tufts
    .filter(([, cy]) => cy < top - height * 0.12)
    .map(([cx, cy, r]) => circle(cx - r * 0.15, cy - r * 0.2, r * 0.62, light));
  return stem + dark + heart + lights.join("");
}

/** Broad leaves from one root: banana, taro. */
export function banana(x: number, y: number, height: number, colour: string, rib: string): string {
  return [-64, -34, -8, 20, 48]
    .map((degrees, at) => leafAt([x, y], degrees, height * (at % 2 ? 0.86 : 1), colour, rib))
    .join("");
}

function leafAt([x, y]: Point, degrees: number, length: number, colour: string, rib: string): string {
  const blade = `M0 0Q${-length * 0.2} ${-length * 0.45} 0 ${-length}Q${length * 0.2} ${-length * 0.45} 0 0Z`;
  const parts = [
    shape(blade, colour),
    line(
      [
        [0, 0],
        [0, -length * 0.94],
      ],
      rib,
      Math.max(3, length * 0.014),
    ),
  ];
  return `<g transform="translate(${x} ${y}) rotate(${degrees})">${parts.join("")}</g>`;
}

/** Tufts of grass along a line. */
export function grass(
  from: number,
  to: number,
  y: number,
  count: number,
  colour: string,
  seed = 3,
  height = 26,
): string {
  const random = chance(seed);
  return times(count, () => {
    const x = from + (to - from) * random();
    const tall = height * (0.6 + random() * 0.6);
    return shape(
      `M${x - 10} ${y}Q${x - 7} ${y - tall * 0.6} ${x - 14} ${y - tall}Q${x - 3} ${y - tall * 0.5} ${x} ${y}Q${x + 4} ${y - tall * 0.7} ${x + 12} ${y - tall * 0.9}Q${x + 7} ${y - tall * 0.4} ${x + 9} ${y}Z`,
      colour,
    );
  });
}

/** A bush of soft lobes. */
export function bush(x: number, y: number, width: number, colour: string): string {
  return blob(
    [
      [x, y],
      [x + width * 0.06, y - width * 0.26],
      [x + width * 0.3, y - width * 0.38],
      [x + width * 0.55, y - width * 0.46],
      [x + width * 0.82, y - width * 0.34],
      [x + width, y - width * 0.1],
      [x + width * 0.96, y],
      [x + width * 0.5, y + 4],
    ],
    colour,
  );
}

/** A birch without leaves, snow in its forks. */
export function birch(x: number, y: number, height: number, lean: number): string {
  const top: Point = [x + lean, y - height];
  const bole = limb([x, y], height * 0.034, top, height * 0.008, paper);
  const marks = times(9, (at) => {
    const share = 0.08 + at * 0.075;
    const [mx, my] = [x + lean * share, y - height * share];
    return line(
      [
        [mx - height * 0.022, my],
        [mx + (at % 2 ? 0 : height * 0.012), my - 3],
      ],
      ink,
      5,
      "butt",
    );
  });
  const boughs = [0.56, 0.64, 0.72, 0.8, 0.88].map((share, at) => {
    const side = at % 2 ? 1 : -1;
    const from: Point = [x + lean * share, y - height * share];
    const reach = height * (0.26 - share * 0.2);
    return line(
      `M${from[0]} ${from[1]}q${side * reach * 0.6} ${-reach * 0.3} ${side * reach} ${-reach * 1.2}m${-side * reach * 0.45} ${reach * 0.72}q${side * reach * 0.5} ${-reach * 0.1} ${side * reach * 0.8} ${-reach * 0.5}`,
      mix(ink, mist, 0.25),
      height * 0.009,
    );
  });
  return boughs.join("") + bole + marks;
}

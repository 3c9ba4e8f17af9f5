import { rain } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, wheat } from "../palette.ts";
import { banana, grass } from "../plants.ts";
import { chance, circle, ellipse, limb, line, picture, polygon, rect, shape, soft, times } from "../shapes.ts";

const size = { width: 1600, height: 900 };
const surface = 290;
const soil = mix(bark, clay, 0.25);

/** One hole in section: cement lip, wire cover, leaves that grow darker as they rot. */
function hole(x: number): string {
  const [width, depth] = [96, 400];
  const random = chance(x);
  const filling = times(54, (at) => {
    const share = at / 54;
    const [lx, ly] = [x - width / 2 + 14 + random() * (width - 28), surface + depth - 20 - share * (depth - 70)];
    const fresh = [leaf, wheat, clay, moss][at % 4] ?? leaf;
    const colour = mix(mix(bark, ink, 0.55), fresh, Math.min(1, share * 1.15));
    return `<g transform="translate(${Math.round(lx)} ${Math.round(ly)}) rotate(${Math.round(random() * 180)})">${shape("M-19 0Q0 -14 19 0Q0 14 -19 0Z", colour)}</g>`;
  });
  return (
    rect(x - width / 2, surface - 4, width, depth, mix(bark, ink, 0.72), 20) +
    filling +
    rect(x - width / 2 - 34, surface - 10, 34, 64, pale) +
    rect(x + width / 2, surface - 10, 34, 64, pale) +
    line(
      [
        [x - width / 2, surface + 2],
        [x + width / 2, surface + 2],
      ],
      ink,
      7,
      "butt",
    ) +
    times(5, (at) =>
      line(
        [
          [x - 36 + at * 18, surface - 6],
          [x - 36 + at * 18, surface + 10],
        ],
        ink,
        4,
        "butt",
      ),
    )
  );
}

/** The fine ways that worms leave about a hole, and the worms in some of them. */
function burrows(x: number, seed: number): string {
  const random = chance(seed);
  return times(14, (at) => {
    const side = at % 2 ? 1 : -1;
    const y = surface + 84 + Math.floor(at / 2) * 46 + random() * 12;
    const [reach, fall] = [64 + random() * 74, (random() - 0.35) * 64];
    const from = x + side * 48;
    const d = `M${from} ${y}q${side * reach * 0.4} ${fall - 16} ${side * reach * 0.7} ${fall * 0.5}t${side * reach * 0.6} ${fall * 0.7}`;
    const worm =
      at % 5 === 1
        ? line(
            `M${from + side * 22} ${y + fall * 0.3}q${side * 18} -10 ${side * 30} 2t${side * 26} 2`,
            mix(red, sand, 0.5),
            11,
          )
        : "";
    return line(d, mix(soil, ink, 0.5), 13) + worm;
  });
}

/** Water on its way from the hole to the ground water: drops that grow fewer. */
function drops(x: number): string {
  const drop = (dx: number, y: number, scale: number): string =>
    `<g transform="translate(${x + dx} ${y}) scale(${scale})">${shape("M0 -24Q18 2 18 12A18 18 0 0 1 -18 12Q-18 2 0 -24Z", mix(mist, paper, 0.25))}</g>`;
  return (
    drop(-104, 636, 0.72) +
    drop(100, 596, 0.66) +
    drop(-34, 726, 0.86) +
    drop(46, 716, 0.7) +
    drop(-128, 716, 0.55) +
    drop(128, 690, 0.6)
  );
}

function stones(): string {
  const random = chance(44);
  return times(30, (at) => {
    const [x, y] = [random() * 1600, 430 + random() * 330];
    return [350, 800, 1250].some((middle) => Math.abs(x - middle) < 190 && y < 720)
      ? ""
      : ellipse(x, y, 10 + random() * 20, 8 + random() * 10, mix(soil, at % 2 ? sand : ink, 0.25));
  });
}

/** A young tree whose roots reach toward the holes. */
function sapling(x: number): string {
  const wood = mix(bark, ink, 0.3);
  const roots = [
    [-96, 120],
    [-44, 170],
    [20, 190],
    [76, 136],
  ]
    .map(([dx = 0, dy = 0]) => line(`M${x} ${surface + 4}q${dx * 0.1} ${dy * 0.5} ${dx} ${dy}`, wood, 11))
    .join("");
  const crown = [
    [0, -196, 74],
    [-60, -150, 58],
    [62, -148, 60],
    [-22, -120, 56],
    [34, -112, 50],
  ]
    .map(
      ([dx = 0, dy = 0, r = 0]) =>
        circle(x + dx, surface + dy, r, moss) + circle(x + dx - r * 0.2, surface + dy - r * 0.22, r * 0.6, leaf),
    )
    .join("");
  return roots + limb([x, surface + 6], 15, [x, surface - 130], 9, wood) + crown;
}

export default picture(
  [
    rect(0, 0, 1600, surface + 40, mix(mist, pale, 0.4)),
    shape(
      `${soft([
        [0, 150],
        [400, 110],
        [900, 160],
        [1600, 120],
      ])}V330H0Z`,
      mix(pale, paper, 0.25),
    ),
    shape(
      `${soft([
        [0, 240],
        [300, 206],
        [700, 246],
        [1100, 200],
        [1600, 236],
      ])}V330H0Z`,
      mix(moss, mist, 0.5),
    ),
    rect(0, surface, 1600, 610, soil),
    shape(
      `${soft([
        [0, 470],
        [400, 452],
        [800, 478],
        [1200, 456],
        [1600, 474],
      ])}V900H0Z`,
      mix(soil, ink, 0.16),
    ),
    shape(
      `${soft([
        [0, 640],
        [400, 664],
        [800, 636],
        [1200, 662],
        [1600, 640],
      ])}V900H0Z`,
      mix(soil, ink, 0.32),
    ),
    stones(),
    sapling(576),
    banana(1030, surface + 6, 230, moss, mix(leaf, wheat, 0.3)),
    [burrows(350, 3), burrows(800, 8), burrows(1250, 15)].join(""),
    [350, 800, 1250].map(hole).join(""),
    rect(0, surface - 14, 268, 26, leaf),
    rect(432, surface - 14, 286, 26, leaf),
    rect(882, surface - 14, 286, 26, leaf),
    rect(1332, surface - 14, 268, 26, leaf),
    grass(10, 236, surface - 10, 7, leaf, 2, 34),
    grass(470, 690, surface - 10, 6, leaf, 5, 30),
    grass(920, 1140, surface - 10, 6, leaf, 9, 30),
    grass(1366, 1590, surface - 10, 7, leaf, 4, 34),
    [350, 800, 1250].map(drops).join(""),
    shape(
      `${soft([
        [0, 778],
        [200, 762],
        [400, 780],
        [600, 764],
        [800, 780],
        [1000, 764],
        [1200, 780],
        [1400, 764],
        [1600, 778],
      ])}V900H0Z`,
      mix(sea, mist, 0.35),
    ),
    shape(
      `${soft([
        [0, 832],
        [200, 818],
        [400, 834],
        [600, 818],
        [800, 834],
        [1000, 818],
        [1200, 834],
        [1400, 818],
        [1600, 832],
      ])}V900H0Z`,
      deep,
    ),
    polygon(
      [
        [0, 884],
        [1600, 878],
        [1600, 900],
        [0, 900],
      ],
      mix(deep, ink, 0.5),
    ),
    rain(46, paper, 12, surface - 90, 3),
  ],
  size,
);

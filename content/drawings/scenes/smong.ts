import { birds, cloud, sky, sun } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Look, person, standing, walking } from "../people.ts";
import { palm } from "../plants.ts";
import {
  below,
  blob,
  chance,
  circle,
  ellipse,
  limb,
  line,
  type Point,
  picture,
  polygon,
  shape,
  soft,
  times,
  turned,
  within,
} from "../shapes.ts";

/** The wave far out: a dark wall whose crest begins to break. */
function wave(): string {
  const wall = "M0 250C120 196 262 190 380 244C520 308 640 386 800 414C960 440 1200 440 1600 440V580H0Z";
  const folds = times(6, (at) =>
    line(
      `M0 ${400 + at * 30}C180 ${330 + at * 38} 400 ${366 + at * 34} 760 ${452 + at * 20}S1200 ${468 + at * 18} 1500 ${466 + at * 18}`,
      mix(deep, sea, 0.55),
      5,
    ),
  );
  const crest =
    "M0 250C120 196 262 190 380 244C520 308 640 386 800 414C740 420 690 414 640 398C648 424 630 438 610 434C606 404 570 384 544 380C556 410 534 428 508 418C506 380 470 352 436 348C452 382 426 404 398 390C392 346 352 320 312 318C328 354 300 378 270 360C262 320 222 304 184 310C200 342 172 366 142 350C134 318 104 312 76 320C88 346 64 366 40 356C30 340 14 340 0 344Z";
  const shadow = `<g transform="translate(0 22)">${shape(crest, mix(sea, mist, 0.3))}</g>`;
  const random = chance(11);
  const spray = times(22, () => {
    const x = 20 + random() * 560;
    return circle(x, 226 + Math.max(0, x - 300) * 0.42 - random() * 70, 3 + random() * 6, paper);
  });
  return shape(wall, deep) + within(wall, [...folds, shadow]) + shape(crest, paper) + spray;
}

/** The sea floor that the sea has left: wet sand, pools, coral, fish. */
function seabed(): string {
  const pools: Point[] = [
    [130, 706],
    [420, 640],
    [610, 772],
    [250, 850],
    [720, 640],
    [90, 960],
  ];
  const water = pools.map(
    ([x, y], at) =>
      ellipse(x, y, 84 + (at % 3) * 26, 15 + (at % 2) * 6, mix(mist, pale, 0.35)) +
      line(
        [
          [x - 40, y - 2],
          [x + 20, y - 2],
        ],
        paper,
        4,
      ),
  );
  return (
    water.join("") +
    coral(330, 742, 1.1, red) +
    coral(540, 700, 0.8, clay) +
    coral(96, 820, 1.2, mix(red, clay, 0.5)) +
    coral(468, 880, 1.05, wheat) +
    fish(216, 672, 1) +
    fish(420, 806, 0.9) +
    fish(650, 852, 1.15) +
    star(356, 916) +
    star(168, 900)
  );
}

function coral(x: number, y: number, scale: number, colour: string): string {
  const arm = (dx: number, dy: number, bend: number): string =>
    line(`M${x} ${y}q${bend * scale} ${dy * 0.5 * scale} ${dx * scale} ${dy * scale}`, colour, 12 * scale);
  return (
    arm(-44, -52, -6) +
    arm(-18, -78, -14) +
    arm(12, -84, 4) +
    arm(42, -56, 10) +
    arm(-66, -24, -34) +
    arm(64, -26, 36) +
    ellipse(x, y + 4, 54 * scale, 12 * scale, mix(colour, ink, 0.3))
  );
}

function fish(x: number, y: number, scale: number): string {
  const at = (dx: number, dy: number): Point => [x + dx * scale, y + dy * scale];
  return turned(
    -8,
    [x, y],
    [
      blob([at(-34, 0), at(-8, -16), at(28, 0), at(-8, 14)], mix(pale, sea, 0.4)),
      polygon([at(-28, 0), at(-56, -16), at(-50, 14)], mix(pale, sea, 0.6)),
      circle(at(14, -3)[0], at(14, -3)[1], 3.5 * scale, ink),
    ],
  );
}

function star(x: number, y: number): string {
  return times(5, (at) => {
    const angle = (at / 5) * Math.PI * 2 - 0.5;
    return limb([x, y], 10, [x + Math.cos(angle) * 27, y + Math.sin(angle) * 15], 3, clay);
  });
}

/** A fishing boat that lies on its side, its outrigger in the air. */
function boat(): string {
  const hull = "M0 0Q150 96 372 20L396 -34Q200 26 -26 -52Z";
  const parts = [
    line(
      [
        [70, -10],
        [10, -150],
      ],
      bark,
      9,
    ),
    line(
      [
        [250, -2],
        [206, -172],
      ],
      bark,
      9,
    ),
    limb([-24, -140], 9, [300, -186], 7, mix(sand, bark, 0.35)),
    shape(hull, red),
    shape("M-26 -52Q200 26 396 -34L391 -18Q200 46 -18 -32Z", paper),
    shape("M0 0Q150 96 372 20L366 34Q160 122 20 28Z", deep),
    line(
      [
        [150, 10],
        [176, -250],
      ],
      bark,
      10,
    ),
    shape("M176 -250L160 -96L268 -120Z", mix(paper, sand, 0.5)),
  ];
  return `${ellipse(800, 838, 230, 22, mix(sand, bark, 0.3))}<g transform="translate(610 824) rotate(-13)">${parts.join("")}</g>`;
}

const slope =
  "M1600 120C1500 150 1440 232 1380 322C1300 442 1236 520 1130 604C1030 684 950 742 900 850C868 920 850 1000 836 1067H1600Z";

/** The path up, and those who climb it. */
function climbers(): string {
  const path = soft([
    [930, 1000],
    [1056, 884],
    [1130, 800],
    [1214, 700],
    [1312, 590],
    [1376, 470],
    [1452, 352],
  ]);
  const people: readonly [Point, number, Look, boolean][] = [
    [[960, 985], 236, { top: red, bottom: ink, skin: skins[2] }, true],
    [[1064, 890], 216, { top: wheat, bottom: deep, cut: "skirt", wears: "scarf", gear: mist, skin: skins[1] }, true],
    [[1140, 806], 126, { top: paper, bottom: red, cut: "shorts", sleeve: "short", skin: skins[1] }, false],
    [[1204, 724], 186, { top: mist, bottom: ink, wears: "peci", skin: skins[2] }, false],
    [[1298, 604], 164, { top: clay, bottom: deep, cut: "skirt", wears: "scarf", gear: red, skin: skins[1] }, false],
    [[1370, 492], 142, { top: paper, bottom: bark, skin: skins[2] }, false],
    [[1436, 388], 124, { top: sea, bottom: ink, cut: "skirt", wears: "bun", skin: skins[2] }, false],
  ];
  const drawn = people.map(([at, height, look, laden], index) => {
    const pose =
      index === 3
        ? { ...walking, farElbow: [12, -74] as Point, farHand: [22, -86] as Point }
        : { ...walking, head: [6, -91] as Point, neck: [4, -82] as Point };
    const load = laden && index === 0 ? child(at, height) : laden ? basket(at, height) : "";
    return person(at, height, look, pose) + load;
  });
  return line(path, mix(sand, bark, 0.18), 64) + line(path, mix(sand, paper, 0.25), 40) + drawn.join("");
}

function child([x, y]: Point, height: number): string {
  return person(
    [x - height * 0.02, y - height * 0.66],
    height * 0.5,
    { top: wheat, bottom: sea, skin: skins[2], sleeve: "short" },
    { ...standing, nearHand: [10, -78], nearElbow: [4, -72] },
  );
}

function basket([x, y]: Point, height: number): string {
  const [bx, by] = [x + height * 0.03, y - height * 0.99];
  return (
    blob(
      [
        [bx - 42, by - 34],
        [bx + 42, by - 34],
        [bx + 30, by + 6],
        [bx - 30, by + 6],
      ],
      bark,
    ) + ellipse(bx, by - 36, 42, 13, wheat)
  );
}

export default picture([
  sky([mix(mist, sea, 0.25), mix(mist, paper, 0.3), mix(sand, paper, 0.2), mix(sand, wheat, 0.35)], 520, 6),
  sun(800, 300, 92, paper),
  cloud(330, 190, 230, mix(pale, paper, 0.5)),
  cloud(930, 230, 300, mix(pale, paper, 0.5)),
  birds(
    [
      [640, 200],
      [700, 226],
      [606, 252],
      [760, 176],
    ],
    ink,
    16,
  ),
  wave(),
  below(
    [
      [-20, 560],
      [260, 540],
      [560, 552],
      [900, 540],
      [1200, 560],
    ],
    mix(sand, sea, 0.3),
  ),
  below(
    [
      [-20, 604],
      [300, 584],
      [640, 604],
      [1000, 586],
      [1200, 600],
    ],
    mix(sand, clay, 0.14),
  ),
  below(
    [
      [-20, 760],
      [300, 724],
      [640, 770],
      [1000, 730],
    ],
    mix(sand, wheat, 0.35),
  ),
  seabed(),
  boat(),
  shape(
    "M1600 60C1520 92 1470 150 1410 232C1330 342 1250 420 1160 500C1080 568 1020 612 980 700L1600 700Z",
    mix(leaf, mist, 0.35),
  ),
  palm(1250, 500, 250, 0.22, mix(moss, deep, 0.3), bark),
  palm(1120, 590, 200, -0.12, mix(moss, deep, 0.3), bark),
  shape(slope, leaf),
  shape("M1600 420C1500 470 1440 560 1370 660C1290 770 1190 850 1130 960C1112 994 1100 1030 1094 1067H1600Z", moss),
  climbers(),
  palm(1530, 960, 400, 0.06, ink, mix(bark, ink, 0.4)),
  below(
    [
      [1240, 1067],
      [1330, 990],
      [1450, 960],
      [1600, 900],
    ],
    mix(moss, ink, 0.45),
  ),
]);

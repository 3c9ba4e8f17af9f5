import { cloud, shutters, sun } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { person, standing, walking } from "../people.ts";
import { bush, tree } from "../plants.ts";
import {
  circle,
  ellipse,
  limb,
  line,
  moved,
  type Point,
  picture,
  polygon,
  rect,
  ring,
  shape,
  times,
} from "../shapes.ts";

const walk = 690;

/** A row of shophouses, each with its own colour and awning. */
function shop(x: number, width: number, height: number, wall: string, awning: string): string {
  const top = walk - height;
  const stripes = times(7, (at) =>
    polygon(
      [
        [x + (at * width) / 7, 486],
        [x + ((at + 1) * width) / 7, 486],
        [x + ((at + 1) * width) / 7 + 10, 548],
        [x + (at * width) / 7 - 10, 548],
      ],
      at % 2 ? paper : awning,
    ),
  );
  return [
    rect(x, top, width, height, wall),
    rect(x, top, width, 22, mix(wall, ink, 0.22)),
    rect(x - 8, top - 12, width + 16, 16, mix(wall, ink, 0.35)),
    shutters(x + width * 0.16, top + 60, width * 0.2, 96, mix(awning, ink, 0.15), mix(deep, mist, 0.2)),
    shutters(x + width * 0.62, top + 60, width * 0.2, 96, mix(awning, ink, 0.15), mix(deep, mist, 0.2)),
    rect(x + 16, 548, width - 32, walk - 548, mix(ink, deep, 0.5)),
    rect(x + 30, 560, width * 0.5, walk - 590, mix(wheat, paper, 0.25)),
    rect(x + width * 0.62, 560, width * 0.24, walk - 560, mix(bark, ink, 0.2)),
    stripes,
  ].join("");
}

/** The yellow tiles that lead the blind: ribs to go on, dots to stop. */
function guide(): string {
  return times(24, (at) => {
    const x = at * 70 - 24;
    const ribs =
      at % 8 === 5
        ? times(9, (dot) =>
            circle(x + 14 + (dot % 3) * 18, 838 + Math.floor(dot / 3) * 13, 4.4, mix(wheat, bark, 0.45)),
          )
        : times(3, (rib) => rect(x + 6, 834 + rib * 14, 52, 6, mix(wheat, bark, 0.4), 3));
    return rect(x, 826, 64, 48, mix(wheat, clay, 0.12)) + ribs;
  });
}

const slabs =
  rect(0, walk, 1600, 260, mix(sand, paper, 0.35)) +
  times(5, (row) =>
    line(
      [
        [0, walk + 52 * row],
        [1600, walk + 52 * row],
      ],
      mix(sand, bark, 0.22),
      3,
    ),
  ) +
  times(60, (at) => {
    const [row, column] = [Math.floor(at / 12), at % 12];
    const x = column * 140 + (row % 2) * 70;
    return line(
      [
        [x, walk + 52 * row],
        [x, walk + 52 * row + 52],
      ],
      mix(sand, bark, 0.22),
      3,
    );
  });

/** A pram and the mother who pushes it. */
function pram(x: number, y: number): string {
  const hood = shape("M-62 -92A66 66 0 0 1 66 -104L4 -88Z", red);
  const parts = [
    line(
      [
        [-60, -70],
        [-112, -152],
        [-142, -158],
      ],
      ink,
      9,
    ),
    shape("M-66 -94H78Q74 -34 20 -30H-24Q-62 -38 -66 -94Z", mix(red, ink, 0.18)),
    hood,
    line(
      [
        [-24, -32],
        [34, -2],
      ],
      ink,
      7,
    ),
    line(
      [
        [24, -32],
        [-34, -2],
      ],
      ink,
      7,
    ),
    ring(-38, -12, 24, ink, 8),
    ring(44, -12, 24, ink, 8),
    shape("M-6 -94Q30 -118 72 -96L66 -84H0Z", paper),
  ];
  return moved(x, y, parts, 1.08);
}

const pushing = {
  ...walking,
  nearElbow: [2, -68] as Point,
  nearHand: [15, -63] as Point,
  farElbow: [4, -68] as Point,
  farHand: [16, -64] as Point,
};
const probing = { ...walking, nearElbow: [4, -66] as Point, nearHand: [15, -60] as Point, head: [3, -92.5] as Point };

/** A rider who keeps to the road. */
function rider(x: number, y: number): string {
  const parts = [
    ring(-92, -30, 30, ink, 14),
    ring(94, -30, 30, ink, 14),
    shape(
      "M-128 -84Q-92 -112 -24 -98L14 -58H58L78 -128L98 -134L106 -116L124 -44L104 -40L92 -70L56 -28H-40Q-58 -72 -120 -66Z",
      sea,
    ),
    shape("M-128 -84Q-92 -112 -24 -98L-14 -86Q-70 -96 -122 -72Z", ink),
    line(
      [
        [74, -136],
        [54, -150],
      ],
      ink,
      8,
    ),
    circle(116, -96, 9, wheat),
    limb([-46, -112], 19, [16, -92], 14, deep),
    limb([16, -92], 13, [22, -38], 9, deep),
    ellipse(32, -32, 22, 8, ink),
    shape("M-74 -112Q-76 -196 -34 -204Q2 -196 -8 -104Z", clay),
    limb([-36, -184], 13, [16, -160], 10, mix(clay, ink, 0.14)),
    limb([16, -160], 9, [58, -150], 7, skins[1]),
    circle(-20, -236, 32, paper),
    shape("M-16 -240H14Q14 -216 -4 -214Z", mix(ink, deep, 0.4)),
    rect(-52, -236, 64, 9, red),
  ];
  return moved(x, y, parts, 0.84);
}

export default picture([
  rect(0, 0, 1600, walk, mix(mist, pale, 0.5)),
  sun(1330, 190, 96, paper),
  cloud(80, 190, 280, paper),
  cloud(900, 240, 220, paper),
  shop(-40, 330, 372, mix(sand, clay, 0.25), sea),
  shop(300, 290, 430, mix(pale, mist, 0.4), red),
  shop(600, 340, 350, mix(wheat, sand, 0.45), deep),
  shop(950, 300, 440, mix(clay, sand, 0.45), leaf),
  shop(1260, 380, 360, mix(mist, paper, 0.35), clay),
  slabs,
  bush(-30, 712, 190, moss),
  bush(1450, 714, 190, moss),
  rect(216, 700, 180, 30, mix(stone(), ink, 0.1), 6),
  rect(1066, 700, 180, 30, mix(stone(), ink, 0.1), 6),
  tree(306, 716, 620, moss, mix(leaf, moss, 0.3), 6),
  tree(1156, 716, 660, moss, mix(leaf, moss, 0.3), 9),
  guide(),
  person(
    [214, 800],
    330,
    { top: paper, bottom: red, cut: "shorts", sleeve: "short", skin: skins[1], wears: "cap", gear: red, shoes: ink },
    walking,
  ),
  moved(198, 588, [rect(-30, -24, 40, 62, deep, 12), rect(-36, 0, 14, 34, mix(deep, ink, 0.3), 6)]),
  person([486, 868], 420, { top: mix(sea, deep, 0.3), bottom: ink, skin: skins[2], wears: "grey" }, probing),
  shape("M504 468h24l2 14h-24Z", ink),
  line(
    [
      [552, 620],
      [700, 862],
    ],
    paper,
    9,
  ),
  line(
    [
      [676, 822],
      [700, 862],
    ],
    red,
    9,
  ),
  person(
    [866, 812],
    400,
    { top: wheat, bottom: mix(red, ink, 0.1), cut: "skirt", skin: skins[1], wears: "scarf", gear: mix(sea, deep, 0.4) },
    pushing,
  ),
  pram(1084, 812),
  person(
    [1398, 790],
    350,
    { top: clay, bottom: bark, cut: "skirt", skin: skins[1], wears: "bun", hair: "#cfcbc2" },
    { ...standing, farElbow: [9, -66], farHand: [15, -56] },
    -1,
  ),
  line(
    [
      [1344, 600],
      [1338, 790],
    ],
    bark,
    8,
  ),
  rect(0, 936, 1600, 26, mix(pale, mist, 0.6)),
  times(12, (at) => rect(at * 140, 936, 70, 26, ink)),
  rect(0, 962, 1600, 105, mix(ink, deep, 0.55)),
  times(7, (at) => rect(at * 260 - 40, 1036, 130, 9, mix(paper, mist, 0.4))),
  rider(1290, 1012),
]);

function stone(): string {
  return mix(pale, mist, 0.5);
}

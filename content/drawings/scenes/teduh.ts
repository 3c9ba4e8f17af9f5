import { cloud, sky, tower } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Look, person, standing } from "../people.ts";
import { grass, tree } from "../plants.ts";
import { circle, ellipse, line, picture, polygon, rect, shape, times, turned } from "../shapes.ts";

const hot = mix(wheat, clay, 0.35);
const queue: readonly [number, number, Look][] = [
  [960, 260, { top: sea, bottom: deep, cut: "skirt", wears: "scarf", gear: wheat, skin: skins[1] }],
  [1040, 268, { top: paper, bottom: ink, skin: skins[2] }],
  [1110, 180, { top: red, bottom: paper, cut: "shorts", sleeve: "short", skin: skins[1] }],
  [1190, 262, { top: leaf, bottom: bark, wears: "grey", skin: skins[2] }],
  [1270, 254, { top: clay, bottom: deep, cut: "skirt", wears: "bun", skin: skins[1] }],
];

export default picture([
  rect(0, 0, 800, 1067, mix(wheat, clay, 0.12)),
  sky([mix(mist, sea, 0.1), mix(mist, paper, 0.3), mix(pale, paper, 0.3)], 860, 5),
  rect(0, 0, 700, 860, mix(wheat, sand, 0.35)),
  rect(0, 300, 700, 300, mix(wheat, sand, 0.55)),
  rect(0, 560, 700, 300, mix(sand, paper, 0.1)),
  times(18, (at) =>
    turned(
      at * 20,
      [330, 250],
      [
        polygon(
          [
            [316, 100],
            [330, at % 2 ? 30 : 54],
            [344, 100],
          ],
          clay,
        ),
      ],
    ),
  ),
  circle(330, 250, 124, mix(wheat, paper, 0.5)),
  tower(20, 860, 150, 420, mix(clay, sand, 0.55), paper, 4, 2),
  tower(200, 860, 110, 330, mix(clay, sand, 0.4), paper, 3, 6),
  tower(560, 860, 130, 380, mix(clay, sand, 0.5), paper, 4, 4),
  tower(760, 860, 120, 430, mix(mist, deep, 0.25), mix(pale, paper, 0.5), 4, 7),
  tower(1440, 860, 150, 470, mix(mist, deep, 0.3), mix(pale, paper, 0.5), 4, 3),
  cloud(1240, 170, 260, paper),
  rect(0, 860, 1600, 70, mix(sand, pale, 0.5)),
  rect(0, 860, 700, 70, mix(sand, wheat, 0.4)),
  tree(1090, 870, 780, moss, leaf, 4),
  tree(1480, 870, 480, mix(moss, deep, 0.15), leaf, 8),
  ellipse(1120, 902, 420, 30, mix(moss, sand, 0.35)),
  grass(760, 1600, 866, 22, moss, 5, 26),
  rect(396, 480, 14, 430, ink),
  rect(350, 400, 106, 106, sea, 12),
  rect(374, 428, 58, 44, paper, 6),
  rect(374, 456, 58, 8, sea),
  circle(388, 478, 8, paper),
  circle(418, 478, 8, paper),
  rect(846, 660, 20, 240, ink),
  rect(1340, 660, 20, 240, ink),
  rect(820, 636, 570, 30, red, 6),
  rect(900, 830, 420, 18, bark),
  rect(920, 846, 14, 56, ink),
  rect(1284, 846, 14, 56, ink),
  person(
    [250, 910],
    268,
    { top: red, bottom: ink, skin: skins[1] },
    { ...standing, nearElbow: [8, -76], nearHand: [9, -91] },
  ),
  person(
    [520, 914],
    260,
    { top: paper, bottom: deep, cut: "skirt", wears: "long", skin: skins[1] },
    { ...standing, farElbow: [9, -74], farHand: [8, -90] },
    -1,
  ),
  shape("M458 620Q520 560 596 624L592 642Q524 604 464 640Z", deep),
  queue.map(([x, height, look], at) => person([x, 912], height, look, standing, at % 2 ? -1 : 1)).join(""),
  rect(0, 926, 1600, 20, mix(pale, mist, 0.4)),
  rect(0, 944, 1600, 130, mix(ink, deep, 0.45)),
  rect(0, 944, 700, 130, mix(ink, bark, 0.35)),
  times(8, (at) => rect(at * 220 - 20, 1004, 110, 9, paper)),
  times(5, (at) => line(`M${60 + at * 130} 830q-18 -30 0 -60t0 -60`, mix(hot, paper, 0.3), 5)),
]);

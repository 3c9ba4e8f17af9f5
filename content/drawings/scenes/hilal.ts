import { birds } from "../landscape.ts";
import { bark, clay, deep, ink, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Pose, person, standing } from "../people.ts";
import { palm } from "../plants.ts";
import { below, circle, limb, line, picture, polygon, rect, shape, times, turned, within } from "../shapes.ts";

const looking: Pose = {
  ...standing,
  head: [5, -90],
  neck: [3, -81],
  nearElbow: [10, -70],
  nearHand: [17, -80],
  farElbow: [12, -72],
  farHand: [20, -82],
};
const pointing: Pose = { ...standing, farElbow: [11, -80], farHand: [22, -90] };

/** A telescope on three legs, raised to the west. */
const telescope = [
  limb([640, 742], 9, [560, 960], 7, ink),
  limb([640, 742], 9, [650, 966], 7, ink),
  limb([640, 742], 9, [730, 956], 7, ink),
  turned(
    -20,
    [640, 730],
    [
      rect(500, 704, 230, 50, paper, 8),
      rect(720, 696, 60, 66, mix(paper, mist, 0.5), 8),
      rect(470, 714, 40, 30, ink, 6),
      rect(580, 700, 20, 58, red),
    ],
  ),
  circle(640, 742, 20, clay),
].join("");

const bands = [
  mix(deep, ink, 0.2),
  mix(deep, sea, 0.5),
  mix(sea, mist, 0.5),
  mix(mist, sand, 0.5),
  mix(sand, wheat, 0.5),
  mix(wheat, clay, 0.45),
  mix(clay, red, 0.25),
];

export default picture([
  times(bands.length, (at) =>
    below(
      [
        [0, at * 108 - 20],
        [500, at * 108 - 34],
        [1000, at * 108 - 10],
        [1600, at * 108 - 26],
      ],
      bands[at] ?? paper,
    ),
  ),
  within("M0 0H1600V742H0Z", [circle(1230, 760, 120, mix(wheat, paper, 0.4)), circle(1230, 760, 90, paper)]),
  turned(-12, [1230, 190], [shape("M1150 180A80 80 0 0 0 1310 180A84 92 0 0 1 1150 180Z", paper)]),
  times(14, (at) => circle(((at * 337) % 1500) + 40, 30 + ((at * 97) % 190), 2 + (at % 3), paper)),
  line("M1230 742V300", mix(paper, wheat, 0.4), 3),
  line("M1214 300h32M1214 742h32", mix(paper, wheat, 0.4), 5),
  birds(
    [
      [820, 480],
      [876, 500],
      [780, 516],
    ],
    ink,
    16,
  ),
  rect(0, 740, 1600, 330, mix(deep, sea, 0.35)),
  times(9, (at) => line(`M${1230 - 20 - at * 22} ${764 + at * 22}h${40 + at * 44}`, mix(wheat, clay, 0.3), 6)),
  times(6, (at) => line(`M${720 + at * 130} ${800 + (at % 3) * 36}h90`, mix(sea, mist, 0.4), 5)),
  shape("M0 760Q240 730 520 800Q860 880 1100 960T1600 1067H0Z", mix(moss, ink, 0.45)),
  shape("M0 880Q340 860 640 940T1240 1067H0Z", mix(moss, ink, 0.65)),
  palm(110, 880, 560, 0.16, ink),
  palm(250, 870, 400, -0.06, mix(ink, deep, 0.15)),
  telescope,
  person(
    [430, 966],
    300,
    { top: paper, bottom: mix(bark, clay, 0.3), cut: "skirt", wears: "peci", gear: ink, skin: skins[1] },
    looking,
  ),
  person(
    [820, 990],
    280,
    { top: mix(sea, mist, 0.3), bottom: ink, cut: "skirt", wears: "scarf", gear: wheat, skin: skins[1] },
    pointing,
  ),
  person(
    [930, 1010],
    290,
    { top: sand, bottom: deep, wears: "peci", gear: red, skin: skins[2] },
    { ...standing, nearElbow: [6, -68], nearHand: [12, -60] },
  ),
  polygon(
    [
      [950, 838],
      [1000, 826],
      [1006, 872],
      [956, 884],
    ],
    pale,
  ),
]);

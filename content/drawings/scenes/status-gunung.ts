import { birds, cloud, house, sky } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { person, standing } from "../people.ts";
import { tree } from "../plants.ts";
import { below, circle, line, moved, picture, polygon, rect, shape, times } from "../shapes.ts";

const levels = [leaf, wheat, clay, red];

/** The board at the observers' post: four colours, one above the other, a hand that points to the second. */
const board = moved(1130, 300, [
  rect(140, 380, 26, 330, mix(bark, ink, 0.3)),
  rect(0, 0, 306, 400, ink, 14),
  levels
    .map(
      (colour, at) =>
        rect(18, 290 - at * 90, 270, 82, colour, 8) +
        circle(70, 331 - at * 90, 24, paper) +
        times(at + 1, (n) => rect(116 + n * 40, 312 - at * 90, 26, 38, paper, 4)),
    )
    .join(""),
  polygon(
    [
      [-20, 240],
      [-90, 206],
      [-90, 274],
    ],
    ink,
  ),
]);

/** A dish that listens, and a box with a needle, on the slope. */
const instruments = moved(860, 690, [
  line("M0 0V-120M-40 0L0 -60L40 0", ink, 9),
  shape("M-60 -150Q-10 -80 60 -96Z", pale),
  line("M0 -124L36 -176", ink, 6),
  circle(38, -180, 9, red),
  rect(90, -56, 110, 60, mix(sea, deep, 0.2), 6),
  line("M104 -26h16l10 -20l12 36l10 -28l8 12h24", paper, 5),
]);

export default picture([
  sky([mix(mist, sea, 0.3), mix(mist, paper, 0.25), mix(pale, paper, 0.4), mix(sand, paper, 0.3)], 860, 4),
  cloud(60, 260, 260, paper),
  cloud(1220, 190, 260, paper),
  [
    [520, 250, 46],
    [480, 200, 60],
    [420, 150, 76],
    [330, 110, 84],
    [220, 86, 76],
    [120, 80, 60],
  ]
    .map(([x, y, r], at) => circle(x ?? 0, y ?? 0, r ?? 0, mix(mist, ink, 0.35 - at * 0.04)))
    .join(""),
  birds(
    [
      [900, 240],
      [956, 264],
      [866, 280],
    ],
    deep,
    16,
  ),
  shape(
    "M-40 760Q240 640 400 430L492 300Q516 284 540 298L566 286L592 304Q700 480 840 600T1300 760Z",
    mix(moss, deep, 0.35),
  ),
  shape("M592 304Q700 480 840 600T1300 760H760Q660 560 592 304Z", mix(moss, ink, 0.4)),
  shape(
    "M400 430L492 300Q516 284 540 298L566 286L592 304L650 392Q610 420 590 386Q560 440 526 396Q490 446 460 410Q430 440 400 430Z",
    mix(bark, ink, 0.25),
  ),
  line("M250 590Q520 690 826 592M90 690Q520 860 1080 700", paper, 6),
  times(13, (at) => circle(250 + at * 48, 590 + Math.sin((at / 12) * Math.PI) * 46, 7, red)),
  below(
    [
      [0, 740],
      [400, 716],
      [800, 744],
      [1200, 716],
      [1600, 740],
    ],
    mix(leaf, moss, 0.5),
  ),
  house(110, 800, 150, 84, sand, clay),
  house(320, 820, 130, 76, paper, mix(red, clay, 0.5)),
  house(520, 806, 140, 80, sand, clay),
  tree(60, 830, 190, moss, leaf, 3),
  tree(470, 820, 170, moss, leaf, 6),
  tree(1540, 860, 420, moss, leaf, 9),
  below(
    [
      [0, 820],
      [400, 838],
      [800, 810],
      [1200, 836],
      [1600, 816],
    ],
    mix(leaf, wheat, 0.25),
  ),
  times(7, (row) =>
    line(
      `M0 ${860 + row * 32}Q400 ${880 + row * 32} 800 ${852 + row * 32}T1600 ${862 + row * 32}`,
      mix(leaf, moss, 0.6),
      5,
    ),
  ),
  instruments,
  board,
  person(
    [1000, 1000],
    330,
    { top: mix(wheat, clay, 0.3), bottom: ink, wears: "cap", gear: red, skin: skins[1] },
    { ...standing, farElbow: [10, -74], farHand: [19, -80] },
  ),
  person(
    [760, 1010],
    310,
    { top: sea, bottom: deep, cut: "skirt", wears: "scarf", gear: wheat, skin: skins[1] },
    standing,
  ),
  person([650, 1014], 220, { top: paper, bottom: red, cut: "shorts", sleeve: "short", skin: skins[2] }, standing),
]);

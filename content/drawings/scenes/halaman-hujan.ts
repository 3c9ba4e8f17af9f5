import { cloud, house, rain, shutters } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { person, standing } from "../people.ts";
import { banana, bush, grass, tree } from "../plants.ts";
import {
  below,
  chance,
  circle,
  ellipse,
  line,
  moved,
  type Point,
  picture,
  polygon,
  rect,
  shape,
  times,
} from "../shapes.ts";

/** A gutter and its pipe, from which the roof's rain falls. */
const gutter = [
  line(
    [
      [20, 452],
      [806, 452],
    ],
    deep,
    18,
  ),
  line(
    [
      [760, 452],
      [760, 690],
    ],
    deep,
    16,
  ),
  shape("M752 690H768L812 842Q760 858 716 842Z", mix(mist, paper, 0.4)),
  line("M756 700L742 836M766 700L784 836", paper, 5),
];

/** The mouth of a hole in the ground, ringed with cement, leaves in it. */
function hole(x: number, y: number, scale = 1): string {
  const parts = [
    ellipse(0, 0, 62, 20, mix(pale, mist, 0.5)),
    ellipse(0, -2, 46, 13, ink),
    ellipse(-14, -4, 16, 6, leaf),
    ellipse(12, -3, 15, 6, clay),
    ellipse(0, -8, 13, 5, wheat),
  ];
  return moved(x, y, parts, scale);
}

const umbrella = [
  line(
    [
      [0, -104],
      [8, 232],
    ],
    ink,
    7,
  ),
  shape("M-150 0Q-140 -112 0 -120Q140 -112 150 0Q112 -26 75 0Q37 -26 0 0Q-37 -26 -75 0Q-112 -26 -150 0Z", red),
  shape("M0 -120Q140 -112 150 0Q112 -26 75 0Q64 -84 0 -120Z", mix(red, ink, 0.2)),
  shape("M0 -120Q-64 -84 -75 0Q-112 -26 -150 0Q-140 -112 0 -120Z", mix(red, clay, 0.25)),
];

/** Leaves that tumble from the basket into the hole. */
function leaves(): string {
  const random = chance(21);
  return times(16, (at) => {
    const share = at / 15;
    const [x, y] = [1056 - share * 26 + (random() - 0.5) * 34, 668 + share * 196 + (random() - 0.5) * 26];
    const colour = [leaf, clay, wheat, bark][at % 4] ?? leaf;
    return `<g transform="translate(${Math.round(x)} ${Math.round(y)}) rotate(${Math.round(random() * 180)})">${shape("M-15 0Q0 -12 15 0Q0 12 -15 0Z", colour)}</g>`;
  });
}

const mother = {
  ...standing,
  head: [-3, -91] as Point,
  neck: [-2, -82] as Point,
  nearElbow: [-9, -66] as Point,
  nearHand: [7, -57] as Point,
  farElbow: [7, -67] as Point,
  farHand: [16, -63] as Point,
};

const basket = [
  shape("M-58 -40Q0 -62 58 -40L40 34Q0 48 -40 34Z", mix(wheat, bark, 0.25)),
  times(3, (at) =>
    line(
      [
        [-52 + at * 5, -18 + at * 20],
        [52 - at * 5, -18 + at * 20],
      ],
      mix(wheat, bark, 0.6),
      5,
    ),
  ),
  ellipse(0, -42, 58, 14, mix(bark, ink, 0.2)),
  ellipse(-14, -46, 26, 10, leaf),
  ellipse(16, -48, 22, 9, clay),
];

/** Drops that jump where rain meets a puddle. */
function puddle(x: number, y: number, width: number): string {
  const crowns = times(4, (at) => {
    const px = x - width * 0.6 + at * width * 0.4;
    return line(`M${px - 12} ${y - 6}q2 -14 -6 -22M${px + 12} ${y - 6}q-2 -14 6 -22M${px} ${y - 8}v-22`, paper, 4);
  });
  return (
    ellipse(x, y, width, width * 0.17, mix(mist, sea, 0.25)) +
    ellipse(x - width * 0.12, y - 3, width * 0.72, width * 0.1, mix(mist, paper, 0.3)) +
    crowns
  );
}

export default picture([
  rect(0, 0, 1600, 720, mix(mist, sea, 0.3)),
  below(
    [
      [0, 260],
      [420, 210],
      [900, 260],
      [1600, 200],
    ],
    mix(mist, pale, 0.3),
    760,
  ),
  below(
    [
      [0, 470],
      [500, 420],
      [1000, 470],
      [1600, 410],
    ],
    mix(pale, mist, 0.2),
    760,
  ),
  cloud(560, 200, 560, mix(deep, mist, 0.32)),
  cloud(1090, 150, 600, mix(deep, mist, 0.22)),
  below(
    [
      [700, 640],
      [980, 560],
      [1280, 610],
      [1600, 540],
    ],
    mix(moss, mist, 0.45),
    760,
  ),
  tree(1440, 752, 520, mix(moss, deep, 0.25), mix(moss, leaf, 0.5), 4),
  rect(700, 560, 900, 172, mix(sand, mist, 0.35)),
  times(15, (at) => rect(716 + at * 60, 576, 8, 156, mix(sand, bark, 0.25))),
  rect(690, 548, 920, 22, mix(clay, ink, 0.1)),
  bush(1180, 736, 240, moss),
  bush(1350, 742, 300, mix(moss, leaf, 0.4)),
  below(
    [
      [-20, 742],
      [400, 728],
      [900, 740],
      [1620, 722],
    ],
    leaf,
  ),
  house(80, 760, 650, 308, mix(sand, paper, 0.3), clay),
  rect(80, 700, 650, 60, mix(sea, deep, 0.35)),
  rect(156, 520, 118, 240, mix(bark, ink, 0.15)),
  circle(256, 648, 7, wheat),
  shutters(404, 530, 170, 118, mix(sea, deep, 0.2), mix(wheat, paper, 0.2)),
  rect(560, 452, 170, 308, "#1b273118"),
  ...gutter,
  below(
    [
      [-20, 820],
      [300, 800],
      [800, 830],
      [1200, 806],
      [1620, 830],
    ],
    mix(leaf, moss, 0.35),
  ),
  puddle(740, 862, 150),
  banana(40, 880, 330, moss, mix(leaf, wheat, 0.3)),
  below(
    [
      [-20, 960],
      [400, 930],
      [900, 970],
      [1300, 940],
      [1620, 970],
    ],
    mix(moss, leaf, 0.25),
  ),
  hole(1030, 880, 1.1),
  hole(1386, 902, 1),
  hole(560, 952, 1.1),
  grass(60, 1560, 960, 34, mix(moss, ink, 0.2), 13),
  moved(1222, 402, umbrella, 1.02),
  person(
    [1170, 904],
    430,
    { top: paper, bottom: ink, cut: "skirt", wears: "scarf", gear: sea, skin: skins[1] },
    mother,
    -1,
  ),
  moved(1104, 648, [`<g transform="rotate(-66)">${basket.join("")}</g>`], 0.82),
  leaves(),
  polygon(
    [
      [0, 1067],
      [0, 1010],
      [520, 1040],
      [1100, 1016],
      [1600, 1046],
      [1600, 1067],
    ],
    mix(moss, ink, 0.35),
  ),
  grass(0, 1600, 1040, 40, mix(moss, ink, 0.35), 31, 40),
  rain(95, mix(paper, mist, 0.2), 17, 1000, 2.8),
]);

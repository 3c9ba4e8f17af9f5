import { birds, cloud, sky, sun } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, paper, red, sand, sea, wheat } from "../palette.ts";
import { banana, grass, palm, tree } from "../plants.ts";
import {
  below,
  chance,
  circle,
  ellipse,
  limb,
  line,
  moved,
  picture,
  polygon,
  shape,
  times,
  turned,
} from "../shapes.ts";

/** A maleo: black back, rosy belly, a bare face with a dark casque, tail raised. */
function maleo(x: number, y: number, size: number, across = size): string {
  return moved(
    x,
    y,
    [
      line("M-10 -60L-20 0M46 -60L60 0", mix(mist, ink, 0.45), 12),
      line("M-20 0l-34 6M-20 0l26 8M60 0l-30 8M60 0l36 6", mix(mist, ink, 0.45), 8),
      polygon(
        [
          [-100, -150],
          [-250, -262],
          [-226, -176],
          [-262, -180],
          [-110, -100],
        ],
        ink,
      ),
      shape(
        "M-130 -140Q-90 -230 30 -226Q110 -220 150 -300L204 -290Q212 -190 160 -120Q110 -46 20 -48Q-80 -50 -130 -140Z",
        ink,
      ),
      shape(
        "M194 -250Q202 -180 158 -120Q108 -48 20 -50Q-40 -52 -84 -84Q40 -80 104 -150Q140 -200 152 -262Z",
        mix(clay, paper, 0.55),
      ),
      shape("M-110 -150Q-60 -214 40 -204Q20 -130 -60 -116Q-96 -122 -110 -150Z", mix(ink, deep, 0.35)),
      ellipse(186, -320, 46, 42, mix(wheat, clay, 0.2)),
      shape("M150 -336Q144 -390 186 -404Q214 -396 212 -352Q184 -372 150 -336Z", mix(ink, deep, 0.2)),
      polygon(
        [
          [222, -330],
          [276, -310],
          [222, -296],
        ],
        mix(clay, red, 0.4),
      ),
      circle(196, -326, 9, paper),
      circle(197, -326, 6, red),
    ],
    size,
    across,
  );
}

function egg(x: number, y: number, degrees: number, size = 1): string {
  return turned(
    degrees,
    [x, y],
    [
      ellipse(x, y, 40 * size, 60 * size, mix(clay, paper, 0.66)),
      ellipse(x - 12 * size, y - 18 * size, 13 * size, 22 * size, paper),
    ],
  );
}

const random = chance(3);
const grains = times(110, () =>
  circle(random() * 1600, 720 + random() * 340, 2 + random() * 3, mix(clay, bark, random() * 0.6)),
);

export default picture([
  sky([mix(mist, sea, 0.15), mix(mist, paper, 0.4), mix(sand, paper, 0.3), mix(sand, wheat, 0.3)], 520, 3),
  sun(1180, 210, 96, mix(paper, wheat, 0.2)),
  cloud(700, 190, 260, paper),
  cloud(1300, 140, 200, paper),
  birds(
    [
      [960, 260],
      [1010, 280],
      [930, 292],
    ],
    deep,
    14,
  ),
  shape("M0 520L260 330Q300 306 344 332L700 520Z", mix(mist, sea, 0.35)),
  below(
    [
      [0, 500],
      [600, 520],
      [1000, 514],
      [1600, 522],
    ],
    sea,
  ),
  times(5, (at) => line(`M${680 + at * 190} ${546 + (at % 2) * 26}q26 -12 52 0t52 0`, mix(mist, paper, 0.3), 5)),
  below(
    [
      [0, 560],
      [300, 580],
      [700, 600],
      [1100, 596],
      [1600, 610],
    ],
    paper,
  ),
  below(
    [
      [0, 570],
      [300, 592],
      [700, 612],
      [1100, 608],
      [1600, 622],
    ],
    mix(sand, wheat, 0.35),
  ),
  tree(120, 640, 500, moss, leaf, 2),
  tree(330, 610, 330, mix(moss, deep, 0.25), leaf, 7),
  palm(1500, 680, 480, -0.16, mix(moss, ink, 0.3), bark),
  palm(1400, 650, 330, 0.06, mix(moss, ink, 0.2), bark),
  banana(20, 720, 190, leaf, mix(leaf, wheat, 0.5)),
  below(
    [
      [0, 700],
      [300, 690],
      [560, 720],
      [760, 800],
      [980, 812],
      [1160, 730],
      [1600, 700],
    ],
    mix(sand, clay, 0.22),
  ),
  shape(
    "M0 800Q300 790 560 810Q700 830 760 900Q860 960 980 900Q1060 820 1180 806Q1400 800 1600 806V1067H0Z",
    mix(clay, sand, 0.35),
  ),
  shape("M0 940Q400 930 800 990T1600 950V1067H0Z", mix(clay, bark, 0.45)),
  grains,
  times(7, (at) => line(`M${130 + at * 230} 1060q-22 -36 0 -70t0 -64`, mix(red, clay, 0.45), 9)),
  egg(850, 880, 14),
  egg(420, 900, -20, 0.95),
  ellipse(1260, 900, 70, 54, mix(bark, ink, 0.2)),
  moved(1254, 912, [
    ellipse(0, 0, 44, 30, mix(bark, clay, 0.35)),
    circle(40, -26, 20, mix(bark, clay, 0.35)),
    polygon(
      [
        [56, -30],
        [76, -22],
        [56, -16],
      ],
      wheat,
    ),
    circle(46, -30, 4, ink),
    limb([-10, -4], 14, [-46, -20], 5, mix(bark, ink, 0.15)),
  ]),
  maleo(560, 730, 1.12),
  maleo(1180, 742, 0.96, -0.96),
  grass(1300, 1600, 720, 9, moss, 6, 44),
]);

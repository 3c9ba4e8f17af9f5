import { hen } from "../animals.ts";
import { house, shutters } from "../landscape.ts";
import {
  bark,
  clay,
  deep,
  ink,
  leaf,
  mist,
  mix,
  moss,
  pale,
  paper,
  red,
  sand,
  sea,
  skins,
  wheat,
  wine,
} from "../palette.ts";
import { person, standing } from "../people.ts";
import { bush, grass, palm } from "../plants.ts";
import {
  below,
  circle,
  ellipse,
  limb,
  line,
  moved,
  type Point,
  picture,
  rect,
  shape,
  times,
  within,
} from "../shapes.ts";

const skin = skins[1];
const shadow = mix(skin, ink, 0.16);

/** A bottle with its stopper; turned a little, as bottles stand in a basket. */
function bottle(x: number, y: number, colour: string, degrees: number, height = 150): string {
  const parts = [
    shape(
      `M-25 0V${-height * 0.56}Q-25 ${-height * 0.7} -10 ${-height * 0.76}V${-height}H10V${-height * 0.76}Q25 ${-height * 0.7} 25 ${-height * 0.56}V0Z`,
      colour,
    ),
    shape(
      `M9 0V${-height * 0.6}L10 ${-height * 0.76}Q25 ${-height * 0.7} 25 ${-height * 0.56}V0Z`,
      mix(colour, ink, 0.18),
    ),
    rect(-17, -height * 0.54, 8, height * 0.4, mix(colour, paper, 0.5), 4),
    rect(-12, -height - 18, 24, 24, mix(bark, sand, 0.3), 4),
  ];
  return `<g transform="translate(${x} ${y}) rotate(${degrees})">${parts.join("")}</g>`;
}

/** The basket on her back, full of the morning's work. */
const load = [
  bottle(1092, 440, mix(wheat, clay, 0.35), -10, 190),
  bottle(1162, 430, mix(leaf, moss, 0.4), 2, 200),
  bottle(1232, 446, wheat, 12, 186),
  bottle(1060, 470, mix(bark, clay, 0.4), -16, 160),
  bottle(1128, 476, paper, -3, 172),
  bottle(1198, 478, mix(red, clay, 0.45), 7, 166),
  bottle(1262, 482, mix(sand, clay, 0.25), 18, 150),
  shape("M1008 440H1306Q1310 560 1254 640H1070Q1006 560 1008 440Z", mix(wheat, bark, 0.42)),
  within("M1008 440H1306Q1310 560 1254 640H1070Q1006 560 1008 440Z", [
    times(7, (row) =>
      times(12, (at) =>
        rect(1000 + at * 27 + (row % 2) * 13, 470 + row * 26, 20, 17, mix(wheat, bark, row % 2 ? 0.2 : 0.28), 3),
      ),
    ),
    shape("M1220 430Q1236 560 1180 660H1320V430Z", "#1b273128"),
  ]),
  rect(996, 428, 322, 34, mix(bark, ink, 0.1), 17),
  times(15, (at) =>
    line(
      [
        [1012 + at * 21, 432],
        [1024 + at * 21, 458],
      ],
      mix(wheat, bark, 0.4),
      5,
    ),
  ),
].join("");

const face = [
  limb([920, 350], 36, [922, 306], 34, shadow),
  circle(992, 226, 46, ink),
  circle(1004, 214, 14, red),
  shape("M838 236Q828 146 918 138Q1010 142 1000 244Q996 262 984 270L852 268Q842 258 838 236Z", ink),
  ellipse(916, 244, 70, 84, skin),
  shape("M840 236Q846 154 914 152Q982 156 994 242Q960 220 930 186Q896 220 840 236Z", ink),
  ellipse(992, 254, 12, 19, shadow),
  circle(992, 274, 6, wheat),
  line("M872 248q13 -12 26 0M930 248q13 -12 26 0", ink, 6),
  line("M868 228q14 -10 28 -4M932 224q14 -6 28 4", ink, 5),
  line("M912 250q-12 22 4 30", mix(skin, ink, 0.34), 5),
  shape("M886 296Q914 306 942 296Q934 322 914 322T886 296Z", mix(red, ink, 0.12)),
  shape("M892 298Q914 306 936 298L932 306H896Z", paper),
  ellipse(864, 284, 15, 9, mix(skin, red, 0.26)),
  ellipse(958, 284, 15, 9, mix(skin, red, 0.26)),
].join("");

/** The blouse, and the striped cloth that carries the basket. */
const blouseShape = "M788 420Q806 366 884 350L922 378L958 350Q1036 364 1060 424Q1082 520 1050 660H812Q784 540 788 420Z";
const clothShape = "M792 398Q840 372 872 366Q956 452 1090 520L1076 600Q916 540 808 444Z";
const blouse = [
  shape(blouseShape, red),
  within(blouseShape, [
    times(40, (at) =>
      circle(
        800 + (at % 8) * 40 + (Math.floor(at / 8) % 2) * 20,
        390 + Math.floor(at / 8) * 58,
        6,
        mix(red, wheat, 0.5),
      ),
    ),
    shape("M1000 350Q1080 470 1010 680H1100V340Z", mix(red, ink, 0.24)),
  ]),
  shape("M884 350L922 440L958 350L950 344L922 402L892 344Z", mix(red, wheat, 0.55)),
  shape("M890 346L922 404L954 346Q922 366 890 346Z", shadow),
  shape(clothShape, deep),
  within(clothShape, [
    times(6, (at) =>
      line(
        `M${786 - at * 2} ${410 + at * 15}Q${900 - at * 4} ${450 + at * 22} 1100 ${528 + at * 15}`,
        at % 2 ? wheat : mist,
        5,
      ),
    ),
  ]),
].join("");

/** The wrapped skirt: brown batik with slanting bands, and the fold that opens as she walks. */
const skirtShape = "M808 640H1054Q1066 780 1022 934H832Q796 780 808 640Z";
const skirt = [
  limb([884, 920], 26, [872, 962], 17, shadow),
  limb([966, 920], 26, [978, 962], 17, skin),
  ellipse(864, 972, 44, 14, wine),
  ellipse(986, 972, 44, 14, wine),
  shape(skirtShape, mix(bark, ink, 0.15)),
  within(skirtShape, [
    times(14, (at) =>
      line(
        [
          [700 + at * 42, 960],
          [820 + at * 42, 630],
        ],
        mix(wheat, bark, 0.2),
        9,
      ),
    ),
    times(13, (at) =>
      times(6, (dot) => ellipse(738 + at * 42 + dot * 22, 930 - dot * 58, 7, 11, mix(sand, bark, 0.1))),
    ),
    shape("M940 640Q1000 800 946 940H1090V640Z", "#1b273134"),
    line("M936 640Q986 800 940 940", mix(bark, ink, 0.6), 7),
  ]),
  rect(800, 628, 260, 38, wheat, 12),
  rect(1000, 628, 60, 38, mix(wheat, ink, 0.2), 12),
].join("");

/** One hand at the knot of the cloth, the other with a pail of glasses. */
const arms = [
  limb([1036, 420], 44, [1064, 548], 38, mix(red, ink, 0.18)),
  limb([1064, 548], 36, [980, 500], 28, mix(red, ink, 0.1)),
  limb([982, 500], 25, [954, 484], 23, skin),
  limb([806, 424], 42, [752, 560], 36, mix(red, clay, 0.12)),
  limb([752, 560], 34, [724, 664], 27, mix(red, clay, 0.12)),
  limb([724, 664], 25, [720, 700], 22, skin),
  line("M640 772Q720 640 800 772", ink, 8),
  times(
    3,
    (at) =>
      rect(654 + at * 46, 730, 40, 62, mix(mist, paper, 0.5), 5) +
      rect(654 + at * 46, 752, 40, 40, [wheat, mix(clay, wheat, 0.3), leaf][at] ?? wheat, 4),
  ),
  shape("M626 772H814L792 900H648Z", mix(mist, deep, 0.25)),
  shape("M744 772H814L792 900H730Z", mix(mist, deep, 0.5)),
  rect(618, 764, 204, 20, mix(mist, paper, 0.3), 10),
  ellipse(720, 706, 26, 18, skin),
].join("");

/** A child who knows what is coming. */
const child = person(
  [412, 962],
  350,
  { top: paper, bottom: mix(red, clay, 0.1), cut: "shorts", sleeve: "short", skin: skins[1], shoes: wine },
  {
    ...standing,
    farElbow: [11, -68] as Point,
    farHand: [19, -76] as Point,
    nearElbow: [6, -66] as Point,
    nearHand: [18, -72] as Point,
  },
);
const cup = moved(474, 680, [rect(0, 0, 36, 52, mix(mist, paper, 0.6), 5), rect(0, 14, 36, 38, wheat, 4)]);

export default picture([
  rect(0, 0, 1600, 800, mix(sand, paper, 0.25)),
  below(
    [
      [0, 250],
      [500, 200],
      [1000, 260],
      [1600, 210],
    ],
    mix(sand, wheat, 0.32),
    800,
  ),
  below(
    [
      [0, 420],
      [500, 380],
      [1000, 430],
      [1600, 390],
    ],
    mix(sand, clay, 0.22),
    800,
  ),
  circle(820, 420, 320, mix(wheat, paper, 0.42)),
  circle(820, 420, 240, mix(wheat, paper, 0.62)),
  below(
    [
      [0, 560],
      [260, 480],
      [520, 560],
      [900, 520],
      [1250, 580],
      [1600, 500],
    ],
    mix(mist, sand, 0.35),
    800,
  ),
  below(
    [
      [0, 640],
      [300, 590],
      [700, 640],
      [1100, 600],
      [1600, 640],
    ],
    mix(moss, mist, 0.45),
    800,
  ),
  palm(560, 720, 330, 0.1, mix(moss, deep, 0.35), mix(bark, moss, 0.3)),
  palm(640, 730, 250, -0.1, mix(moss, deep, 0.35), mix(bark, moss, 0.3)),
  house(-80, 800, 440, 250, mix(paper, sand, 0.4), clay),
  shutters(140, 616, 100, 92, sea, mix(deep, ink, 0.2)),
  rect(0, 640, 78, 160, mix(bark, ink, 0.2)),
  house(1260, 800, 480, 280, mix(mist, pale, 0.5), mix(clay, red, 0.4)),
  shutters(1420, 596, 110, 104, mix(red, clay, 0.3), mix(deep, ink, 0.2)),
  times(9, (at) => rect(382 + at * 30, 700 - (at % 2) * 8, 14, 110, mix(bark, sand, 0.3), 4)),
  rect(372, 726, 280, 12, mix(bark, sand, 0.15), 6),
  bush(1150, 806, 200, moss),
  bush(330, 806, 120, mix(moss, leaf, 0.4)),
  times(
    3,
    (at) =>
      shape(`M${1300 + at * 76} 806h56l-8 -54h-40Z`, clay) +
      times(5, (one) => ellipse(1328 + at * 76 + (one - 2) * 13, 734 - (one % 2) * 20, 11, 27, one % 2 ? leaf : moss)),
  ),
  below(
    [
      [0, 796],
      [400, 786],
      [900, 800],
      [1300, 788],
      [1600, 798],
    ],
    mix(leaf, wheat, 0.25),
  ),
  shape("M0 880Q500 812 900 826T1600 850V1067H0Z", mix(sand, clay, 0.3)),
  shape("M0 960Q500 900 980 918T1600 930V1067H0Z", mix(sand, clay, 0.16)),
  times(16, (at) => ellipse(40 + at * 104, 1010 + (at % 3) * 18, 30, 9, mix(sand, clay, 0.38))),
  grass(0, 420, 884, 12, mix(moss, leaf, 0.3), 7, 34),
  grass(1250, 1600, 868, 12, mix(moss, leaf, 0.3), 8, 34),
  ellipse(940, 974, 260, 22, mix(sand, bark, 0.4)),
  ellipse(420, 964, 90, 13, mix(sand, bark, 0.4)),
  load,
  skirt,
  blouse,
  face,
  arms,
  child,
  cup,
  hen(1380, 940, 1.15, mix(clay, red, 0.3)),
  hen(1480, 962, 0.45, wheat),
  hen(1296, 966, 0.42, wheat),
]);

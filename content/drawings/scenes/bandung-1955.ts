import { cloud, sun } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Look, person, standing, walking } from "../people.ts";
import { bush, palm, tree } from "../plants.ts";
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

const street = 760;
const white = mix(paper, sand, 0.18);
const shade = mix(sand, bark, 0.22);

/** Flags of no country in particular, all in one row. */
function flags(): string {
  const sets: readonly (readonly string[])[] = [
    [red, paper],
    [leaf, paper, red],
    [wheat, red],
    [sea, paper, sea],
    [moss, paper],
    [red, paper, deep],
    [clay, paper, leaf],
    [deep, wheat],
    [red],
    [paper, leaf],
    [sea, wheat, red],
    [red, wheat, red],
    [deep, paper],
    [leaf, wheat],
  ];
  return times(14, (at) => {
    const x = 268 + at * 82;
    const bands = sets[at] ?? [red];
    const tall = 62 / bands.length;
    const lift = at % 2 ? 6 : 0;
    const cloth = bands
      .map((colour, band) =>
        shape(`M${x + 3} ${180 + lift + band * tall}q18 -10 34 0t32 0v${tall + 0.5}q-16 10 -32 0t-34 0Z`, colour),
      )
      .join("");
    const foot = x > 590 && x < 1022 ? 258 : 312;
    return (
      line(
        [
          [x, 172 + lift],
          [x, foot],
        ],
        mix(bark, ink, 0.35),
        5,
      ) +
      circle(x, 170 + lift, 5, wheat) +
      cloth
    );
  });
}

/** The hall: a long white front, round at its end, with tall windows and a canopy. */
const hall = [
  rect(200, 322, 1210, street - 322, white),
  rect(1250, 322, 160, street - 322, mix(white, shade, 0.45)),
  rect(186, 306, 1238, 24, mix(white, shade, 0.3)),
  rect(200, 352, 1210, 10, mix(shade, clay, 0.25)),
  rect(200, 374, 1210, 6, mix(shade, clay, 0.25)),
  times(12, (at) => {
    const x = 236 + at * 98;
    if (at > 3 && at < 8) return "";
    return (
      rect(x, 424, 56, 140, mix(deep, sea, 0.3)) +
      line(
        [
          [x + 28, 424],
          [x + 28, 564],
        ],
        white,
        5,
        "butt",
      ) +
      line(
        [
          [x, 470],
          [x + 56, 470],
        ],
        white,
        5,
        "butt",
      ) +
      rect(x - 8, 564, 72, 10, shade) +
      rect(x, 612, 56, 120, mix(deep, ink, 0.25)) +
      rect(x - 8, 600, 72, 12, shade)
    );
  }),
  rect(602, 270, 408, street - 270, mix(white, paper, 0.6)),
  rect(930, 270, 80, street - 270, mix(white, shade, 0.3)),
  rect(590, 254, 432, 24, mix(white, shade, 0.35)),
  times(
    5,
    (at) =>
      rect(640 + at * 70, 312, 46, 250, mix(deep, sea, 0.2)) +
      line(
        [
          [640 + at * 70, 374],
          [686 + at * 70, 374],
        ],
        white,
        5,
        "butt",
      ) +
      line(
        [
          [640 + at * 70, 436],
          [686 + at * 70, 436],
        ],
        white,
        5,
        "butt",
      ) +
      line(
        [
          [640 + at * 70, 498],
          [686 + at * 70, 498],
        ],
        white,
        5,
        "butt",
      ),
  ),
  polygon(
    [
      [560, 588],
      [1052, 588],
      [1030, 622],
      [582, 622],
    ],
    mix(clay, red, 0.4),
  ),
  times(4, (at) => rect(612 + at * 124, 622, 22, street - 622, mix(white, shade, 0.5))),
  rect(660, 636, 290, street - 636, mix(ink, deep, 0.5)),
  polygon(
    [
      [560, street],
      [1052, street],
      [1080, street + 22],
      [532, street + 22],
    ],
    mix(white, shade, 0.4),
  ),
].join("");

/** Those who walk to the hall, each in the dress of home. */
const delegates: readonly [number, number, Look][] = [
  [150, 322, { top: ink, bottom: ink, skin: skins[1], wears: "peci" }],
  [332, 314, { top: paper, bottom: paper, skin: skins[2], wears: "peci", gear: paper, cut: "trousers" }],
  [520, 328, { top: mix(wheat, clay, 0.3), bottom: wheat, skin: skins[3], cut: "robe", wears: "peci", gear: red }],
  [704, 316, { top: mix(mist, deep, 0.6), bottom: mix(mist, deep, 0.6), skin: skins[0], wears: "short" }],
  [884, 322, { top: paper, bottom: paper, skin: skins[1], cut: "robe", wears: "turban", gear: paper }],
  [1062, 306, { top: sand, bottom: mix(red, bark, 0.3), skin: skins[1], cut: "skirt", wears: "turban", gear: clay }],
  [1240, 324, { top: mix(bark, ink, 0.35), bottom: mix(bark, ink, 0.35), skin: skins[2], wears: "grey" }],
];

function procession(): string {
  return delegates
    .map(([x, height, look], at) => {
      const waves = at === 2 || at === 6;
      const pose = waves ? { ...walking, farElbow: [14, -74] as Point, farHand: [22, -88] as Point } : walking;
      return (
        ellipse(x, 962, 74, 11, mix(mist, deep, 0.42)) + person([x, 962], height, look, pose) + tie(x, height, look)
      );
    })
    .join("");
}

/** Shirt and tie, where a suit is worn. */
function tie(x: number, height: number, look: Look): string {
  if (look.cut === "robe" || look.cut === "skirt" || look.top === paper) return "";
  const scale = height / 100;
  const parts = [
    polygon(
      [
        [3, -82],
        [7.6, -80],
        [8.2, -66],
        [5, -74],
      ],
      paper,
    ),
    polygon(
      [
        [6.4, -79],
        [7.8, -79],
        [8.6, -67],
        [7, -69],
      ],
      red,
    ),
  ];
  return moved(x, 962, parts, scale);
}

/** The people of the town behind a rope. */
function onlookers(): string {
  const random = chance(55);
  const tops = [red, wheat, sea, paper, clay, leaf, mist];
  return times(17, (at) => {
    const x = 30 + at * 96 + random() * 24;
    if ((x > 520 && x < 1090) || delegates.some(([walker]) => Math.abs(walker - x) < 56)) return "";
    const look: Look = {
      top: tops[at % tops.length] ?? paper,
      bottom: at % 3 ? deep : bark,
      skin: skins[1 + (at % 2)] ?? skins[1],
      cut: at % 3 ? "trousers" : "skirt",
      wears: (["short", "bun", "peci", "hat"] as const)[at % 4] ?? "short",
      gear: at % 4 === 3 ? wheat : ink,
    };
    const pose = at % 3 === 0 ? { ...standing, farElbow: [9, -82] as Point, farHand: [11, -102] as Point } : standing;
    return person([x, 806], 168 + random() * 26, look, pose, x < 800 ? 1 : -1);
  });
}

export default picture([
  rect(0, 0, 1600, street, mix(mist, paper, 0.42)),
  below(
    [
      [0, 150],
      [500, 120],
      [1000, 160],
      [1600, 120],
    ],
    mix(pale, paper, 0.3),
    street,
  ),
  sun(1420, 200, 84, mix(wheat, paper, 0.4)),
  cloud(60, 170, 260, paper),
  cloud(1130, 150, 230, paper),
  shape("M0 420Q120 330 240 300L300 262Q420 250 520 268L620 250Q760 300 900 380T1600 430V760H0Z", mix(mist, sea, 0.35)),
  shape("M0 520Q300 440 640 500T1600 500V760H0Z", mix(sea, mist, 0.25)),
  tree(120, 780, 520, mix(moss, deep, 0.3), mix(moss, leaf, 0.45), 3),
  hall,
  flags(),
  tree(1500, 790, 560, mix(moss, deep, 0.3), mix(moss, leaf, 0.45), 8),
  palm(1350, 790, 300, 0.05, mix(moss, ink, 0.3), bark),
  bush(190, 778, 200, moss),
  bush(1080, 778, 220, moss),
  rect(0, street, 1600, 76, mix(sand, paper, 0.2)),
  onlookers(),
  rect(0, street + 62, 1600, 18, mix(white, shade, 0.7)),
  rect(0, street + 80, 1600, 240, mix(mist, deep, 0.22)),
  line(
    [
      [0, 1020],
      [1600, 1020],
    ],
    mix(mist, paper, 0.45),
    8,
  ),
  procession(),
]);

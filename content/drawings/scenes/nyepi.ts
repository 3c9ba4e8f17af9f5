import { cloud } from "../landscape.ts";
import { bark, clay, deep, ink, mist, mix, moss, paper, red, sand, sea, wheat } from "../palette.ts";
import { palm } from "../plants.ts";
import { below, chance, circle, line, picture, polygon, rect, shape, times } from "../shapes.ts";

const night = mix(ink, deep, 0.3);
const stone = mix(clay, ink, 0.45);
const random = chance(1946);

const stars = times(170, () =>
  circle(random() * 1600, random() * 640, 1.4 + random() * 2.6, mix(mist, paper, random())),
);
const milky = times(150, () => {
  const share = random();
  return circle(
    300 + share * 1000 + (random() - 0.5) * 180,
    560 - share * 560 + (random() - 0.5) * 170,
    1.2 + random() * 2,
    mix(mist, paper, 0.6),
  );
});

/** One half of a split gate: steps of stone that rise to the gap, cut off straight there. */
function half(x: number, side: 1 | -1): string {
  const steps = [
    [250, 0],
    [250, 70],
    [214, 70],
    [214, 200],
    [180, 200],
    [180, 320],
    [146, 320],
    [146, 420],
    [112, 420],
    [112, 500],
    [80, 500],
    [80, 570],
    [50, 570],
    [50, 630],
    [26, 660],
  ] as const;
  const wall = polygon(
    [[x, 900], ...steps.map(([out, up]) => [x + side * out, 900 - up] as const), [x, 900 - 690]],
    stone,
  );
  const bands = [90, 210, 330, 430, 508, 576].map((up, at) =>
    rect(side > 0 ? x : x - (236 - at * 35), 900 - up - 12, 236 - at * 35, 14, mix(stone, wheat, 0.3)),
  );
  const eyes = [150, 270, 380].map((up, at) =>
    polygon(
      [
        [x + side * (100 - at * 18), 900 - up - 26],
        [x + side * (126 - at * 18), 900 - up],
        [x + side * (100 - at * 18), 900 - up + 26],
        [x + side * (74 - at * 18), 900 - up],
      ],
      mix(stone, wheat, 0.2),
    ),
  );
  return (
    wall +
    bands.join("") +
    eyes.join("") +
    polygon(
      [
        [x, 900],
        [x, 210],
        [x + side * 14, 224],
        [x + side * 14, 900],
      ],
      mix(stone, wheat, 0.35),
    )
  );
}

/** A bamboo pole bent over the way, with palm leaves hanging from it. */
function penjor(x: number, side: 1 | -1): string {
  const hang = times(6, (at) =>
    line(`M${x + side * (20 + at * 32)} ${300 - at * 14 + at * at * 9}v${46 + at * 6}`, mix(wheat, sand, 0.3), 7),
  );
  return (
    line(`M${x} 930Q${x - side * 10} 420 ${x + side * 60} 280T${x + side * 230} 380`, mix(wheat, moss, 0.35), 13) +
    hang +
    line(`M${x + side * 230} 380v110`, red, 6) +
    polygon(
      [
        [x + side * 230, 470],
        [x + side * 230 - 30, 510],
        [x + side * 230, 570],
        [x + side * 230 + 30, 510],
      ],
      wheat,
    )
  );
}

export default picture([
  rect(0, 0, 1600, 1067, mix(ink, deep, 0.12)),
  below(
    [
      [0, 240],
      [500, 200],
      [1000, 260],
      [1600, 210],
    ],
    night,
  ),
  below(
    [
      [0, 470],
      [500, 430],
      [1000, 500],
      [1600, 450],
    ],
    mix(ink, deep, 0.5),
  ),
  stars,
  milky,
  cloud(1180, 520, 260, mix(deep, sea, 0.1)),
  shape("M120 800L560 470Q620 440 680 474L1240 800Z", mix(ink, deep, 0.75)),
  below(
    [
      [0, 800],
      [400, 760],
      [900, 790],
      [1600, 750],
    ],
    mix(ink, moss, 0.35),
  ),
  palm(90, 880, 440, 0.14, mix(ink, deep, 0.25)),
  palm(1500, 880, 480, -0.12, mix(ink, deep, 0.25)),
  palm(1390, 860, 330, 0.08, mix(ink, deep, 0.4)),
  rect(0, 800, 470, 110, mix(stone, ink, 0.25)),
  rect(1130, 800, 480, 110, mix(stone, ink, 0.25)),
  rect(0, 786, 480, 22, mix(stone, wheat, 0.15)),
  rect(1120, 786, 480, 22, mix(stone, wheat, 0.15)),
  penjor(360, 1),
  penjor(1240, -1),
  half(744, -1),
  half(856, 1),
  times(4, (at) => rect(560 - at * 50, 894 + at * 42, 480 + at * 100, 44, mix(mix(stone, sand, 0.22), ink, at * 0.1))),
  rect(0, 1060, 1600, 8, ink),
  polygon(
    [
      [744, 896],
      [856, 896],
      [1010, 1067],
      [590, 1067],
    ],
    mix(bark, sand, 0.18),
  ),
  shape("M770 1000q30 26 60 0l-6 24q-24 12 -48 0Z", mix(wheat, clay, 0.3)),
  circle(788, 994, 9, paper),
  circle(802, 990, 10, red),
  circle(816, 995, 9, wheat),
]);

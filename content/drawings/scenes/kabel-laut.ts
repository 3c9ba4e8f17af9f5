import { birds, cloud, sky, sun } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, wheat } from "../palette.ts";
import { palm } from "../plants.ts";
import {
  below,
  blob,
  chance,
  circle,
  ellipse,
  line,
  moved,
  picture,
  polygon,
  rect,
  ring,
  shape,
  times,
} from "../shapes.ts";

const random = chance(12);

/** The ship that lays the cable over its stern. */
const ship = moved(620, 330, [
  rect(130, -150, 180, 120, paper),
  rect(150, -200, 120, 54, paper),
  times(4, (at) => rect(160 + at * 28, -186, 18, 22, deep)),
  times(5, (at) => circle(152 + at * 34, -84, 10, deep)),
  rect(330, -120, 60, 92, clay),
  rect(330, -120, 60, 20, ink),
  line("M210 -200V-270M190 -250h40", ink, 6),
  ellipse(470, -56, 64, 40, mix(ink, deep, 0.4)),
  ring(470, -56, 38, wheat, 10),
  line("M-30 -30L-60 -80H40", ink, 8),
  shape("M-70 -40H640L590 60H0Q-50 40 -70 -40Z", red),
  shape("M-58 0Q-40 60 0 60H590L618 6Z", mix(red, ink, 0.35)),
  rect(-70, -44, 710, 14, paper),
  times(8, (at) => circle(60 + at * 66, -10, 9, paper)),
]);

function fish(x: number, y: number, size: number, colour: string): string {
  return moved(
    x,
    y,
    [
      blob(
        [
          [-40, 0],
          [-6, -20],
          [36, 0],
          [-6, 18],
        ],
        colour,
      ),
      polygon(
        [
          [-32, 0],
          [-64, -20],
          [-58, 18],
        ],
        mix(colour, ink, 0.15),
      ),
      circle(18, -4, 4, ink),
    ],
    size,
  );
}

/** The cable cut through: glass threads, copper, steel, a black coat. */
const section = moved(1290, 770, [
  line("M-330 130Q-200 140 -120 70", paper, 4),
  circle(0, 0, 172, mix(deep, ink, 0.2)),
  circle(0, 0, 160, ink),
  times(18, (at) => circle(Math.cos((at * Math.PI) / 9) * 128, Math.sin((at * Math.PI) / 9) * 128, 21, mist)),
  circle(0, 0, 104, clay),
  circle(0, 0, 84, paper),
  circle(0, 0, 70, mix(deep, ink, 0.3)),
  times(6, (at) =>
    circle(
      Math.cos((at * Math.PI) / 3) * 42,
      Math.sin((at * Math.PI) / 3) * 42,
      15,
      [red, wheat, leaf, sea, paper, clay][at] ?? paper,
    ),
  ),
  circle(0, 0, 13, wheat),
]);

export default picture([
  sky([mix(mist, pale, 0.2), mix(pale, paper, 0.4), mix(sand, paper, 0.3)], 390, 6),
  sun(260, 190, 80, mix(wheat, paper, 0.5)),
  cloud(380, 160, 230, paper),
  cloud(1330, 130, 240, paper),
  birds(
    [
      [520, 240],
      [570, 260],
      [1330, 230],
    ],
    deep,
    15,
  ),
  shape("M0 390Q80 330 200 336Q320 340 380 390Z", moss),
  palm(110, 360, 150, 0.12, mix(moss, ink, 0.35), bark),
  rect(190, 300, 60, 56, paper),
  polygon(
    [
      [180, 302],
      [220, 272],
      [260, 302],
    ],
    red,
  ),
  rect(0, 384, 1600, 700, mix(sea, mist, 0.35)),
  below(
    [
      [0, 470],
      [500, 456],
      [1000, 480],
      [1600, 460],
    ],
    sea,
  ),
  below(
    [
      [0, 590],
      [500, 570],
      [1000, 600],
      [1600, 580],
    ],
    mix(sea, deep, 0.45),
  ),
  below(
    [
      [0, 720],
      [500, 700],
      [1000, 730],
      [1600, 700],
    ],
    deep,
  ),
  ship,
  times(7, (at) => line(`M${20 + at * 240} ${404 + (at % 2) * 22}q30 -14 60 0t60 0`, mix(mist, paper, 0.4), 5)),
  shape("M0 470Q120 520 220 680T460 880T860 930T1240 960T1600 930V1067H0Z", mix(sand, clay, 0.3)),
  shape("M0 560Q100 620 190 760T420 950T860 990T1600 990V1067H0Z", mix(clay, bark, 0.4)),
  line("M230 350Q300 470 300 660T520 880Q700 930 760 890Q840 830 700 640Q560 460 556 258", ink, 12),
  line("M230 350Q300 470 300 660T520 880Q700 930 760 890Q840 830 700 640Q560 460 556 258", wheat, 5),
  fish(430, 560, 0.9, clay),
  fish(520, 600, 0.7, wheat),
  fish(960, 560, 1.1, mix(mist, paper, 0.3)),
  fish(1040, 620, 0.8, mix(mist, paper, 0.3)),
  fish(880, 640, 0.75, mix(mist, paper, 0.3)),
  times(5, (at) =>
    line(
      `M${120 + at * 180 + random() * 40} ${[760, 920, 960, 960, 980][at]}q-20 -40 0 -70q16 -30 -4 -60`,
      at % 2 ? leaf : moss,
      12,
    ),
  ),
  times(20, () => circle(random() * 1100, 470 + random() * 300, 3 + random() * 5, mix(mist, paper, 0.3))),
  section,
]);

import { cloud } from "../landscape.ts";
import { bark, clay, deep, ink, mist, mix, moss, paper, red, sand, sea, wheat } from "../palette.ts";
import { palm } from "../plants.ts";
import { below, blob, chance, circle, line, moved, picture, polygon, rect, shape, times } from "../shapes.ts";

const random = chance(1815);
const ash = times(180, () => circle(random() * 1600, random() * 900, 1.5 + random() * 3.5, mix(mist, sand, random())));

/** The column of ash, in lobes that roll outwards. */
const plume = [
  [800, 430, 120],
  [740, 330, 130],
  [880, 320, 140],
  [690, 210, 160],
  [930, 200, 170],
  [800, 120, 200],
  [560, 120, 160],
  [1080, 120, 170],
  [420, 70, 150],
  [1230, 70, 160],
  [240, 50, 140],
  [1400, 50, 150],
  [80, 20, 140],
  [1570, 20, 150],
] as const;

function ship(x: number, y: number, size: number): string {
  return moved(
    x,
    y,
    [
      line("M-50 0V-220M60 0V-240M150 0V-180", bark, 9),
      shape("M-92 -200Q-40 -180 -96 -70H-10Q20 -150 -14 -204Z", paper),
      shape("M10 -226Q60 -190 6 -70H106Q132 -150 104 -230Z", mix(paper, sand, 0.5)),
      shape("M118 -170Q150 -130 116 -60H186Q206 -120 186 -172Z", paper),
      shape("M-130 -20H220L190 50H-90Q-120 40 -130 -20Z", mix(bark, ink, 0.35)),
      line("M-128 -4H214", wheat, 6),
    ],
    size,
  );
}

export default picture([
  rect(0, 0, 1600, 1067, mix(wine(), ink, 0.45)),
  below(
    [
      [0, 300],
      [500, 280],
      [1000, 310],
      [1600, 280],
    ],
    mix(wine(), clay, 0.12),
  ),
  below(
    [
      [0, 470],
      [500, 450],
      [1000, 480],
      [1600, 450],
    ],
    mix(red, clay, 0.35),
  ),
  below(
    [
      [0, 600],
      [500, 580],
      [1000, 610],
      [1600, 580],
    ],
    mix(clay, wheat, 0.2),
  ),
  plume.map(([x, y, r]) => circle(x, y, r, mix(ink, bark, 0.22))).join(""),
  plume.map(([x, y, r]) => circle(x - r * 0.2, y - r * 0.16, r * 0.72, mix(ink, bark, 0.42))).join(""),
  plume.map(([x, y, r]) => circle(x - r * 0.3, y - r * 0.28, r * 0.42, mix(mix(bark, clay, 0.2), ink, 0.25))).join(""),
  polygon(
    [
      [740, 470],
      [760, 330],
      [800, 260],
      [846, 330],
      [866, 470],
    ],
    mix(red, clay, 0.5),
  ),
  polygon(
    [
      [770, 470],
      [786, 370],
      [804, 310],
      [824, 370],
      [838, 470],
    ],
    wheat,
  ),
  times(9, (at) =>
    line(
      `M${790 + (at - 4) * 6} 460Q${790 + (at - 4) * 60} ${250 + Math.abs(at - 4) * 12} ${790 + (at - 4) * 92} ${410 + Math.abs(at - 4) * 10}`,
      mix(wheat, clay, 0.3),
      5,
    ),
  ),
  line("M300 140l40 60l-30 10l50 80M1290 150l-30 66l34 8l-44 84", wheat, 6),
  shape(
    "M160 780Q420 700 560 580Q660 490 720 450L764 470L806 452L842 474L888 452Q940 500 1040 590T1440 780Z",
    mix(ink, deep, 0.3),
  ),
  shape("M800 470Q780 560 820 620T780 780H830Q870 660 836 600T842 474Z", mix(red, clay, 0.4)),
  shape("M888 452Q940 500 1040 590T1440 780H1000Q960 640 888 452Z", mix(ink, deep, 0.1)),
  line("M760 470Q700 560 690 640M850 474Q920 570 960 660", mix(red, clay, 0.4), 9),
  below(
    [
      [0, 770],
      [400, 740],
      [800, 770],
      [1200, 744],
      [1600, 770],
    ],
    mix(moss, ink, 0.6),
  ),
  rect(0, 800, 1600, 270, mix(deep, ink, 0.3)),
  times(9, (at) => line(`M${700 - at * 24} ${820 + at * 24}h${200 + at * 48}`, mix(red, deep, 0.35), 8)),
  times(6, (at) =>
    blob(
      [
        [120 + at * 260, 880 + (at % 3) * 44],
        [170 + at * 260, 868 + (at % 3) * 44],
        [230 + at * 260, 880 + (at % 3) * 44],
        [170 + at * 260, 892 + (at % 3) * 44],
      ],
      mix(mist, bark, 0.5),
    ),
  ),
  ship(330, 910, 0.8),
  ship(1240, 870, 0.55),
  cloud(-60, 740, 300, mix(bark, ink, 0.4)),
  ash,
  shape("M1180 1067Q1300 960 1460 950T1640 930V1067Z", ink),
  palm(1420, 980, 380, -0.1, ink),
  palm(1530, 960, 300, 0.1, ink),
  times(3, (at) => line(`M${80 + at * 420} 1030q30 -14 60 0t60 0`, mix(sea, deep, 0.4), 5)),
]);

function wine(): string {
  return mix(red, bark, 0.5);
}

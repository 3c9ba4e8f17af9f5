import { cloud, house, sky, sun } from "../landscape.ts";
import { clay, deep, ink, mist, mix, moss, pale, paper, red, sand, sea, wheat } from "../palette.ts";
import { below, chance, line, moved, picture, polygon, rect, ring, shape, times, within } from "../shapes.ts";

const random = chance(22);

/** The trace of a needle: still, then wild, then slowly still again. */
const trace = `M0 0${times(120, (at) => {
  const share = at / 120;
  const force = share < 0.3 ? 4 : share < 0.38 ? 34 : 120 * Math.exp(-(share - 0.38) * 5.4);
  return `L${Math.round(at * 8.2)} ${Math.round((random() - 0.5) * 2 * force)}`;
})}`;

/** A drum with paper, and the needle that writes on it. */
const drum = moved(300, 300, [
  rect(-70, 240, 1140, 40, mix(clay, ink, 0.4), 8),
  rect(-40, -160, 30, 410, mix(deep, ink, 0.3)),
  rect(1010, -160, 30, 410, mix(deep, ink, 0.3)),
  rect(-10, -140, 1020, 360, paper, 20),
  times(9, (at) => line(`M0 ${-110 + at * 38}H1000`, mix(pale, paper, 0.3), 3)),
  times(17, (at) => line(`M${30 + at * 60} -138V218`, mix(pale, paper, 0.5), 2)),
  moved(8, 40, [line(trace, red, 5)]),
  line("M1180 -120L996 32", ink, 10),
  polygon(
    [
      [1000, 24],
      [978, 46],
      [1008, 40],
    ],
    ink,
  ),
  rect(1150, -180, 60, 430, mix(deep, ink, 0.3), 10),
]);

/** Rock in layers under the sea, the place where it broke, and waves that run out from it. */
const earth = "M0 700H1600V1067H0Z";

export default picture([
  sky([mix(mist, sea, 0.3), mix(mist, paper, 0.35), mix(pale, paper, 0.4)], 700, 8),
  sun(1440, 120, 70, mix(paper, wheat, 0.3)),
  cloud(20, 150, 220, mix(paper, pale, 0.4)),
  drum,
  shape("M0 640Q240 628 470 640Q560 644 640 700H0Z", mix(moss, mist, 0.15)),
  house(60, 642, 110, 62, sand, clay),
  house(230, 640, 96, 56, paper, mix(red, clay, 0.5)),
  house(360, 644, 104, 60, sand, clay),
  shape("M560 660H1600V800H560Z", sea),
  line("M700 676q40 -14 80 0t80 0M960 686q40 -14 80 0t80 0M1300 676q40 -14 80 0t80 0", mist, 5),
  shape("M1130 660Q1180 610 1240 612Q1300 616 1350 660Z", mix(moss, deep, 0.2)),
  within(earth, [
    shape("M0 690Q300 680 560 704Q700 760 900 776Q1200 790 1600 770V1067H0Z", mix(clay, wheat, 0.3)),
    below(
      [
        [0, 800],
        [500, 806],
        [900, 856],
        [1600, 846],
      ],
      clay,
    ),
    below(
      [
        [0, 884],
        [500, 890],
        [900, 936],
        [1600, 922],
      ],
      mix(clay, red, 0.3),
    ),
    below(
      [
        [0, 980],
        [500, 984],
        [900, 1020],
        [1600, 1006],
      ],
      mix(red, ink, 0.35),
    ),
    times(7, (at) => ring(1130, 940, 60 + at * 86, mix(paper, wheat, at * 0.12), 9 - at)),
  ]),
  line("M1010 780L1090 880L1074 906L1190 1067", ink, 9),
  polygon(
    [
      [1130, 890],
      [1144, 924],
      [1182, 926],
      [1152, 950],
      [1164, 986],
      [1130, 966],
      [1096, 986],
      [1108, 950],
      [1078, 926],
      [1116, 924],
    ],
    wheat,
  ),
]);

import { digits } from "../digits.ts";
import { clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, wheat } from "../palette.ts";
import { circle, ellipse, line, moved, picture, polygon, rect, ring, shape, times, turned } from "../shapes.ts";

function coins(x: number, y: number, count: number): string {
  return times(
    count,
    (at) =>
      ellipse(x, y - at * 20, 66, 22, mix(wheat, clay, 0.55)) +
      ellipse(x, y - 8 - at * 20, 66, 22, mix(wheat, clay, 0.12)) +
      ellipse(x, y - 8 - at * 20, 46, 14, mix(wheat, clay, 0.3)),
  );
}

const pan = (x: number, y: number, load: string): string =>
  line(`M${x} ${y - 250}L${x - 170} ${y}M${x} ${y - 250}L${x + 170} ${y}`, ink, 6) +
  load +
  shape(`M${x - 200} ${y}H${x + 200}Q${x + 150} ${y + 74} ${x} ${y + 76}T${x - 200} ${y}Z`, mix(deep, sea, 0.3)) +
  rect(x - 210, y - 8, 420, 16, ink, 8);

const home = moved(380, 516, [
  rect(-100, -150, 200, 146, paper),
  polygon(
    [
      [-140, -142],
      [0, -250],
      [140, -142],
    ],
    red,
  ),
  polygon(
    [
      [0, -250],
      [140, -142],
      [60, -142],
    ],
    mix(red, ink, 0.2),
  ),
  rect(-24, -90, 50, 86, mix(clay, ink, 0.3)),
  rect(-82, -116, 42, 40, sea),
  rect(46, -116, 42, 40, sea),
]);

const percent =
  circle(0, 0, 1, ink) + ring(-44, -48, 30, red, 16) + ring(44, 48, 30, red, 16) + line("M58 -84L-58 84", red, 16);

export default picture([
  rect(0, 0, 1600, 1067, mix(sand, paper, 0.3)),
  circle(800, 520, 640, mix(sand, wheat, 0.25)),
  circle(800, 520, 440, mix(sand, paper, 0.55)),
  times(6, (at) => line(`M0 ${200 + at * 120}H1600`, mix(sand, wheat, 0.25), 3)),
  shape("M0 720L240 690L480 706L720 640L960 560L1200 560L1440 560L1600 560V1067H0Z", mix(pale, mist, 0.25)),
  line("M0 720L240 690L480 706L720 640L960 560H1600", mix(sea, mist, 0.2), 10),
  [240, 480, 720, 960, 1200, 1440].map((x, at) => circle(x, [690, 706, 640, 560, 560, 560][at] ?? 0, 14, sea)).join(""),
  rect(0, 930, 1600, 140, mix(deep, ink, 0.2)),
  rect(0, 930, 1600, 14, mix(deep, mist, 0.3)),
  rect(776, 250, 48, 660, mix(clay, ink, 0.2)),
  polygon(
    [
      [620, 940],
      [980, 940],
      [900, 870],
      [700, 870],
    ],
    mix(clay, ink, 0.4),
  ),
  circle(800, 240, 44, wheat),
  turned(-5, [800, 250], [rect(350, 236, 900, 28, mix(clay, ink, 0.35), 14)]),
  pan(380, 520, home),
  pan(1224, 448, coins(1130, 434, 3) + coins(1260, 434, 6) + coins(1340, 438, 2)),
  circle(800, 240, 26, mix(wheat, clay, 0.4)),
  moved(1010, 760, [circle(0, 0, 150, paper), ring(0, 0, 150, red, 12), percent]),
  rect(1260, 800, 250, 134, paper, 8),
  rect(1260, 800, 250, 34, red, 8),
  digits("600", 1300, 850, 60, ink, 2),
  times(3, (at) => rect(100 + at * 70, 930 - 70 - at * 50, 50, 70 + at * 50, [mist, leaf, moss][at] ?? mist)),
]);

import { birds, cloud, sky, sun } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, wheat } from "../palette.ts";
import { banana, palm } from "../plants.ts";
import { below, line, moved, picture, rect, shape, times } from "../shapes.ts";

/** A fast train with a long nose. */
const train = moved(-20, 560, [
  shape("M0 -128H980Q1160 -126 1310 -60Q1376 -28 1372 -12Q1366 0 1340 0H0Z", mix(pale, paper, 0.4)),
  shape("M0 -50H1326Q1376 -28 1372 -12Q1366 0 1340 0H0Z", red),
  shape("M1050 -124Q1160 -112 1250 -78L1140 -76Q1070 -82 1050 -124Z", mix(ink, deep, 0.3)),
  shape("M0 -128H980L1010 -116H0Z", mix(mist, pale, 0.4)),
  times(17, (at) => rect(20 + at * 58, -96, 36, 32, mix(ink, deep, 0.3), 5)),
  times(2, (at) => line(`M${330 + at * 360} -126V0`, mix(mist, ink, 0.3), 4, "butt")),
  shape("M1230 -24Q1300 -40 1340 -30L1330 -22Z", paper),
  line("M0 -8H1340", mix(red, ink, 0.4), 8),
]);

function terrace(y: number, at: number): string {
  const colours = [leaf, mix(leaf, wheat, 0.4), mix(moss, leaf, 0.4), mix(wheat, leaf, 0.3)];
  const [a, b] = [at % 2 ? 14 : -14, at % 2 ? -12 : 12];
  return below(
    [
      [0, y + a],
      [400, y + b],
      [800, y + a],
      [1200, y + b],
      [1600, y + a],
    ],
    colours[at % 4] ?? leaf,
  );
}

export default picture([
  sky([mix(sea, mist, 0.5), mix(mist, paper, 0.3), mix(pale, paper, 0.3), mix(sand, paper, 0.2)], 620, 12),
  sun(330, 260, 92, mix(wheat, paper, 0.4)),
  cloud(560, 210, 300, mix(paper, pale, 0.3)),
  cloud(1180, 290, 260, mix(paper, pale, 0.3)),
  birds(
    [
      [940, 170],
      [996, 196],
      [900, 214],
    ],
    deep,
    16,
  ),
  shape("M700 640L1010 268Q1050 244 1086 270L1440 640Z", mix(mist, sea, 0.45)),
  shape(
    "M1010 268Q1050 244 1086 270L1140 326Q1096 356 1066 330Q1030 372 990 340Q970 330 956 332Z",
    mix(mist, sea, 0.7),
  ),
  below(
    [
      [0, 600],
      [260, 470],
      [520, 580],
      [800, 520],
      [1180, 600],
      [1600, 500],
    ],
    mix(moss, mist, 0.45),
  ),
  below(
    [
      [0, 680],
      [360, 620],
      [800, 670],
      [1240, 620],
      [1600, 660],
    ],
    mix(moss, mist, 0.15),
  ),
  times(7, (at) => terrace(726 + at * 50, at)),
  times(
    6,
    (at) =>
      rect(60 + at * 290, 590, 54, 290, mix(pale, sand, 0.4)) + rect(92 + at * 290, 590, 22, 290, mix(mist, sea, 0.3)),
  ),
  times(4, (at) =>
    line(
      `M0 ${884 + at * 52}Q400 ${860 + at * 52} 800 ${890 + at * 52}T1600 ${878 + at * 52}`,
      mix(moss, ink, 0.15),
      5,
    ),
  ),
  rect(0, 560, 1600, 44, mix(pale, sand, 0.25)),
  rect(0, 594, 1600, 14, mix(mist, deep, 0.35)),
  train,
  times(6, (at) => line(`M${190 + at * 290} 562V350h-70`, mix(ink, deep, 0.4), 7, "butt")),
  line("M0 376H1600", mix(ink, mist, 0.2), 3),
  palm(1480, 950, 350, -0.12, mix(moss, ink, 0.35), bark),
  palm(110, 1000, 300, 0.14, mix(moss, ink, 0.35), bark),
  banana(1330, 1067, 170, mix(leaf, moss, 0.3), mix(leaf, wheat, 0.5)),
  banana(280, 1080, 150, mix(leaf, moss, 0.3), mix(leaf, wheat, 0.5)),
  line("M60 470h150M20 520h110M300 500h90", mix(paper, clay, 0.1), 5),
]);

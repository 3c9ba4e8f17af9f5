import { birds, cloud, sky } from "../landscape.ts";
import { clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, wheat } from "../palette.ts";
import { birch } from "../plants.ts";
import { below, circle, line, moved, picture, polygon, rect, shape, times } from "../shapes.ts";

/** A tall narrow house of a northern harbour, its gable to the water. */
function gable(x: number, width: number, height: number, wall: string, form: "step" | "point" | "round"): string {
  const base = 700;
  const top = base - height;
  const roof = {
    point: polygon(
      [
        [x - 6, top],
        [x + width / 2, top - width * 0.6],
        [x + width + 6, top],
      ],
      mix(wall, ink, 0.35),
    ),
    step: times(4, (at) =>
      rect(x + at * width * 0.12, top - (at + 1) * width * 0.14, width - at * width * 0.24, width * 0.15, wall),
    ),
    round: shape(
      `M${x} ${top}Q${x + width * 0.1} ${top - width * 0.5} ${x + width / 2} ${top - width * 0.54}T${x + width} ${top}Z`,
      wall,
    ),
  }[form];
  const rows = Math.floor(height / 96);
  const panes = times(rows * 3, (at) => {
    const [column, row] = [at % 3, Math.floor(at / 3)];
    const [px, py] = [x + width * (0.14 + column * 0.27), top + 26 + row * 92];
    return (
      rect(px, py, width * 0.18, 44, paper) +
      rect(px + 4, py + 4, width * 0.18 - 8, 36, deep) +
      line(`M${px + width * 0.09} ${py}v44M${px} ${py + 20}h${width * 0.18}`, paper, 3, "butt")
    );
  });
  return (
    rect(x, top, width, height, wall) +
    roof +
    panes +
    rect(x + width * 0.4, base - 62, width * 0.2, 62, mix(wall, ink, 0.5))
  );
}

function flag(x: number, height: number, cloth: string): string {
  return (
    line(`M${x} 930V${930 - height}`, ink, 10) +
    circle(x, 930 - height, 12, wheat) +
    moved(x + 5, 930 - height + 14, [cloth])
  );
}

const wave = (colour: string): string => shape("M0 0q50 -18 100 0t100 0v130q-50 18 -100 0t-100 0Z", colour);
const swedish =
  wave(mix(sea, deep, 0.5)) +
  shape("M56 -8q10 -2 24 2v132q-12 -2 -24 -2Z", wheat) +
  shape("M0 54q50 -18 100 0t100 0v24q-50 18 -100 0t-100 0Z", wheat);
const alliance =
  wave(deep) +
  polygon(
    [
      [100, 20],
      [112, 56],
      [148, 66],
      [112, 78],
      [100, 114],
      [88, 78],
      [52, 66],
      [88, 56],
    ],
    paper,
  );

export default picture([
  sky([mix(sea, mist, 0.4), mix(mist, paper, 0.2), mix(pale, paper, 0.3), mix(sand, paper, 0.2)], 720, 10),
  cloud(120, 160, 300, paper),
  cloud(820, 120, 260, paper),
  cloud(1320, 220, 220, paper),
  birds(
    [
      [520, 190],
      [576, 214],
      [480, 230],
      [1150, 170],
    ],
    deep,
    17,
  ),
  below(
    [
      [0, 600],
      [400, 540],
      [800, 590],
      [1200, 530],
      [1600, 580],
    ],
    mix(mist, sea, 0.25),
  ),
  polygon(
    [
      [700, 320],
      [730, 120],
      [760, 320],
    ],
    mix(moss, deep, 0.3),
  ),
  rect(690, 320, 80, 380, mix(clay, red, 0.3)),
  gable(60, 170, 330, clay, "point"),
  gable(230, 150, 390, wheat, "step"),
  gable(380, 170, 340, red, "round"),
  gable(550, 150, 410, mix(sand, paper, 0.3), "point"),
  gable(780, 160, 360, mix(wheat, clay, 0.5), "step"),
  gable(940, 170, 420, mix(mist, sea, 0.4), "point"),
  gable(1110, 150, 350, mix(red, clay, 0.5), "round"),
  gable(1260, 170, 400, sand, "step"),
  gable(1430, 160, 340, mix(clay, sand, 0.3), "point"),
  rect(0, 696, 1600, 44, mix(pale, mist, 0.4)),
  rect(0, 736, 1600, 340, mix(sea, deep, 0.25)),
  times(
    12,
    (at) =>
      rect(60 + at * 128, 750, 90, 10, mix(sea, [clay, wheat, red, paper][at % 4] ?? paper, 0.4)) +
      rect(80 + at * 128, 774, 60, 8, mix(sea, [clay, wheat, red, paper][at % 4] ?? paper, 0.28)),
  ),
  times(9, (at) =>
    polygon(
      [
        [120 + at * 170, 830 + (at % 3) * 26],
        [190 + at * 170, 818 + (at % 3) * 26],
        [240 + at * 170, 836 + (at % 3) * 26],
        [170 + at * 170, 848 + (at % 3) * 26],
      ],
      mix(paper, pale, 0.4),
    ),
  ),
  moved(1050, 800, [
    shape("M-110 -20H330L290 50H-70Z", paper),
    shape("M-96 10H312L290 50H-70Z", red),
    rect(-30, -80, 240, 62, pale),
    times(5, (at) => rect(-14 + at * 44, -66, 28, 26, deep)),
    rect(120, -140, 44, 62, wheat),
    rect(120, -140, 44, 16, ink),
    line("M20 -80V-160", ink, 6),
  ]),
  below(
    [
      [0, 930],
      [400, 910],
      [800, 936],
      [1200, 914],
      [1600, 930],
    ],
    paper,
  ),
  below(
    [
      [0, 1010],
      [400, 980],
      [900, 1016],
      [1600, 990],
    ],
    mix(paper, pale, 0.6),
  ),
  flag(330, 420, swedish),
  flag(640, 420, alliance),
  birch(120, 1040, 440, 14),
  birch(1490, 1050, 480, -18),
  times(3, (at) => circle(1300 + at * 44, 990 - (at % 2) * 8, 12, mix(leaf, moss, 0.5))),
]);

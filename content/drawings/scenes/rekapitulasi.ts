import { clay, deep, ink, leaf, mist, mix, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Pose, person, standing } from "../people.ts";
import { circle, line, moved, picture, polygon, rect, shape, times, turned } from "../shapes.ts";

const writing: Pose = { ...standing, farElbow: [10, -76], farHand: [20, -88] };
const reading: Pose = { ...standing, nearElbow: [7, -68], nearHand: [13, -72], farElbow: [9, -68], farHand: [15, -72] };

/** Five strokes: four upright, one across. */
function tally(x: number, y: number, colour: string): string {
  return (
    times(4, (at) => line(`M${x + at * 13} ${y}v40`, colour, 5)) +
    line(`M${x - 8} ${y + 34}L${x + 48} ${y + 6}`, colour, 5)
  );
}

function ballotBox(x: number, y: number, band: string): string {
  return moved(x, y, [
    rect(-92, -150, 184, 150, mix(paper, pale, 0.5), 6),
    polygon(
      [
        [92, -150],
        [124, -172],
        [124, -20],
        [92, 0],
      ],
      mix(mist, pale, 0.3),
    ),
    polygon(
      [
        [-92, -150],
        [-60, -172],
        [124, -172],
        [92, -150],
      ],
      paper,
    ),
    rect(-30, -166, 90, 8, ink),
    rect(-92, -104, 184, 44, band),
    rect(-14, -34, 28, 24, wheat, 3),
    shape("M-9 -34v-10q9 -14 18 0v10", ink),
  ]);
}

const screen = moved(880, 150, [
  rect(-14, -14, 648, 430, ink, 16),
  rect(0, 0, 620, 402, mix(deep, sea, 0.2), 8),
  times(4, (at) => line(`M50 ${80 + at * 70}H580`, mix(deep, sea, 0.5), 3)),
  [
    [110, 128, wheat],
    [270, 280, red],
    [430, 90, leaf],
  ]
    .map(([x, h, colour]) => rect(Number(x), 350 - Number(h), 90, Number(h), String(colour)))
    .join(""),
  rect(50, 350, 530, 6, paper),
  times(3, (at) => circle(155 + at * 160, 376, 9, paper)),
]);

const sheet = (x: number, y: number, rows: number, colour: string): string =>
  moved(x, y, [
    rect(8, 10, 250, 400, mix(ink, deep, 0.2)),
    rect(0, 0, 250, 400, paper),
    rect(0, 0, 250, 46, colour),
    times(5, (row) => line(`M16 ${112 + row * 68}H234`, mist, 3)),
    times(rows, (at) => tally(30 + (at % 3) * 70, 62 + Math.floor(at / 3) * 68, ink)),
  ]);

export default picture([
  rect(0, 0, 1600, 1067, mix(mist, sea, 0.25)),
  times(8, (at) => rect(at * 214, 0, 107, 820, mix(mist, sea, 0.33))),
  rect(0, 60, 1600, 12, mix(deep, sea, 0.3)),
  sheet(120, 150, 11, mix(ink, mist, 0.5)),
  sheet(420, 150, 14, red),
  screen,
  rect(0, 820, 1600, 250, mix(sand, clay, 0.35)),
  rect(0, 808, 1600, 16, mix(clay, ink, 0.3)),
  person(
    [340, 940],
    470,
    { top: mix(sand, bark(), 0.25), bottom: ink, wears: "peci", gear: ink, skin: skins[1] },
    writing,
  ),
  person(
    [760, 960],
    450,
    { top: mix(sea, deep, 0.4), bottom: deep, cut: "skirt", wears: "scarf", gear: wheat, skin: skins[1] },
    reading,
  ),
  turned(-8, [824, 640], [rect(808, 596, 76, 100, paper), times(4, (at) => line(`M818 ${612 + at * 20}h54`, mist, 4))]),
  person(
    [1460, 970],
    440,
    { top: red, bottom: ink, wears: "grey", skin: skins[2] },
    { ...standing, farElbow: [9, -70], farHand: [14, -62] },
    -1,
  ),
  rect(920, 800, 420, 30, bark()),
  rect(940, 828, 380, 200, mix(bark(), ink, 0.2)),
  times(5, (at) => rect(980 + at * 62, 776 - at * 7, 120, 24 + at * 7, at % 2 ? paper : mix(sand, paper, 0.4))),
  ballotBox(140, 968, mix(ink, mist, 0.5)),
  ballotBox(560, 974, red),
  ballotBox(1080, 976, wheat),
]);

function bark(): string {
  return mix(clay, ink, 0.4);
}

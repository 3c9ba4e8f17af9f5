import { clay, deep, ink, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Look, type Pose, person } from "../people.ts";
import { chance, circle, ellipse, line, moved, picture, polygon, rect, shape, times, turned } from "../shapes.ts";

const smash: Pose = {
  head: [2, -96],
  neck: [0, -86],
  hip: [-4, -54],
  nearElbow: [11, -78],
  nearHand: [22, -86],
  farElbow: [3, -104],
  farHand: [12, -117],
  nearKnee: [-18, -40],
  nearFoot: [-34, -32],
  farKnee: [10, -34],
  farFoot: [2, -14],
};
const lunge: Pose = {
  head: [10, -78],
  neck: [6, -70],
  hip: [-4, -42],
  nearElbow: [14, -56],
  nearHand: [28, -58],
  farElbow: [-8, -64],
  farHand: [-20, -70],
  nearKnee: [16, -30],
  nearFoot: [24, -2],
  farKnee: [-20, -22],
  farFoot: [-40, -3],
};

function racket(x: number, y: number, degrees: number, size: number): string {
  const strings = times(5, (at) =>
    line(`M${-26 + at * 13} -150V-84M-32 ${-142 + at * 12}H32`, mix(paper, mist, 0.4), 2),
  );
  return turned(
    degrees,
    [x, y],
    [
      moved(
        x,
        y,
        [
          line("M0 6V-76", ink, 8),
          line("M0 10V-22", red, 12),
          strings,
          `<ellipse cx="0" cy="-118" rx="36" ry="46" fill="none" stroke="${ink}" stroke-width="8"/>`,
        ],
        size,
      ),
    ],
  );
}

function shuttle(x: number, y: number, degrees: number, size: number): string {
  return turned(
    degrees,
    [x, y],
    [
      moved(
        x,
        y,
        [
          polygon(
            [
              [-34, -70],
              [34, -70],
              [14, 0],
              [-14, 0],
            ],
            paper,
          ),
          times(4, (at) => line(`M${-26 + at * 17} -70L${-9 + at * 6} 0`, mist, 3)),
          line("M-27 -44H27", mist, 3),
          shape("M-15 0H15Q15 24 0 24T-15 0Z", red),
        ],
        size,
      ),
    ],
  );
}

function crowd(): string {
  const random = chance(91);
  return times(4, (row) =>
    times(27, (at) => {
      const [x, y] = [at * 62 + (row % 2) * 30 - 10, 250 + row * 66 + random() * 10];
      const tone = mix(mix(deep, sea, random() * 0.5), ink, 0.45 - row * 0.05);
      return (
        circle(x, y, 20, tone) +
        shape(`M${x - 34} ${y + 76}Q${x - 30} ${y + 22} ${x} ${y + 22}T${x + 34} ${y + 76}Z`, tone)
      );
    }),
  );
}

const white: Look = { top: paper, bottom: ink, cut: "shorts", sleeve: "short", shoes: red, skin: skins[1] };
const crimson: Look = { top: red, bottom: paper, cut: "shorts", sleeve: "short", shoes: paper, skin: skins[2] };

export default picture([
  rect(0, 0, 1600, 1067, mix(ink, deep, 0.5)),
  polygon(
    [
      [260, 0],
      [420, 0],
      [760, 700],
      [40, 700],
    ],
    mix(deep, sea, 0.2),
  ),
  polygon(
    [
      [1180, 0],
      [1340, 0],
      [1560, 700],
      [840, 700],
    ],
    mix(deep, sea, 0.2),
  ),
  times(2, (at) => rect(260 + at * 920, 0, 160, 34, paper)),
  crowd(),
  rect(0, 548, 1600, 96, mix(sea, deep, 0.55)),
  times(8, (at) => rect(20 + at * 204, 568, 164, 56, at % 2 ? mix(sea, deep, 0.2) : mix(wheat, clay, 0.2), 4)),
  rect(0, 640, 1600, 430, mix(clay, sand, 0.25)),
  polygon(
    [
      [210, 690],
      [1390, 690],
      [1700, 1067],
      [-100, 1067],
    ],
    mix(moss, sea, 0.45),
  ),
  line(
    "M210 690H1390M150 740H1450M-60 1020H1660M800 690V740M800 850V1067M210 690L-100 1067M1390 690L1700 1067M300 690L44 1067M1300 690L1556 1067",
    mix(paper, pale, 0.3),
    7,
  ),
  polygon(
    [
      [764, 606],
      [836, 762],
      [836, 872],
      [764, 680],
    ],
    mix(ink, deep, 0.2),
  ),
  times(6, (at) => line(`M${764 + at * 14} ${606 + at * 31}V${680 + at * 38}`, mix(mist, sea, 0.4), 2)),
  times(3, (at) => line(`M764 ${622 + at * 19}L836 ${790 + at * 27}`, mix(mist, sea, 0.4), 2)),
  line("M764 606L836 762", paper, 14),
  rect(757, 596, 12, 150, ink),
  rect(829, 750, 18, 260, ink),
  ellipse(420, 984, 130, 18, mix(moss, ink, 0.4)),
  ellipse(1190, 984, 190, 18, mix(moss, ink, 0.4)),
  person([400, 966], 480, white, smash),
  racket(458, 410, 38, 1.25),
  person([1190, 984], 470, crimson, lunge, -1),
  racket(1058, 712, -62, 1.2),
  shuttle(820, 420, 118, 1.15),
  line("M560 372Q660 372 740 398M584 414Q664 414 730 430", mix(paper, mist, 0.4), 5),
]);

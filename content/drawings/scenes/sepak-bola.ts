import { deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Pose, person } from "../people.ts";
import { chance, circle, ellipse, line, picture, polygon, rect, shape, times, turned } from "../shapes.ts";

const shooting: Pose = {
  head: [-4, -90],
  neck: [-5, -81],
  hip: [0, -50],
  nearElbow: [-16, -74],
  nearHand: [-26, -66],
  farElbow: [6, -72],
  farHand: [16, -82],
  nearKnee: [14, -40],
  nearFoot: [34, -30],
  farKnee: [-3, -26],
  farFoot: [-8, -2],
};
const diving: Pose = {
  head: [30, -62],
  neck: [22, -58],
  hip: [-6, -44],
  nearElbow: [38, -74],
  nearHand: [52, -84],
  farElbow: [36, -66],
  farHand: [54, -74],
  nearKnee: [-24, -36],
  nearFoot: [-44, -30],
  farKnee: [-22, -46],
  farFoot: [-42, -48],
};
const blocking: Pose = {
  head: [4, -90],
  neck: [2, -81],
  hip: [-2, -49],
  nearElbow: [-8, -66],
  nearHand: [-16, -54],
  farElbow: [12, -68],
  farHand: [18, -56],
  nearKnee: [14, -30],
  nearFoot: [22, -4],
  farKnee: [-12, -26],
  farFoot: [-24, -4],
};

const random = chance(57);
const crowd = times(6, (row) =>
  times(46, (at) => {
    const pick = random();
    const colour =
      pick > 0.52 ? mix(red, ink, 0.2 + row * 0.03) : pick > 0.4 ? mix(paper, mist, 0.45) : mix(wine(), ink, 0.35);
    return circle(at * 36 + (row % 2) * 18, 190 + row * 50 + random() * 10, 17, colour);
  }),
);

function wine(): string {
  return mix(red, ink, 0.4);
}

function lamps(x: number): string {
  return (
    polygon(
      [
        [x - 60, 110],
        [x + 60, 110],
        [x + 330, 640],
        [x - 330, 640],
      ],
      mix(deep, sea, 0.15),
    ) +
    rect(x - 8, 60, 16, 130, ink) +
    times(8, (at) => circle(x - 54 + (at % 4) * 36, 56 + Math.floor(at / 4) * 34, 14, paper))
  );
}

const ball = (x: number, y: number, r: number): string =>
  circle(x, y, r, paper) +
  polygon(
    [0, 1, 2, 3, 4].map(
      (at) =>
        [x + Math.sin((at * Math.PI * 2) / 5) * r * 0.42, y - Math.cos((at * Math.PI * 2) / 5) * r * 0.42] as const,
    ),
    ink,
  ) +
  times(5, (at) =>
    circle(
      x + Math.sin((at * Math.PI * 2) / 5) * r * 0.86,
      y - Math.cos((at * Math.PI * 2) / 5) * r * 0.86,
      r * 0.17,
      ink,
    ),
  );

export default picture([
  rect(0, 0, 1600, 1067, mix(ink, deep, 0.4)),
  lamps(240),
  lamps(800),
  lamps(1360),
  rect(0, 160, 1600, 330, mix(ink, red, 0.22)),
  crowd,
  times(5, (at) =>
    turned(
      -8 + (at % 3) * 8,
      [130 + at * 250, 330],
      [
        line(`M${130 + at * 250} 400V270`, ink, 6),
        rect(130 + at * 250, 270, 110, 34, red),
        rect(130 + at * 250, 304, 110, 34, paper),
      ],
    ),
  ),
  rect(0, 488, 1600, 62, mix(sea, deep, 0.5)),
  times(8, (at) => rect(14 + at * 204, 500, 180, 40, at % 2 ? mix(sea, deep, 0.1) : wheat, 4)),
  rect(0, 548, 1600, 520, moss),
  times(6, (at) =>
    polygon(
      [
        [at * 300 - 40, 548],
        [at * 300 + 90, 548],
        [at * 420 - 200, 1067],
        [at * 420 - 420, 1067],
      ],
      mix(moss, leaf, 0.35),
    ),
  ),
  line("M0 640H1600", mix(paper, pale, 0.3), 7),
  line("M900 640L760 800H1600", mix(paper, pale, 0.3), 7),
  times(15, (at) => line(`M${1120 + at * 32} 330V640`, mix(mist, ink, 0.35), 2)),
  times(10, (at) => line(`M1120 ${340 + at * 32}H1600`, mix(mist, ink, 0.35), 2)),
  line("M1110 650V324H1600", paper, 16),
  ellipse(380, 960, 150, 20, mix(moss, ink, 0.4)),
  ellipse(900, 880, 90, 14, mix(moss, ink, 0.4)),
  ellipse(1300, 760, 160, 14, mix(moss, ink, 0.4)),
  person([1330, 770], 330, { top: leaf, bottom: ink, cut: "shorts", shoes: wheat, skin: skins[0] }, diving, -1),
  person(
    [900, 876],
    380,
    { top: paper, bottom: paper, cut: "shorts", sleeve: "short", shoes: ink, skin: skins[0] },
    blocking,
    -1,
  ),
  person(
    [360, 950],
    520,
    { top: red, bottom: paper, cut: "shorts", sleeve: "short", shoes: wheat, skin: skins[2] },
    shooting,
  ),
  line("M600 752Q800 620 990 520", mix(paper, pale, 0.2), 5),
  line("M624 786Q800 670 980 566", mix(paper, pale, 0.2), 4),
  ball(1034, 506, 34),
  shape("M0 1030Q400 1010 800 1030T1600 1020V1067H0Z", mix(moss, ink, 0.3)),
  line("M40 1010h100M1460 990h90", mix(sand, leaf, 0.6), 4),
]);

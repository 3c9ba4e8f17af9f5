import { clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Pose, person, standing } from "../people.ts";
import { circle, ellipse, line, moved, picture, polygon, rect, ring, shape, times } from "../shapes.ts";

const stirring: Pose = {
  ...standing,
  head: [4, -90],
  neck: [2, -82],
  nearElbow: [8, -68],
  nearHand: [20, -64],
  farElbow: [11, -70],
  farHand: [22, -68],
};

const clock =
  circle(1290, 250, 92, ink) +
  circle(1290, 250, 78, paper) +
  line("M1290 250V196M1290 250L1328 282", ink, 9) +
  times(12, (at) =>
    circle(1290 + Math.sin((at * Math.PI) / 6) * 64, 250 - Math.cos((at * Math.PI) / 6) * 64, at % 3 ? 3 : 6, red),
  );

/** Washing on a line. */
const washing = [
  line("M120 210Q420 246 720 214", ink, 5),
  shape("M170 216L150 250L176 262V350H256V262L282 250L262 216Q216 240 170 216Z", red),
  rect(320, 228, 96, 150, mist),
  rect(320, 228, 96, 18, mix(mist, deep, 0.3)),
  shape("M462 230H560L570 360H526L511 270L496 360H452Z", deep),
  shape("M606 224L592 250L612 258V316H668V258L688 250L674 224Q640 240 606 224Z", wheat),
  times(8, (at) => rect(180 + at * 68, 208 + (at % 2) * 6, 8, 24, clay, 3)),
].join("");

const stove = moved(930, 640, [
  rect(-30, 10, 600, 34, mix(bark(), ink, 0.1)),
  rect(-10, 44, 560, 320, mix(sand, wheat, 0.4)),
  times(3, (at) => rect(14 + at * 180, 76, 150, 250, mix(sand, paper, 0.4)) + circle(150 + at * 180, 200, 8, clay)),
  rect(20, -20, 240, 32, mix(ink, deep, 0.3), 6),
  shape("M44 -110H240L226 -22H58Z", mix(sea, deep, 0.2)),
  ellipse(142, -110, 98, 20, mix(sea, deep, 0.5)),
  rect(6, -100, 40, 12, ink, 6),
  rect(236, -100, 40, 12, ink, 6),
  line("M90 -150q-16 -24 0 -46t0 -46M146 -150q-16 -24 0 -46t0 -46M200 -150q-16 -24 0 -46t0 -46", paper, 7),
  shape("M330 -64H470V10H330Z", red),
  rect(320, -76, 160, 16, mix(red, ink, 0.3), 5),
  ring(500, -28, 22, red, 9),
]);

function bark(): string {
  return mix(clay, ink, 0.35);
}

export default picture([
  rect(0, 0, 1600, 1067, mix(mist, pale, 0.45)),
  times(9, (at) => rect(at * 190, 0, 95, 860, mix(mist, pale, 0.55))),
  rect(90, 120, 660, 330, mix(pale, paper, 0.4)),
  shape("M90 450V380Q240 330 420 372T750 350V450Z", moss),
  shape("M90 450V416Q300 390 480 420T750 410V450Z", leaf),
  washing,
  rect(76, 106, 690, 18, clay),
  rect(76, 446, 690, 22, clay),
  rect(76, 106, 18, 350, clay),
  rect(748, 106, 18, 350, clay),
  clock,
  rect(920, 380, 560, 20, bark()),
  times(
    5,
    (at) =>
      rect(950 + at * 104, 312 + (at % 2) * 16, 60, 68 - (at % 2) * 16, [red, wheat, sea, clay, leaf][at] ?? red, 8) +
      rect(956 + at * 104, 298 + (at % 2) * 16, 48, 16, ink, 4),
  ),
  rect(0, 860, 1600, 210, mix(clay, sand, 0.45)),
  times(6, (at) => line(`M${at * 300 - 60} 1067L${at * 240 + 120} 860`, mix(clay, sand, 0.2), 4)),
  line("M0 950H1600", mix(clay, sand, 0.2), 4),
  rect(0, 846, 1600, 16, mix(clay, ink, 0.2)),
  stove,
  person(
    [820, 1000],
    560,
    { top: red, bottom: deep, cut: "skirt", wears: "bun", skin: skins[1], sleeve: "short" },
    stirring,
  ),
  polygon(
    [
      [826, 690],
      [862, 690],
      [880, 960],
      [806, 960],
    ],
    mix(paper, wheat, 0.4),
  ),
  person(
    [640, 1000],
    250,
    { top: wheat, bottom: sea, cut: "shorts", sleeve: "short", skin: skins[1] },
    { ...standing, farElbow: [10, -74], farHand: [20, -80] },
  ),
  moved(330, 1000, [
    ellipse(0, -6, 150, 16, mix(clay, ink, 0.2)),
    shape("M-140 -120H140L110 0H-110Z", mix(wheat, clay, 0.25)),
    times(7, (at) => line(`M${-120 + at * 40} -116L${-96 + at * 32} -4`, mix(clay, ink, 0.15), 5)),
    shape("M-130 -120Q-100 -200 -30 -170Q10 -220 60 -174Q120 -190 132 -120Z", paper),
    shape("M-40 -120Q-10 -180 50 -150Q80 -140 84 -120Z", mist),
    rect(-150, -132, 300, 22, clay, 8),
  ]),
]);

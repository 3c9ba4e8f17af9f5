import { birds, cloud, sky, sun } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { person, standing } from "../people.ts";
import { bush, palm } from "../plants.ts";
import { below, ellipse, line, picture, polygon, rect, ring, shape, times, turned } from "../shapes.ts";

/** The monument on the equator: four posts of ironwood, a globe of hoops, an arrow along the line. */
function monument(x: number, base: number): string {
  const wood = mix(bark, ink, 0.35);
  const hoop = (across: number): string =>
    `<ellipse cx="${x}" cy="${base - 500}" rx="${across}" ry="112" fill="none" stroke="${red}" stroke-width="11"/>`;
  return [
    rect(x - 96, base - 360, 20, 360, wood),
    rect(x + 76, base - 360, 20, 360, wood),
    rect(x - 44, base - 390, 26, 390, mix(wood, bark, 0.4)),
    rect(x + 18, base - 390, 26, 390, mix(wood, bark, 0.4)),
    rect(x - 116, base - 372, 232, 22, wood),
    rect(x - 66, base - 400, 132, 20, wood),
    ring(x, base - 500, 112, red, 14),
    hoop(56),
    rect(x - 8, base - 640, 16, 260, ink),
    rect(x - 250, base - 508, 470, 15, ink),
    polygon(
      [
        [x + 204, base - 534],
        [x + 290, base - 500],
        [x + 204, base - 466],
      ],
      ink,
    ),
    polygon(
      [
        [x - 250, base - 500],
        [x - 300, base - 534],
        [x - 270, base - 500],
        [x - 300, base - 466],
      ],
      ink,
    ),
    rect(x - 170, base - 26, 340, 30, mix(pale, mist, 0.4)),
    rect(x - 230, base, 460, 34, mix(pale, mist, 0.2)),
    rect(x - 300, base + 30, 600, 36, pale),
  ].join("");
}

const rays = times(16, (at) => turned(at * 22.5, [800, 150], [line("M800 20V-40", mix(wheat, clay, 0.3), 12)]));

const onlookers = [
  person(
    [330, 930],
    270,
    { top: wheat, bottom: deep, cut: "skirt", wears: "scarf", gear: red, skin: skins[1] },
    { ...standing, farElbow: [10, -74], farHand: [18, -86] },
  ),
  person([420, 936], 180, { top: paper, bottom: red, cut: "shorts", sleeve: "short", skin: skins[2] }, standing),
  person(
    [1180, 930],
    286,
    { top: sea, bottom: ink, sleeve: "short", skin: skins[2], wears: "cap", gear: ink },
    { ...standing, farElbow: [9, -72], farHand: [14, -84] },
    -1,
  ),
  person([1290, 938], 262, { top: clay, bottom: deep, skin: skins[1], wears: "long" }, standing, -1),
];

export default picture([
  sky([mix(wheat, sand, 0.4), mix(sand, wheat, 0.2), mix(sand, paper, 0.4), mix(pale, paper, 0.3)], 760, 3),
  rays,
  sun(800, 150, 118, mix(paper, wheat, 0.1)),
  cloud(140, 300, 280, paper),
  cloud(1180, 260, 320, paper),
  birds(
    [
      [420, 180],
      [470, 204],
      [380, 220],
    ],
    bark,
    15,
  ),
  below(
    [
      [0, 700],
      [300, 676],
      [700, 700],
      [1100, 672],
      [1600, 696],
    ],
    mix(mist, sea, 0.3),
  ),
  palm(120, 790, 400, 0.1, mix(moss, ink, 0.3), bark),
  palm(1490, 790, 430, -0.12, mix(moss, ink, 0.3), bark),
  palm(1390, 770, 300, 0.06, mix(moss, ink, 0.15), bark),
  bush(10, 800, 260, moss),
  bush(1300, 800, 280, moss),
  rect(0, 780, 1600, 300, mix(sand, wheat, 0.25)),
  rect(0, 780, 1600, 12, leaf),
  times(9, (at) => line(`M${800 + (at - 4) * 90} 792L${800 + (at - 4) * 420} 1067`, mix(sand, clay, 0.3), 4)),
  times(3, (at) => line(`M0 ${852 + at * 76}H1600`, mix(sand, clay, 0.3), 4)),
  shape("M786 880H814L850 1067H750Z", red),
  monument(800, 820),
  times(4, (at) => ellipse([330, 420, 1180, 1290][at] ?? 0, 938, 30, 7, mix(clay, bark, 0.4))),
  ...onlookers,
]);

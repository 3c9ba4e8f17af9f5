import { birds, cloud, sky, sun } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { person, standing } from "../people.ts";
import { grass, palm, tree } from "../plants.ts";
import { below, circle, moved, picture, rect, shape, times } from "../shapes.ts";
import { steamEngine, track } from "../trains.ts";

/** An open goods wagon and a third-class carriage of wood. */
const wagons = [
  moved(-40, 800, [
    rect(0, -190, 330, 130, mix(bark, clay, 0.35)),
    rect(-14, -214, 358, 28, ink, 8),
    times(4, (at) => rect(22 + at * 78, -166, 54, 52, pale)),
    times(4, (at) => rect(22 + at * 78, -166, 54, 14, mix(red, ink, 0.1))),
    rect(0, -72, 330, 14, ink),
    times(2, (at) => circle(70 + at * 190, -32, 32, ink) + circle(70 + at * 190, -32, 12, clay)),
  ]),
  moved(330, 800, [
    rect(0, -150, 250, 90, mix(bark, ink, 0.2)),
    times(4, (at) => rect(at * 64, -150, 8, 90, bark)),
    shape("M6 -150Q30 -196 76 -186Q120 -216 162 -188Q216 -196 244 -150Z", mix(wheat, clay, 0.2)),
    rect(-20, -72, 300, 14, ink),
    times(2, (at) => circle(60 + at * 140, -30, 30, ink) + circle(60 + at * 140, -30, 11, clay)),
  ]),
].join("");

const smoke = [
  [1044, 380, 46],
  [990, 322, 64],
  [900, 280, 84],
  [780, 250, 104],
  [640, 236, 96],
  [520, 244, 76],
  [420, 264, 54],
] as const;

export default picture([
  sky([mix(sand, wheat, 0.6), mix(sand, wheat, 0.25), mix(sand, paper, 0.4), mix(pale, sand, 0.4)], 640, 9),
  sun(1330, 260, 110, mix(wheat, paper, 0.45)),
  below(
    [
      [0, 560],
      [260, 430],
      [520, 540],
      [820, 400],
      [1120, 540],
      [1400, 470],
      [1600, 540],
    ],
    mix(mist, sea, 0.25),
  ),
  below(
    [
      [0, 620],
      [400, 560],
      [800, 610],
      [1240, 556],
      [1600, 600],
    ],
    mix(moss, mist, 0.35),
  ),
  cloud(1080, 190, 220, mix(paper, sand, 0.3)),
  birds(
    [
      [180, 220],
      [232, 246],
      [146, 262],
    ],
    deep,
    15,
  ),
  tree(120, 720, 330, moss, leaf, 3),
  tree(1480, 730, 360, moss, leaf, 6),
  tree(1290, 700, 260, mix(moss, deep, 0.2), leaf, 8),
  palm(1180, 690, 300, 0.1, mix(moss, ink, 0.3), bark),
  below(
    [
      [0, 700],
      [500, 676],
      [1000, 700],
      [1600, 680],
    ],
    mix(leaf, wheat, 0.3),
  ),
  times(7, (row) => rect(0, 706 + row * 12, 1600, 4, mix(leaf, moss, 0.5))),
  smoke.map(([x, y, radius], at) => circle(x, y, radius, mix(paper, mist, 0.15 + at * 0.06))).join(""),
  rect(0, 784, 1600, 70, mix(sand, bark, 0.35)),
  track(800, mix(bark, ink, 0.25)),
  wagons,
  steamEngine(650, 800, 1.28),
  below(
    [
      [0, 862],
      [500, 842],
      [1100, 868],
      [1600, 846],
    ],
    mix(leaf, moss, 0.45),
  ),
  grass(0, 1600, 900, 26, moss, 7, 40),
  person(
    [1330, 980],
    290,
    { top: paper, bottom: mix(bark, red, 0.2), cut: "skirt", wears: "hat", gear: wheat, skin: skins[2] },
    { ...standing, farElbow: [10, -76], farHand: [17, -88] },
    -1,
  ),
  person([1436, 990], 180, { top: clay, bottom: sea, cut: "shorts", sleeve: "short", skin: skins[2] }, standing, -1),
  grass(0, 1600, 1067, 30, mix(moss, ink, 0.3), 11, 60),
]);

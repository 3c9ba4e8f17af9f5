import { birds, cloud, sky, tower } from "../landscape.ts";
import { bark, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Look, type Pose, person } from "../people.ts";
import { tree } from "../plants.ts";
import { ellipse, line, moved, picture, polygon, rect, times } from "../shapes.ts";

const drawn: Pose = {
  head: [2, -92],
  neck: [0, -83],
  hip: [-1, -50],
  nearElbow: [-15, -84],
  nearHand: [4, -85],
  farElbow: [14, -82],
  farHand: [29, -83],
  nearKnee: [-8, -26],
  nearFoot: [-11, -2],
  farKnee: [7, -26],
  farFoot: [10, -2],
};

/** An archer with the string drawn to the chin. */
function archer(x: number, y: number, height: number, look: Look): string {
  const s = height / 100;
  const [hx, hy] = [x + 30 * s, y - 83 * s];
  const bow =
    line(
      `M${hx - 6 * s} ${hy - 38 * s}Q${hx + 9 * s} ${hy - 20 * s} ${hx} ${hy}Q${hx + 9 * s} ${hy + 20 * s} ${hx - 6 * s} ${hy + 38 * s}`,
      red,
      2.6 * s,
    ) +
    line(
      `M${hx - 6 * s} ${hy - 38 * s}L${x + 5 * s} ${hy - 1 * s}L${hx - 6 * s} ${hy + 38 * s}`,
      mix(ink, mist, 0.2),
      0.8 * s,
    ) +
    line(`M${x + 5 * s} ${hy - 1 * s}L${hx + 12 * s} ${hy - 1 * s}`, ink, 1.2 * s) +
    line(`M${hx} ${hy + 2 * s}v10`, ink, 2 * s) +
    polygon(
      [
        [hx + 12 * s, hy - 3 * s],
        [hx + 17 * s, hy - 1 * s],
        [hx + 12 * s, hy + 1 * s],
      ],
      ink,
    );
  const quiver =
    polygon(
      [
        [x - 6 * s, y - 52 * s],
        [x + 1 * s, y - 54 * s],
        [x + 6 * s, y - 30 * s],
        [x + 1 * s, y - 28 * s],
      ],
      bark,
    ) + times(3, (at) => line(`M${x - (4 - at * 2) * s} ${y - 52 * s}l${-2 * s} ${-8 * s}`, paper, 1.1 * s));
  return ellipse(x, y + 2, 20 * s, 2.6 * s, mix(moss, ink, 0.3)) + person([x, y], height, look, drawn) + quiver + bow;
}

function target(x: number, y: number, r: number): string {
  const rings = [paper, ink, sea, red, wheat].map((colour, at) =>
    ellipse(x, y, r * (1 - at * 0.2) * 0.86, r * (1 - at * 0.2), colour),
  );
  return (
    line(
      `M${x - r * 0.5} ${y}L${x - r * 0.9} ${y + r * 1.9}M${x + r * 0.5} ${y}L${x + r * 0.9} ${y + r * 1.9}`,
      bark,
      r * 0.09,
    ) +
    ellipse(x + r * 0.1, y + r * 0.06, r * 0.9, r * 1.04, mix(sand, bark, 0.4)) +
    rings.join("") +
    line(`M${x} ${y - r * 0.04}L${x - r * 0.5} ${y - r * 0.2}`, ink, r * 0.05) +
    line(`M${x + r * 0.12} ${y + r * 0.12}L${x - r * 0.4} ${y - r * 0.02}`, ink, r * 0.05)
  );
}

export default picture([
  sky([mix(mist, sea, 0.15), mix(mist, paper, 0.35), mix(pale, paper, 0.4), mix(sand, paper, 0.3)], 620, 7),
  cloud(120, 190, 300, paper),
  cloud(760, 130, 240, paper),
  cloud(1240, 240, 260, paper),
  birds(
    [
      [480, 160],
      [530, 182],
      [440, 196],
    ],
    deep,
    15,
  ),
  tower(1000, 620, 110, 200, mix(mist, pale, 0.3), mix(pale, paper, 0.5), 4, 2),
  tower(1130, 620, 140, 270, mix(mist, pale, 0.45), mix(pale, paper, 0.5), 5, 5),
  tower(880, 620, 100, 160, mix(mist, pale, 0.4), mix(pale, paper, 0.5), 3, 7),
  times(9, (at) => tree(60 + at * 190, 640, 210 + (at % 3) * 30, mix(moss, deep, 0.15), leaf, at + 2)),
  rect(0, 600, 1600, 50, mix(sea, deep, 0.3)),
  times(12, (at) => rect(20 + at * 136, 610, 100, 30, [red, wheat, paper, mist][at % 4] ?? red, 4)),
  rect(0, 650, 1600, 420, leaf),
  times(5, (at) =>
    polygon(
      [
        [at * 340 - 60, 650],
        [at * 340 + 90, 650],
        [at * 420 - 40, 1067],
        [at * 420 - 300, 1067],
      ],
      mix(leaf, moss, 0.3),
    ),
  ),
  line("M0 900H1600", paper, 6),
  [1060, 1250, 1440].map((x) => target(x, 560, 88)).join(""),
  times(3, (at) =>
    moved(1010 + at * 190, 700, [
      rect(0, 0, 60, 44, paper, 4),
      times(at + 1, (n) => rect(12 + n * 14, 10, 8, 24, ink)),
    ]),
  ),
  archer(200, 930, 470, { top: paper, bottom: red, wears: "cap", gear: red, skin: skins[1], shoes: paper }),
  archer(500, 966, 500, { top: red, bottom: paper, cut: "skirt", wears: "bun", skin: skins[2], shoes: ink }),
  archer(830, 1000, 520, { top: paper, bottom: red, wears: "long", skin: skins[1], shoes: paper }),
]);

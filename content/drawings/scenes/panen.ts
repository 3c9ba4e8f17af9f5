import { birds, cloud, house, sky, sun } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Pose, person, walking } from "../people.ts";
import { palm } from "../plants.ts";
import { below, chance, ellipse, line, moved, picture, rect, shape, times } from "../shapes.ts";

const bending: Pose = {
  head: [22, -70],
  neck: [14, -66],
  hip: [-6, -48],
  nearElbow: [20, -46],
  nearHand: [26, -28],
  farElbow: [24, -48],
  farHand: [32, -32],
  nearKnee: [2, -26],
  nearFoot: [4, -2],
  farKnee: [-8, -26],
  farFoot: [-14, -3],
};
const random = chance(74);

/** Ears of rice that bow under their grains. */
function ears(y: number, count: number, height: number, colour: string): string {
  return times(count, (at) => {
    const x = (at * 1640) / count - 20 + random() * 20;
    const tall = height * (0.8 + random() * 0.35);
    return (
      line(`M${x} ${y}Q${x} ${y - tall} ${x + tall * 0.34} ${y - tall * 0.9}`, mix(colour, moss, 0.35), 4) +
      ellipse(x + tall * 0.4, y - tall * 0.78, tall * 0.07, tall * 0.2, colour)
    );
  });
}

function sheaf(x: number, y: number, size: number): string {
  return moved(
    x,
    y,
    [
      shape(
        "M-20 -60Q-70 -130 -90 -140Q-40 -170 0 -150Q50 -172 92 -136Q62 -120 22 -60Q40 -20 52 0H-52Q-34 -20 -20 -60Z",
        mix(wheat, clay, 0.15),
      ),
      line("M-24 -60H26", red, 12),
      times(5, (at) => line(`M${-40 + at * 20} -6L${-14 + at * 7} -56L${-60 + at * 30} -134`, mix(clay, bark, 0.2), 3)),
    ],
    size,
  );
}

const sacks = moved(1330, 890, [
  times(
    3,
    (at) =>
      shape(
        `M${at * 92 - 44} 0Q${at * 92 - 62} -90 ${at * 92 - 30} -112H${at * 92 + 30}Q${at * 92 + 62} -90 ${at * 92 + 44} 0Z`,
        mix(sand, paper, 0.4 - at * 0.12),
      ) +
      rect(at * 92 - 20, -128, 40, 20, mix(sand, bark, 0.4)) +
      rect(at * 92 - 26, -74, 52, 34, at % 2 ? sea : red),
  ),
]);

export default picture([
  sky([mix(wheat, sand, 0.3), mix(sand, wheat, 0.1), mix(sand, paper, 0.5), mix(pale, paper, 0.4)], 620, 2),
  sun(1180, 210, 104, mix(paper, wheat, 0.3)),
  cloud(260, 200, 300, paper),
  cloud(760, 150, 220, paper),
  birds(
    [
      [620, 260],
      [672, 284],
      [580, 300],
      [700, 240],
    ],
    bark,
    15,
  ),
  shape("M180 600L520 310Q556 286 592 312L900 600Z", mix(mist, sea, 0.2)),
  below(
    [
      [0, 590],
      [300, 520],
      [700, 580],
      [1100, 510],
      [1600, 570],
    ],
    mix(moss, mist, 0.3),
  ),
  house(1240, 640, 170, 90, sand, clay),
  palm(1200, 640, 240, 0.1, mix(moss, ink, 0.3), bark),
  palm(1480, 650, 300, -0.1, mix(moss, ink, 0.3), bark),
  below(
    [
      [0, 630],
      [500, 612],
      [1000, 632],
      [1600, 614],
    ],
    mix(leaf, wheat, 0.3),
  ),
  below(
    [
      [0, 690],
      [500, 676],
      [1000, 694],
      [1600, 676],
    ],
    wheat,
  ),
  ears(760, 70, 70, mix(wheat, clay, 0.25)),
  below(
    [
      [0, 752],
      [500, 744],
      [1000, 760],
      [1600, 744],
    ],
    mix(wheat, clay, 0.12),
  ),
  person([350, 880], 330, { top: sea, bottom: ink, wears: "hat", gear: sand, skin: skins[2] }, bending),
  person([640, 860], 320, { top: red, bottom: deep, cut: "skirt", wears: "hat", gear: wheat, skin: skins[1] }, bending),
  person(
    [1130, 900],
    350,
    { top: mix(mist, deep, 0.3), bottom: bark, wears: "hat", gear: sand, skin: skins[2] },
    { ...walking, nearElbow: [4, -84], nearHand: [2, -96] },
    -1,
  ),
  sheaf(1130, 560, 0.9),
  sheaf(860, 870, 1),
  sacks,
  ears(930, 60, 110, mix(wheat, clay, 0.4)),
  below(
    [
      [0, 922],
      [500, 908],
      [1000, 930],
      [1600, 912],
    ],
    mix(clay, wheat, 0.5),
  ),
  ears(1067, 44, 170, mix(wheat, sand, 0.2)),
]);

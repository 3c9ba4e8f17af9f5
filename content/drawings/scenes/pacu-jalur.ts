import { birds, cloud, sky, sun } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Pose, person, standing } from "../people.ts";
import { palm, tree } from "../plants.ts";
import { below, chance, circle, ellipse, line, moved, picture, rect, shape, times } from "../shapes.ts";

const paddling: Pose = {
  head: [14, -88],
  neck: [9, -80],
  hip: [-6, -50],
  nearElbow: [16, -66],
  nearHand: [26, -54],
  farElbow: [20, -74],
  farHand: [30, -66],
  nearKnee: [8, -42],
  nearFoot: [16, -40],
  farKnee: [8, -42],
  farFoot: [16, -40],
};
const dancing: Pose = {
  ...standing,
  nearElbow: [-14, -82],
  nearHand: [-24, -94],
  farElbow: [14, -82],
  farHand: [24, -94],
  nearKnee: [-8, -28],
  nearFoot: [-4, -2],
  farKnee: [9, -28],
  farFoot: [10, -2],
};

/** A long boat with its crew: paddles, a dancer at the bow, a helmsman at the stern. */
function jalur(x: number, y: number, size: number, hull: string, shirt: string, crew: number): string {
  const length = crew * 96;
  const rowers = times(crew, (at) => {
    const left = 60 + at * 96;
    return (
      person(
        [left, 66],
        210,
        {
          top: shirt,
          bottom: ink,
          cut: "shorts",
          sleeve: "short",
          wears: "cap",
          gear: at % 2 ? paper : wheat,
          skin: skins[1 + (at % 2)] ?? skins[1],
        },
        paddling,
      ) +
      line(`M${left + 44} -70L${left + 96} 58`, mix(wheat, bark, 0.35), 8) +
      ellipse(left + 98, 62, 13, 26, mix(wheat, bark, 0.2))
    );
  });
  return moved(
    x,
    y,
    [
      shape(
        `M-170 -70Q-120 -10 -40 -6H${length + 40}Q${length + 130} -16 ${length + 210} -90Q${length + 190} 40 ${length + 60} 50H-40Q-150 40 -170 -70Z`,
        hull,
      ),
      person(
        [-90, 10],
        240,
        { top: paper, bottom: ink, skin: skins[2], wears: "peci", gear: ink },
        { ...standing, farElbow: [-10, -70], farHand: [-16, -56] },
      ),
      person(
        [length + 110, -8],
        170,
        {
          top: wheat,
          bottom: mix(red, clay, 0.3),
          cut: "shorts",
          sleeve: "short",
          skin: skins[1],
          wears: "turban",
          gear: red,
        },
        dancing,
      ),
      rowers,
      shape(
        `M-170 -70Q-120 -10 -40 -6H${length + 40}Q${length + 130} -16 ${length + 210} -90L${length + 200} -60Q${length + 120} 16 ${length + 40} 18H-40Q-126 12 -166 -50Z`,
        mix(hull, ink, 0.28),
      ),
      line("M-164 -64q-40 -40 -20 -90", red, 9),
      times(6, (at) => shape(`M${40 + at * (length / 6)} 32l40 -10l40 10l-40 10Z`, wheat)),
    ],
    size,
  );
}

const random = chance(8);
const crowd = times(2, (row) =>
  times(27, (at) => {
    const [cx, cy] = [at * 62 + (row % 2) * 31, 412 + row * 46];
    const colours = [red, wheat, sea, paper, clay, leaf];
    return (
      rect(cx - 20, cy + 14, 40, 50, mix(colours[Math.floor(random() * 6)] ?? red, ink, 0.12), 8) +
      circle(cx, cy, 15, skins[Math.floor(random() * 4)] ?? skins[1])
    );
  }),
);

export default picture([
  sky([mix(mist, sea, 0.2), mix(mist, paper, 0.4), mix(sand, paper, 0.3)], 420, 3),
  sun(1300, 130, 80, mix(paper, wheat, 0.3)),
  cloud(200, 140, 280, paper),
  cloud(820, 110, 240, paper),
  birds(
    [
      [560, 170],
      [612, 192],
      [520, 206],
    ],
    deep,
    15,
  ),
  below(
    [
      [0, 340],
      [400, 290],
      [800, 340],
      [1200, 290],
      [1600, 330],
    ],
    mix(moss, mist, 0.3),
  ),
  tree(90, 430, 300, moss, leaf, 4),
  tree(1500, 430, 320, moss, leaf, 7),
  palm(420, 420, 270, 0.1, mix(moss, ink, 0.3), bark),
  palm(1180, 420, 290, -0.1, mix(moss, ink, 0.3), bark),
  rect(0, 400, 1600, 140, mix(moss, bark, 0.4)),
  crowd,
  times(
    11,
    (at) =>
      line(`M${60 + at * 150} 520V330`, bark, 6) +
      shape(`M${63 + at * 150} 330q26 -10 50 0t50 0v34q-26 10 -50 0t-50 0Z`, [red, wheat, sea][at % 3] ?? red),
  ),
  below(
    [
      [0, 520],
      [400, 508],
      [800, 524],
      [1200, 508],
      [1600, 520],
    ],
    mix(sand, bark, 0.35),
  ),
  rect(0, 540, 1600, 530, mix(clay, sand, 0.25)),
  below(
    [
      [0, 556],
      [400, 540],
      [800, 560],
      [1200, 540],
      [1600, 556],
    ],
    mix(sea, mist, 0.2),
  ),
  below(
    [
      [0, 720],
      [400, 704],
      [800, 730],
      [1200, 700],
      [1600, 720],
    ],
    mix(sea, deep, 0.25),
  ),
  below(
    [
      [0, 930],
      [400, 910],
      [800, 940],
      [1200, 908],
      [1600, 930],
    ],
    mix(deep, sea, 0.2),
  ),
  times(12, (at) => line(`M${40 + at * 140} ${590 + (at % 5) * 100}q26 -12 52 0t52 0`, mix(mist, pale, 0.4), 5)),
  jalur(420, 690, 0.66, mix(sea, deep, 0.5), wheat, 9),
  jalur(210, 900, 1.1, mix(red, bark, 0.25), red, 9),
  line("M60 1010h140M640 1030h200M1300 1016h160", mix(mist, sea, 0.3), 5),
]);

import { birds, cloud, sky, sun } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Look, type Pose, person, walking } from "../people.ts";
import { banana, grass, tree } from "../plants.ts";
import { below, blob, ellipse, line, moved, picture, polygon, shape, times, within } from "../shapes.ts";

const laden: Pose = { ...walking, head: [6, -90], neck: [3, -81] };

/** A knotted bag that hangs from the brow down the back; `inside` looks out at its mouth. */
function noken(x: number, y: number, size: number, stripes: readonly string[], inside: string): string {
  const bag = "M-70 0Q-90 90 -50 150Q0 186 50 150Q90 90 70 0Z";
  return moved(
    x,
    y,
    [
      inside,
      shape(bag, mix(sand, wheat, 0.4)),
      within(bag, [
        stripes
          .map((colour, at) =>
            shape(
              `M-100 ${30 + at * 42}Q0 ${56 + at * 42} 100 ${30 + at * 42}V${50 + at * 42}Q0 ${76 + at * 42} -100 ${50 + at * 42}Z`,
              colour,
            ),
          )
          .join(""),
        times(11, (at) =>
          line(
            `M${-110 + at * 22} -10L${-40 + at * 22} 190M${110 - at * 22} -10L${40 - at * 22} 190`,
            mix(bark, sand, 0.35),
            2.5,
          ),
        ),
      ]),
      ellipse(0, 0, 71, 13, mix(bark, sand, 0.3)),
    ],
    size,
  );
}

const taro =
  times(4, (at) => ellipse(-42 + at * 28, -8 - (at % 2) * 12, 24, 30, mix(bark, clay, 0.4 + (at % 2) * 0.2))) +
  line("M-10 -30q-10 -50 20 -80M20 -30q20 -30 50 -50", leaf, 9) +
  blob(
    [
      [10, -100],
      [40, -140],
      [60, -100],
      [36, -84],
    ],
    moss,
  );
const leaves = times(5, (at) =>
  blob(
    [
      [-50 + at * 24, 0],
      [-64 + at * 28, -60],
      [-46 + at * 28, -86],
      [-26 + at * 24, -40],
    ],
    at % 2 ? leaf : moss,
  ),
);

function carrier(x: number, y: number, height: number, look: Look, stripes: readonly string[], inside: string): string {
  const s = height / 100;
  const strap = line(
    `M${x + 9.6 * s} ${y - 95 * s}Q${x} ${y - 101 * s} ${x - 6 * s} ${y - 84 * s}L${x - 17 * s} ${y - 70 * s}`,
    mix(sand, bark, 0.3),
    2 * s,
  );
  return (
    ellipse(x, y + 2, 22 * s, 3 * s, mix(moss, ink, 0.25)) +
    noken(x - 17 * s, y - 68 * s, height / 430, stripes, inside) +
    person([x, y], height, look, laden) +
    strap
  );
}

/** A round house under a deep cap of grass. */
function honai(x: number, y: number, size: number): string {
  return moved(
    x,
    y,
    [
      shape("M-90 0V-74Q0 -96 90 -74V0Z", mix(bark, clay, 0.25)),
      times(9, (at) => line(`M${-80 + at * 20} 0V-80`, mix(bark, ink, 0.3), 4)),
      shape("M-26 0V-58Q0 -72 26 -58V0Z", ink),
      shape("M-130 -60Q-120 -190 0 -206Q120 -190 130 -60Q0 -104 -130 -60Z", mix(wheat, bark, 0.35)),
      times(7, (at) => line(`M${-90 + at * 30} -84Q${-50 + at * 17} -150 0 -200`, mix(wheat, bark, 0.6), 4)),
    ],
    size,
  );
}

export default picture([
  sky([mix(mist, sea, 0.2), mix(mist, paper, 0.35), mix(pale, paper, 0.4), mix(sand, paper, 0.3)], 640, 3),
  sun(1240, 220, 90, mix(paper, wheat, 0.3)),
  cloud(120, 200, 280, paper),
  cloud(760, 150, 240, paper),
  birds(
    [
      [560, 250],
      [612, 272],
      [520, 286],
    ],
    deep,
    15,
  ),
  polygon(
    [
      [-60, 640],
      [260, 330],
      [420, 480],
      [600, 290],
      [860, 640],
    ],
    mix(mist, sea, 0.45),
  ),
  polygon(
    [
      [600, 290],
      [548, 346],
      [584, 336],
      [606, 360],
      [640, 342],
    ],
    paper,
  ),
  polygon(
    [
      [760, 640],
      [1080, 380],
      [1240, 500],
      [1420, 400],
      [1700, 640],
    ],
    mix(mist, sea, 0.25),
  ),
  below(
    [
      [0, 600],
      [400, 560],
      [800, 610],
      [1200, 560],
      [1600, 600],
    ],
    mix(moss, mist, 0.25),
  ),
  below(
    [
      [0, 700],
      [400, 668],
      [800, 700],
      [1200, 670],
      [1600, 700],
    ],
    mix(moss, leaf, 0.3),
  ),
  honai(220, 760, 1),
  honai(420, 740, 0.76),
  honai(1430, 760, 1.05),
  tree(1230, 760, 340, moss, leaf, 5),
  tree(60, 770, 300, moss, leaf, 8),
  below(
    [
      [0, 770],
      [400, 756],
      [800, 780],
      [1200, 756],
      [1600, 772],
    ],
    leaf,
  ),
  times(6, (row) =>
    line(
      `M0 ${810 + row * 40}Q400 ${790 + row * 40} 800 ${818 + row * 40}T1600 ${800 + row * 40}`,
      mix(leaf, moss, 0.45),
      5,
    ),
  ),
  carrier(
    620,
    960,
    470,
    { top: red, bottom: deep, cut: "skirt", sleeve: "short", skin: skins[3], wears: "short" },
    [red, clay, sea],
    taro,
  ),
  carrier(
    900,
    990,
    500,
    { top: wheat, bottom: mix(red, ink, 0.3), cut: "skirt", sleeve: "short", skin: skins[3], wears: "bun" },
    [clay, ink, wheat],
    leaves,
  ),
  carrier(
    1160,
    970,
    300,
    { top: sea, bottom: ink, cut: "shorts", sleeve: "short", skin: skins[3] },
    [red, leaf, red],
    "",
  ),
  banana(60, 1080, 230, moss, leaf),
  banana(1500, 1080, 240, moss, leaf),
  grass(200, 1400, 1067, 22, moss, 4, 50),
]);

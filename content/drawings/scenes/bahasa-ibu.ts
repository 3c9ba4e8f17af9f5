import { birds, cloud, sky } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Look, type Pose, person, standing } from "../people.ts";
import { palm, tree } from "../plants.ts";
import { below, circle, line, moved, picture, rect, shape, times } from "../shapes.ts";

const seated: Pose = {
  head: [3, -88],
  neck: [0, -79],
  hip: [-4, -46],
  nearElbow: [5, -62],
  nearHand: [16, -58],
  farElbow: [10, -66],
  farHand: [22, -70],
  nearKnee: [22, -42],
  nearFoot: [22, -4],
  farKnee: [20, -40],
  farFoot: [14, -4],
};

const small: Look = { top: wheat, bottom: red, cut: "shorts", sleeve: "short", skin: skins[2] };

/** A bubble of speech with lines in place of words: each tongue has its own pattern. */
function bubble(
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  tail: number,
  inside: string,
): string {
  return (
    shape(`M${x + tail} ${y + height - 6}l-14 54l64 -50Z`, colour) +
    rect(x, y, width, height, colour, 34) +
    moved(x + width / 2, y + height / 2, [inside])
  );
}

const waves = times(3, (at) => line(`M-80 ${-32 + at * 32}q20 -22 40 0t40 0t40 0t40 0`, paper, 8));
const rings = times(5, (at) => circle(-76 + at * 38, 0, at % 2 ? 10 : 17, paper));
const peaks = line("M-84 26L-50 -26L-16 26L18 -26L52 26L86 -26", paper, 9);
const bars = times(7, (at) => rect(-82 + at * 25, -14 - ((at * 17) % 26), 11, 34 + ((at * 17) % 26) * 1.4, ink, 4));
const knots = times(4, (at) => line(`M${-70 + at * 46} -24l24 24l-24 24l-24 -24Z`, ink, 7));
const dots = times(12, (at) => circle(-66 + (at % 6) * 26, -14 + Math.floor(at / 6) * 28, 8, ink));

export default picture([
  sky([mix(sand, paper, 0.4), mix(sand, paper, 0.1), mix(sand, wheat, 0.3), mix(wheat, clay, 0.1)], 800, 9),
  cloud(30, 190, 220, paper),
  cloud(1340, 150, 240, paper),
  birds(
    [
      [1240, 250],
      [1290, 270],
    ],
    bark,
    14,
  ),
  below(
    [
      [0, 700],
      [400, 620],
      [800, 690],
      [1200, 610],
      [1600, 690],
    ],
    mix(mist, sea, 0.2),
  ),
  below(
    [
      [0, 790],
      [500, 744],
      [1000, 784],
      [1600, 740],
    ],
    mix(moss, mist, 0.2),
  ),
  tree(1420, 860, 520, moss, leaf, 5),
  palm(100, 860, 460, 0.12, mix(moss, ink, 0.35), bark),
  below(
    [
      [0, 850],
      [500, 832],
      [1100, 850],
      [1600, 830],
    ],
    mix(leaf, moss, 0.4),
  ),
  bubble(190, 174, 270, 150, deep, 200, waves),
  bubble(520, 104, 250, 130, red, 120, rings),
  bubble(840, 154, 270, 140, sea, 60, peaks),
  bubble(330, 374, 230, 120, wheat, 170, bars),
  bubble(1000, 354, 240, 124, mist, 40, knots),
  bubble(640, 294, 240, 120, mix(pale, paper, 0.2), 100, dots),
  rect(520, 800, 240, 40, mix(bark, ink, 0.2), 8),
  rect(540, 830, 22, 130, mix(bark, ink, 0.4)),
  rect(716, 830, 22, 130, mix(bark, ink, 0.4)),
  person(
    [650, 980],
    430,
    { top: mix(red, bark, 0.3), bottom: deep, cut: "skirt", wears: "bun", hair: "#cfcbc2", skin: skins[2] },
    seated,
  ),
  person([930, 1000], 280, small, { ...standing, farElbow: [8, -72], farHand: [15, -78] }, -1),
  person([1060, 1010], 300, { top: sea, bottom: ink, cut: "skirt", wears: "long", skin: skins[1] }, standing, -1),
  person(
    [1180, 1004],
    250,
    { top: paper, bottom: mix(deep, ink, 0.3), cut: "shorts", sleeve: "short", skin: skins[3] },
    standing,
    -1,
  ),
  person(
    [400, 1004],
    290,
    { top: leaf, bottom: bark, cut: "skirt", wears: "scarf", gear: paper, skin: skins[1] },
    standing,
  ),
]);

import { digits } from "../digits.ts";
import { tower } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import {
  below,
  circle,
  ellipse,
  limb,
  line,
  moved,
  type Point,
  picture,
  polygon,
  rect,
  shape,
  times,
  turned,
} from "../shapes.ts";

const haze = mix(sand, clay, 0.28);

/** A half dial of five colours with a hand; `share` of its way from left to right. */
function dial(x: number, y: number, radius: number, share: number): string {
  const colours = [leaf, mix(sea, deep, 0.2), wheat, red, ink];
  const at = (turn: number, r: number): Point => [x - Math.cos(turn * Math.PI) * r, y - Math.sin(turn * Math.PI) * r];
  const arcs = colours.map((colour, part) => {
    const [from, to] = [at(part / 5 + 0.008, radius), at((part + 1) / 5 - 0.008, radius)];
    return line(`M${from[0]} ${from[1]}A${radius} ${radius} 0 0 1 ${to[0]} ${to[1]}`, colour, radius * 0.3, "butt");
  });
  const tip = at(share, radius * 0.82);
  return arcs.join("") + limb([x, y], radius * 0.07, tip, radius * 0.02, ink) + circle(x, y, radius * 0.11, ink);
}

/** A telephone held up before the same sky. */
function telephone(number: string, share: number, ground: string, facing: 1 | -1 = 1): string {
  const width = number.length * 48.75 - 11;
  const parts = [
    rect(-150, -300, 300, 590, ink, 42),
    rect(-132, -268, 264, 524, ground, 16),
    rect(-34, -286, 68, 9, mix(ink, mist, 0.35), 5),
    rect(-106, -236, 120, 18, mix(ground, ink, 0.25), 9),
    dial(0, -20, 88, share),
    digits(number, -width / 2 + 12 * facing, 40, 60, ink, 2.2),
    rect(-100, 168, 200, 14, mix(ground, ink, 0.25), 7),
    rect(-100, 196, 140, 14, mix(ground, ink, 0.18), 7),
    rect(-100, 224, 170, 14, mix(ground, ink, 0.18), 7),
  ];
  return moved(0, 0, parts, 1, facing);
}

/** A hand from below: fingers behind the telephone show at its side, the thumb lies in front. */
function hand(skin: string, sleeve: string, held: string): string {
  return [
    rect(-58, 380, 160, 190, skin),
    times(4, (at) => limb([-120, 232 - at * 66], 30, [-164, 204 - at * 66], 27, mix(skin, ink, 0.12))),
    held,
    shape("M-104 258Q0 236 146 272Q150 380 104 440H-60Q-90 390 -104 258Z", skin),
    limb([118, 300], 52, [156, 158], 34, skin),
    limb([156, 158], 33, [126, 76], 25, skin),
    ellipse(124, 70, 13, 19, mix(skin, paper, 0.4)),
    shape("M-84 520H128L170 900H-126Z", sleeve),
    rect(-92, 500, 228, 52, mix(sleeve, paper, 0.2), 12),
    times(4, (at) => limb([-104 + at * 4, 240 - at * 64], 26, [-158, 226 - at * 66], 24, skin)),
  ].join("");
}

/** Traffic in one line, lamps lit by day. */
function traffic(y: number): string {
  const colours = [red, paper, deep, wheat, mist, clay, ink, paper];
  return times(8, (at) => {
    const x = at * 212 - 40;
    const colour = colours[at] ?? paper;
    return [
      shape(`M${x} ${y}v-34q4 -16 30 -20l22 -36q6 -8 18 -8h54q12 0 20 10l22 34q22 4 24 22v32Z`, colour),
      shape(`M${x + 42} ${y - 56}l16 -28q4 -6 12 -6h18v34Z`, mix(deep, ink, 0.3)),
      shape(`M${x + 96} ${y - 90}h26q8 0 12 6l16 28h-54Z`, mix(deep, ink, 0.3)),
      circle(x + 46, y, 20, ink),
      circle(x + 146, y, 20, ink),
      circle(x + 46, y, 8, mist),
      circle(x + 146, y, 8, mist),
      circle(x + 186, y - 26, 7, wheat),
    ].join("");
  });
}

const far = mix(haze, mist, 0.28);
const middle = mix(haze, deep, 0.36);
const near = mix(haze, deep, 0.66);

export default picture([
  rect(0, 0, 1600, 1067, mix(sand, paper, 0.15)),
  below(
    [
      [0, 180],
      [500, 150],
      [1000, 200],
      [1600, 150],
    ],
    mix(sand, wheat, 0.3),
  ),
  below(
    [
      [0, 340],
      [400, 380],
      [900, 330],
      [1600, 380],
    ],
    mix(sand, clay, 0.2),
  ),
  circle(800, 300, 116, mix(wheat, paper, 0.35)),
  [40, 210, 330, 520, 690, 850, 1000, 1130, 1290, 1450]
    .map((x, at) => tower(x, 800, 92 + (at % 3) * 26, 330 + ((at * 83) % 170), far, far, 3, at))
    .join(""),
  polygon(
    [
      [770, 800],
      [786, 300],
      [800, 150],
      [814, 300],
      [830, 800],
    ],
    far,
  ),
  below(
    [
      [0, 560],
      [400, 590],
      [900, 550],
      [1600, 590],
    ],
    "#e9cfa855",
  ),
  [-20, 130, 300, 470, 610, 800, 960, 1090, 1240, 1380, 1500]
    .map((x, at) =>
      tower(x, 840, 110 + (at % 2) * 30, 240 + ((at * 67) % 150), middle, mix(middle, haze, 0.4), 4, at + 3),
    )
    .join(""),
  below(
    [
      [0, 660],
      [500, 690],
      [1000, 650],
      [1600, 690],
    ],
    "#e3bf9266",
  ),
  [40, 220, 390, 560, 740, 900, 1060, 1220, 1400, 1530]
    .map((x, at) => tower(x, 900, 126, 120 + ((at * 59) % 120), near, mix(near, wheat, 0.4), 4, at + 9))
    .join(""),
  rect(0, 860, 1600, 40, mix(near, ink, 0.3)),
  rect(0, 846, 1600, 20, mix(haze, near, 0.5)),
  times(9, (at) => rect(70 + at * 190, 896, 44, 100, mix(near, ink, 0.3))),
  traffic(826),
  rect(0, 960, 1600, 110, mix(ink, deep, 0.4)),
  times(7, (at) => rect(at * 260 - 40, 1010, 130, 9, mix(paper, mist, 0.4))),
  turned(-6, [470, 560], [moved(470, 486, [hand(skins[1], red, telephone("81", 0.33, mix(sea, mist, 0.55)))], 1.04)]),
  turned(
    6,
    [1130, 560],
    [
      moved(
        1130,
        486,
        [hand(skins[2], mix(bark, ink, 0.15), telephone("112", 0.5, mix(clay, wheat, 0.35), -1))],
        1.04,
        -1.04,
      ),
    ],
  ),
]);

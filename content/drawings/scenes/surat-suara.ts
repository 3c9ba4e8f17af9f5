import { bark, clay, deep, ink, leaf, mist, mix, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import {
  chance,
  circle,
  ellipse,
  limb,
  line,
  moved,
  picture,
  polygon,
  rect,
  ring,
  shape,
  times,
  turned,
  within,
} from "../shapes.ts";

/** A ballot hung up like a banner: a coloured head, the candidates in rows, the hole of a nail. */
function ballot(x: number, degrees: number, colour: string, seed: number): string {
  const random = chance(seed);
  const [width, height] = [254, 560];
  const rows = times(12, (at) => {
    const [column, row] = [at % 3, Math.floor(at / 3)];
    const [cx, cy] = [-74 + column * 74, 112 + row * 108];
    const skin = [skins[0], skins[1], skins[2]][Math.floor(random() * 3)] ?? skins[1];
    return (
      rect(cx - 30, cy, 60, 56, mix(colour, paper, 0.62), 4) +
      shape(
        `M${cx - 22} ${cy + 56}Q${cx - 20} ${cy + 36} ${cx} ${cy + 36}Q${cx + 20} ${cy + 36} ${cx + 22} ${cy + 56}Z`,
        mix(colour, ink, 0.35),
      ) +
      circle(cx, cy + 25, 13, skin) +
      shape(
        `M${cx - 13} ${cy + 24}Q${cx - 12} ${cy + 8} ${cx} ${cy + 9}Q${cx + 13} ${cy + 8} ${cx + 13} ${cy + 22}Q${cx} ${cy + 14} ${cx - 13} ${cy + 24}Z`,
        ink,
      ) +
      rect(cx - 28, cy + 66, 56, 7, mix(mist, paper, 0.2), 3) +
      rect(cx - 28, cy + 79, 38, 7, mix(mist, paper, 0.5), 3)
    );
  });
  const chosen = Math.floor(random() * 12);
  const [hx, hy] = [-74 + (chosen % 3) * 74 + 18, 112 + Math.floor(chosen / 3) * 108 + 14];
  const parts = [
    rect(-width / 2 + 10, 8, width, height, mix(sea, ink, 0.55), 6),
    rect(-width / 2, 0, width, height, paper, 6),
    rect(-width / 2, 0, width, 84, colour, 6),
    rect(-width / 2, 60, width, 24, colour),
    rect(-70, 24, 140, 14, mix(colour, paper, 0.7), 7),
    rect(-44, 50, 88, 10, mix(colour, paper, 0.5), 5),
    rows,
    circle(hx, hy, 8, ink),
    ring(hx, hy, 11, mix(mist, ink, 0.3), 3),
  ];
  return turned(degrees, [x, 900], [moved(x, 128, parts)]);
}

/** The folded paper that goes into the slot. */
const folded = turned(
  -9,
  [808, 600],
  [
    polygon(
      [
        [690, 392],
        [926, 392],
        [926, 690],
        [690, 690],
      ],
      mix(paper, pale, 0.4),
    ),
    polygon(
      [
        [690, 392],
        [812, 408],
        [812, 690],
        [690, 690],
      ],
      paper,
    ),
    polygon(
      [
        [690, 392],
        [812, 408],
        [812, 462],
        [690, 446],
      ],
      red,
    ),
    polygon(
      [
        [812, 408],
        [926, 392],
        [926, 446],
        [812, 462],
      ],
      mix(red, ink, 0.2),
    ),
    times(4, (at) =>
      line(
        [
          [712, 500 + at * 40],
          [790, 508 + at * 40],
        ],
        mist,
        8,
      ),
    ),
  ],
);

const skin = skins[1];
const dark = mix(skin, ink, 0.14);

/** A hand that has voted once and lets go: the little finger is dipped in ink. */
const hand = [
  limb([1640, 150], 160, [1230, 320], 120, deep),
  polygon(
    [
      [1186, 186],
      [1286, 148],
      [1352, 402],
      [1250, 446],
    ],
    mix(deep, sea, 0.6),
  ),
  limb([1226, 318], 98, [1120, 366], 104, skin),
  limb([1060, 330], 40, [930, 300], 32, dark),
  shape("M1180 262Q1070 232 1012 290Q968 350 990 430Q1030 500 1130 474Q1210 450 1216 396Z", skin),
  limb([1040, 296], 42, [930, 330], 36, skin),
  limb([930, 330], 36, [846, 396], 29, skin),
  limb([1016, 350], 41, [908, 396], 35, dark),
  limb([908, 396], 34, [838, 454], 28, skin),
  limb([1014, 400], 38, [924, 452], 32, dark),
  limb([924, 452], 32, [862, 508], 26, skin),
  limb([1036, 452], 34, [968, 516], 28, dark),
  limb([968, 516], 28, [926, 566], 22, skin),
  limb([952, 534], 25, [926, 566], 22, mix(deep, ink, 0.75)),
  ellipse(836, 404, 11, 16, mix(skin, paper, 0.4)),
  ellipse(828, 462, 10, 15, mix(skin, paper, 0.4)),
  ellipse(853, 515, 9, 14, mix(skin, paper, 0.4)),
].join("");

/** The box: white sides, a slot, a band with the five colours, a lock. */
const box = [
  ellipse(806, 1010, 470, 40, mix(bark, ink, 0.5)),
  polygon(
    [
      [400, 660],
      [1212, 660],
      [1180, 1000],
      [432, 1000],
    ],
    mix(pale, paper, 0.55),
  ),
  polygon(
    [
      [1010, 660],
      [1212, 660],
      [1180, 1000],
      [1000, 1000],
    ],
    mix(pale, mist, 0.45),
  ),
  polygon(
    [
      [372, 600],
      [1240, 600],
      [1212, 672],
      [400, 672],
    ],
    mix(pale, mist, 0.75),
  ),
  polygon(
    [
      [400, 672],
      [1212, 672],
      [1210, 694],
      [402, 694],
    ],
    mix(mist, deep, 0.35),
  ),
  polygon(
    [
      [640, 622],
      [980, 622],
      [972, 648],
      [648, 648],
    ],
    ink,
  ),
  times(5, (at) =>
    rect(492 + at * 96, 776, 74, 74, [mix(mist, ink, 0.35), wheat, red, mix(sea, deep, 0.5), leaf][at] ?? red, 6),
  ),
  times(2, (at) => rect(492, 884 + at * 30, 460 - at * 140, 14, mix(mist, sea, 0.25), 7)),
  ring(1096, 800, 24, ink, 10),
  rect(1060, 806, 72, 60, clay, 8),
  circle(1096, 836, 9, ink),
].join("");

/** The cardboard booth behind all. */
const booth = [
  rect(0, 0, 1600, 1067, mix(sea, deep, 0.35)),
  polygon(
    [
      [0, 0],
      [1600, 0],
      [1600, 150],
      [0, 210],
    ],
    mix(sea, deep, 0.2),
  ),
  circle(800, 560, 620, mix(sea, deep, 0.15)),
  circle(800, 560, 440, mix(sea, mist, 0.12)),
  line("M40 128Q400 176 800 150T1560 118", mix(sand, bark, 0.25), 7),
].join("");

export default picture([
  booth,
  ballot(276, -9, mix(mist, ink, 0.35), 6),
  ballot(1330, 9, leaf, 31),
  ballot(536, -4.5, wheat, 12),
  ballot(1070, 4.5, mix(sea, deep, 0.55), 25),
  ballot(803, 0, red, 17),
  times(5, (at) =>
    turned(
      (at - 2) * 4.5,
      [276 + at * 264, 900],
      [rect(276 + at * 264 - 60, 112, 22, 40, clay, 5), rect(276 + at * 264 + 38, 112, 22, 40, clay, 5)],
    ),
  ),
  rect(0, 950, 1600, 120, mix(bark, clay, 0.35)),
  rect(0, 950, 1600, 14, mix(clay, wheat, 0.4)),
  box,
  within("M0 0H1600V650H0Z", [folded]),
  polygon(
    [
      [391, 648],
      [1221, 648],
      [1212, 672],
      [400, 672],
    ],
    mix(pale, mist, 0.75),
  ),
  hand,
]);

import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import {
  chance,
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

const modules = 25;

/** A square that looks like a code and says nothing: the three corners are true, the rest is chance. */
function code(x: number, y: number, size: number): string {
  const random = chance(2019);
  const cell = size / modules;
  const corner = (column: number, row: number): boolean =>
    (column < 8 && row < 8) || (column > 16 && row < 8) || (column < 8 && row > 16);
  const dots = times(modules * modules, (at) => {
    const [column, row] = [at % modules, Math.floor(at / modules)];
    const dark = random() < 0.48;
    return dark && !corner(column, row) ? rect(x + column * cell, y + row * cell, cell + 0.4, cell + 0.4, ink) : "";
  });
  const eye = (column: number, row: number): string => {
    const [ex, ey] = [x + column * cell, y + row * cell];
    return (
      rect(ex, ey, cell * 7, cell * 7, ink) +
      rect(ex + cell, ey + cell, cell * 5, cell * 5, paper) +
      rect(ex + cell * 2, ey + cell * 2, cell * 3, cell * 3, ink)
    );
  };
  return dots + eye(0, 0) + eye(18, 0) + eye(0, 18);
}

/** The stand on the counter, with what daily use leaves on it: a scratch and a drop of chilli sauce. */
const stand = [
  ellipse(548, 900, 290, 26, mix(bark, ink, 0.45)),
  polygon(
    [
      [330, 850],
      [766, 850],
      [800, 900],
      [296, 900],
    ],
    mix(pale, mist, 0.6),
  ),
  rect(300, 310, 496, 560, mix(mist, deep, 0.3), 18),
  rect(288, 302, 496, 560, paper, 18),
  rect(288, 302, 496, 86, red, 18),
  rect(288, 360, 496, 28, red),
  times(3, (at) => rect(430 + at * 76, 336, 58, 16, paper, 8)),
  code(356, 420, 360),
  line("M640 470Q690 520 706 610", paper, 9),
  line("M662 476Q706 520 720 580", paper, 4),
  shape(
    "M392 690q-18 -34 16 -40q22 -30 46 -6q34 2 24 34q10 34 -26 34q-30 22 -46 0q-24 4 -14 -22Z",
    mix(red, clay, 0.2),
  ),
  ellipse(424, 672, 13, 7, mix(clay, wheat, 0.4)),
  circle(498, 724, 9, mix(red, clay, 0.2)),
  rect(420, 810, 232, 14, mix(mist, sea, 0.2), 7),
].join("");

/** Bowls behind glass, under a striped awning. */
function showcase(): string {
  const fills = [clay, leaf, wheat, red, mix(bark, clay, 0.3), moss, mix(wheat, paper, 0.3)];
  const bowl = (x: number, y: number, at: number): string =>
    ellipse(x, y - 30, 62, 26, fills[at % fills.length] ?? clay) +
    circle(x - 18, y - 44, 16, mix(fills[at % fills.length] ?? clay, paper, 0.25)) +
    circle(x + 16, y - 46, 18, mix(fills[at % fills.length] ?? clay, ink, 0.12)) +
    shape(
      `M${x - 68} ${y - 30}H${x + 68}Q${x + 58} ${y + 16} ${x + 26} ${y + 18}H${x - 26}Q${x - 58} ${y + 16} ${x - 68} ${y - 30}Z`,
      paper,
    ) +
    rect(x - 66, y - 22, 132, 8, sea);
  return [
    rect(0, 520, 1600, 250, mix(mist, paper, 0.35)),
    rect(0, 520, 1600, 16, mix(bark, ink, 0.2)),
    rect(0, 640, 1600, 12, mix(mist, deep, 0.35)),
    times(5, (at) => bowl(96 + at * 360, 622, at)),
    times(5, (at) => bowl(200 + at * 360, 748, at + 3)),
    `<g opacity=".35">${polygon(
      [
        [880, 536],
        [1010, 536],
        [850, 770],
        [720, 770],
      ],
      "#ffffff",
    )}${polygon(
      [
        [1380, 536],
        [1430, 536],
        [1270, 770],
        [1220, 770],
      ],
      "#ffffff",
    )}</g>`,
  ].join("");
}

/** The cook, who waits for the sound that the money has come. */
function cook(x: number): string {
  const skin = skins[1];
  return [
    shape(
      `M${x - 190} 560Q${x - 180} 376 ${x - 60} 352H${x + 60}Q${x + 180} 376 ${x + 190} 560Z`,
      mix(sea, deep, 0.25),
    ),
    shape(
      `M${x - 92} 560L${x - 72} 366H${x - 44}L${x - 40} 440H${x + 40}L${x + 44} 366H${x + 72}L${x + 92} 560Z`,
      wheat,
    ),
    limb([x, 366], 34, [x, 330], 32, mix(skin, ink, 0.15)),
    shape(
      `M${x - 96} 260Q${x - 104} 380 ${x - 70} 404Q${x} 440 ${x + 70} 404Q${x + 104} 380 ${x + 96} 260Z`,
      mix(red, ink, 0.14),
    ),
    ellipse(x, 254, 98, 112, red),
    ellipse(x, 268, 66, 80, skin),
    shape(
      `M${x - 70} 252Q${x - 60} 176 ${x} 178Q${x + 60} 176 ${x + 70} 252Q${x + 40} 204 ${x} 206Q${x - 40} 204 ${x - 70} 252Z`,
      mix(red, ink, 0.1),
    ),
    line(`M${x - 38} 262q10 -9 20 0M${x + 18} 262q10 -9 20 0`, ink, 6),
    line(`M${x - 42} 242q13 -9 26 -4M${x + 16} 238q13 -5 26 4`, ink, 5),
    line(`M${x} 268q8 18 -3 24`, mix(skin, ink, 0.35), 5),
    line(`M${x - 24} 310q24 22 48 0`, mix(red, ink, 0.35), 7),
    ellipse(x - 44, 296, 13, 8, mix(skin, red, 0.28)),
    ellipse(x + 44, 296, 13, 8, mix(skin, red, 0.28)),
  ].join("");
}

/** The buyer's hand and telephone, whose screen frames the code. */
function telephone(): string {
  const skin = skins[2];
  const finger = (from: Point, to: Point): string => limb(from, 34, to, 28, skin);
  const parts = [
    limb([420, 700], 118, [214, 330], 92, deep),
    limb([226, 352], 84, [176, 250], 78, skin),
    limb([150, 214], 62, [250, 300], 70, mix(skin, ink, 0.14)),
    rect(-40, -190, 266, 500, ink, 34),
    rect(-24, -160, 234, 440, mix(deep, mist, 0.15), 12),
    rect(26, -66, 134, 134, paper, 6),
    code(37, -55, 112),
    line("M-4 -60V-96H32M154 -96H190V-60M190 62V98H154M32 98H-4V62", wheat, 10),
    rect(16, 150, 154, 46, leaf, 23),
    line("M72 172l14 14l30 -30", paper, 9),
    rect(60, -178, 66, 10, mix(ink, mist, 0.3), 5),
    finger([260, 150], [224, 128]),
    finger([268, 218], [226, 202]),
    finger([264, 286], [222, 274]),
    limb([-30, 250], 40, [-44, 120], 30, skin),
    ellipse(-46, 108, 15, 20, mix(skin, paper, 0.4)),
    shape(
      "M-66 250Q-20 232 30 296Q90 330 214 296Q300 300 296 372Q280 470 170 460Q40 440 -30 350Q-70 320 -66 250Z",
      skin,
    ),
  ];
  return turned(-10, [1120, 700], [moved(1010, 640, parts, 1.08)]);
}

/** Bananas and crackers that hang over the counter. */
const hanging = [
  times(2, (at) => {
    const x = 1250 + at * 190;
    return (
      line(
        [
          [x, 96],
          [x, 176],
        ],
        ink,
        5,
      ) +
      times(5, (one) =>
        turned(
          (2 - one) * 17,
          [x, 176],
          [
            shape(
              `M${x - 9} 170Q${x - 40} 236 ${x - 8} 304Q${x + 6} 312 ${x + 10} 300Q${x - 6} 236 ${x + 12} 172Z`,
              mix(wheat, one % 2 ? leaf : clay, 0.18),
            ),
          ],
        ),
      ) +
      circle(x, 174, 13, mix(bark, leaf, 0.3))
    );
  }),
  times(3, (at) => {
    const x = 96 + at * 130;
    return (
      line(
        [
          [x, 96],
          [x, 150],
        ],
        ink,
        4,
      ) +
      rect(x - 46, 150, 92, 116, mix(paper, mist, 0.35), 12) +
      times(6, (one) =>
        ellipse(x - 22 + (one % 2) * 44, 180 + Math.floor(one / 2) * 34, 18, 13, mix(wheat, sand, 0.4)),
      ) +
      rect(x - 46, 144, 92, 14, red, 4)
    );
  }),
].join("");

export default picture([
  rect(0, 0, 1600, 1067, mix(sand, wheat, 0.35)),
  times(20, (at) => rect(at * 84, 0, 42, 560, mix(sand, wheat, 0.2))),
  rect(0, 300, 1600, 14, mix(bark, clay, 0.4)),
  times(7, (at) =>
    rect(
      96 + at * 66 + (at > 3 ? 700 : 0),
      236 - (at % 3) * 12,
      44,
      64 + (at % 3) * 12,
      [sea, clay, moss][at % 3] ?? sea,
      8,
    ),
  ),
  hanging,
  cook(880),
  showcase(),
  times(17, (at) =>
    shape(`M${at * 100 - 40} 0H${at * 100 + 60}V70Q${at * 100 + 10} 116 ${at * 100 - 40} 70Z`, at % 2 ? paper : red),
  ),
  rect(0, 0, 1600, 22, mix(red, ink, 0.35)),
  rect(0, 770, 1600, 300, mix(bark, clay, 0.45)),
  rect(0, 770, 1600, 18, mix(clay, wheat, 0.4)),
  times(5, (at) => line(`M${-60 + at * 380} ${850 + (at % 2) * 90}q120 -22 240 0t240 0`, mix(bark, clay, 0.2), 6)),
  rect(0, 1010, 1600, 60, mix(bark, ink, 0.3)),
  shape("M96 800H236L222 940Q166 954 110 940Z", mix(mist, paper, 0.5)),
  shape("M104 846H230L222 940Q166 954 110 940Z", mix(clay, wheat, 0.3)),
  ellipse(166, 800, 70, 14, mix(mist, paper, 0.75)),
  line(
    [
      [150, 820],
      [212, 720],
    ],
    red,
    9,
  ),
  stand,
  telephone(),
]);

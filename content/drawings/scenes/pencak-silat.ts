import { bark, clay, deep, ink, mist, mix, moss, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { chance, circle, ellipse, limb, line, type Point, picture, rect, shape, times, turned } from "../shapes.ts";

const cloth = mix(ink, deep, 0.12);
const lit = mix(ink, deep, 0.55);

/** A limb of two parts in loose black cloth, with bare hand or foot. */
function limbs(
  root: Point,
  joint: Point,
  end: Point,
  thick: number,
  colour: string,
  skin: string,
  foot: "hand" | "foot",
): string {
  const wrist: Point = [joint[0] + (end[0] - joint[0]) * 0.8, joint[1] + (end[1] - joint[1]) * 0.8];
  const cuff = thick * 0.62;
  const tip = foot === "hand" ? circle(end[0], end[1], thick * 0.46, skin) : "";
  return (
    limb(wrist, thick * 0.34, end, thick * 0.3, skin) +
    tip +
    limb(joint, thick * 0.72, wrist, cuff, colour) +
    limb(root, thick, joint, thick * 0.74, colour)
  );
}

function foot(at: Point, degrees: number, skin: string, scale = 1): string {
  return turned(degrees, at, [
    shape(
      `M${at[0] - 16 * scale} ${at[1] - 12 * scale}Q${at[0] + 30 * scale} ${at[1] - 14 * scale} ${at[0] + 62 * scale} ${at[1] + 8 * scale}Q${at[0] + 64 * scale} ${at[1] + 18 * scale} ${at[0] + 50 * scale} ${at[1] + 18 * scale}H${at[0] - 14 * scale}Q${at[0] - 24 * scale} ${at[1]} ${at[0] - 16 * scale} ${at[1] - 12 * scale}Z`,
      skin,
    ),
  ]);
}

function headAt([x, y]: Point, facing: 1 | -1, skin: string, band: string): string {
  const parts = [
    ellipse(0, 0, 37, 44, skin),
    shape("M30 4q16 10 6 16q-8 2 -12 -2Z", skin),
    shape("M34 -22Q22 -54 -12 -50Q-48 -44 -42 6Q-30 8 -26 -8Q-24 -22 -6 -22Z", ink),
    shape("M-40 -22Q-4 -40 38 -24L36 -10Q-4 -26 -41 -8Z", band),
    shape("M-38 -20Q-66 -16 -78 6L-66 14Q-54 -4 -36 -8Z", band),
    line("M14 -2q8 -3 12 1", ink, 5),
    line("M18 24q8 0 12 -4", mix(skin, ink, 0.5), 4),
  ];
  return `<g transform="translate(${x} ${y}) scale(${facing} 1)">${parts.join("")}</g>`;
}

/** The one who kicks: high on the left leg, body thrown back, guard before the chest. */
function kicker(): string {
  const skin = skins[1];
  const [hip, chest] = [
    [588, 560],
    [498, 372],
  ] as const;
  return [
    limbs([chest[0] - 6, chest[1] + 12], [398, 470], [330, 392], 38, cloth, mix(skin, ink, 0.2), "hand"),
    limbs([hip[0] - 10, hip[1] + 6], [560, 720], [610, 872], 62, lit, skin, "foot"),
    foot([610, 880], 0, skin, 1.2),
    shape("M440 372Q470 318 540 330Q600 400 642 546Q612 606 530 592Q470 500 440 372Z", lit),
    shape("M440 372Q470 500 530 592Q556 598 580 594Q520 490 500 340Q462 336 440 372Z", cloth),
    shape("M474 346L548 440L560 330Q512 322 474 346Z", mix(cloth, ink, 0.5)),
    limbs([hip[0] + 10, hip[1] - 8], [760, 470], [936, 352], 64, lit, skin, "foot"),
    foot([944, 344], -84, skin, 1.15),
    shape("M522 544Q588 576 650 522L662 560Q600 616 528 588Z", red),
    shape("M560 590L528 700L560 706L592 592ZM548 596L500 664L524 684L570 600Z", mix(red, ink, 0.12)),
    limb([508, 356], 22, [516, 300], 20, mix(skin, ink, 0.16)),
    headAt([522, 266], 1, skin, red),
    limbs([chest[0] + 26, chest[1] + 8], [600, 428], [652, 342], 40, cloth, skin, "hand"),
  ].join("");
}

/** The one who waits: low in a wide stance, one arm up to turn the kick aside. */
function guard(): string {
  const skin = skins[2];
  return [
    limbs([1152, 452], [1240, 548], [1176, 612], 40, cloth, mix(skin, ink, 0.2), "hand"),
    limbs([1192, 660], [1330, 742], [1406, 880], 66, cloth, skin, "foot"),
    foot([1404, 884], 0, skin, 1.15),
    shape("M1066 442Q1120 388 1204 424Q1250 540 1240 660Q1192 706 1112 682Q1064 560 1066 442Z", lit),
    shape("M1160 408Q1226 420 1240 540Q1250 610 1240 660Q1210 692 1172 692Q1206 560 1160 408Z", cloth),
    shape("M1078 424L1122 520L1170 404Q1120 396 1078 424Z", mix(cloth, ink, 0.5)),
    limbs([1126, 664], [996, 722], [968, 882], 66, lit, skin, "foot"),
    `<g transform="translate(1936 0) scale(-1 1)">${foot([966, 886], 0, skin, 1.15)}</g>`,
    shape("M1098 640Q1170 672 1246 636L1246 680Q1170 716 1102 682Z", sea),
    shape("M1192 686L1236 796L1266 782L1224 678Z", mix(sea, ink, 0.2)),
    limb([1114, 420], 23, [1096, 366], 20, mix(skin, ink, 0.16)),
    headAt([1080, 332], -1, skin, sea),
    limbs([1086, 446], [1010, 500], [960, 412], 42, lit, skin, "hand"),
  ].join("");
}

/** Rows of heads that watch, in the dark. */
function crowd(): string {
  const random = chance(33);
  return times(3, (row) =>
    times(24, (at) => {
      const [x, y] = [at * 70 + (row % 2) * 35 - 10 + random() * 12, 462 + row * 74 + random() * 12];
      const tone = mix(mix(wine(row), deep, 0.3), ink, 0.25 + random() * 0.2);
      return (
        ellipse(x, y, 25, 30, tone) +
        shape(`M${x - 42} ${y + 92}Q${x - 40} ${y + 32} ${x} ${y + 30}Q${x + 40} ${y + 32} ${x + 42} ${y + 92}Z`, tone)
      );
    }),
  );
}

const wine = (row: number): string => mix(bark, clay, row * 0.12);

/** Drummers at the edge of the ring: two drums and a gong that give the time. */
const music = [
  circle(1484, 640, 84, mix(wheat, clay, 0.55)),
  circle(1484, 640, 62, mix(wheat, clay, 0.3)),
  circle(1484, 640, 24, mix(wheat, paper, 0.2)),
  line(
    [
      [1380, 536],
      [1590, 536],
    ],
    mix(bark, ink, 0.4),
    16,
  ),
  line(
    [
      [1392, 536],
      [1392, 766],
    ],
    mix(bark, ink, 0.4),
    14,
  ),
  line(
    [
      [1578, 536],
      [1578, 766],
    ],
    mix(bark, ink, 0.4),
    14,
  ),
  line(
    [
      [1440, 540],
      [1446, 568],
    ],
    ink,
    5,
  ),
  line(
    [
      [1528, 540],
      [1522, 568],
    ],
    ink,
    5,
  ),
].join("");

export default picture([
  rect(0, 0, 1600, 1067, mix(clay, wheat, 0.35)),
  circle(800, 440, 560, mix(wheat, clay, 0.12)),
  circle(800, 440, 430, mix(wheat, paper, 0.28)),
  circle(800, 440, 300, mix(sand, paper, 0.4)),
  rect(0, 520, 1600, 180, mix(bark, ink, 0.62)),
  crowd(),
  rect(0, 690, 1600, 90, mix(bark, ink, 0.5)),
  rect(0, 690, 1600, 16, mix(wheat, clay, 0.4)),
  music,
  rect(0, 770, 1600, 300, mix(moss, sea, 0.3)),
  ellipse(790, 946, 800, 150, mix(moss, ink, 0.25)),
  ellipse(790, 946, 782, 142, mix(moss, mist, 0.35)),
  ellipse(790, 946, 640, 108, mix(moss, mist, 0.2)),
  ellipse(640, 906, 130, 16, mix(moss, ink, 0.35)),
  ellipse(1190, 908, 290, 20, mix(moss, ink, 0.35)),
  guard(),
  kicker(),
]);

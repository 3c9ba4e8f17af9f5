import { digits } from "../digits.ts";
import { clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { circle, ellipse, limb, line, moved, picture, polygon, rect, ring, shape, times, turned } from "../shapes.ts";

/** A suitcase seen through by the machine: clothes in pale tones, the battery in the strongest colour. */
const bag = moved(470, 300, [
  rect(230, -66, 200, 90, mix(sea, pale, 0.2), 26),
  rect(256, -40, 148, 70, mix(deep, sea, 0.3), 16),
  rect(0, 0, 660, 420, mix(sea, pale, 0.25), 36),
  rect(20, 20, 620, 380, mix(sea, pale, 0.55), 26),
  shape("M60 360Q60 280 130 280H290Q330 300 320 360Z", mix(mist, pale, 0.3)),
  shape("M60 60H240L216 110V250H84V110Z", mix(clay, pale, 0.5)),
  shape("M330 320Q360 260 460 300L540 340Q580 350 580 372H330Z", mix(moss, pale, 0.4)),
  times(4, (at) => line(`M${380 + at * 34} ${308 + at * 10}l14 -20`, mix(moss, pale, 0.1), 5)),
  rect(520, 60, 60, 190, mix(clay, pale, 0.3), 16),
  rect(534, 36, 32, 34, mix(clay, pale, 0.1), 6),
  circle(320, 110, 46, mix(mist, pale, 0.1)),
  circle(320, 110, 26, mix(sea, pale, 0.55)),
  turned(
    -8,
    [420, 180],
    [
      rect(370, 90, 120, 190, red, 16),
      rect(384, 106, 92, 158, mix(red, ink, 0.3), 8),
      times(2, (at) => rect(392 + at * 42, 116, 34, 138, mix(clay, wheat, 0.3), 6)),
      times(2, (at) => rect(402 + at * 42, 110, 14, 8, wheat)),
      rect(408, 82, 44, 10, ink),
    ],
  ),
  ring(428, 186, 140, red, 9),
]);

export default picture([
  rect(0, 0, 1600, 1067, mix(pale, mist, 0.3)),
  times(9, (at) => line(`M${at * 200} 0V760`, mix(pale, mist, 0.5), 4)),
  rect(60, 60, 300, 190, mix(ink, deep, 0.3), 12),
  moved(120, 110, [
    polygon(
      [
        [0, 60],
        [150, 0],
        [176, 8],
        [110, 60],
        [150, 110],
        [126, 112],
        [76, 74],
        [30, 86],
      ],
      wheat,
    ),
  ]),
  rect(1240, 60, 300, 190, mix(ink, deep, 0.3), 12),
  times(
    4,
    (at) =>
      rect(1270, 90 + at * 36, 170, 12, mix(wheat, paper, 0.2)) +
      rect(1460, 90 + at * 36, 50, 12, at % 2 ? leaf : clay),
  ),
  rect(340, 150, 920, 640, mix(deep, ink, 0.2), 30),
  rect(380, 190, 840, 600, mix(ink, deep, 0.4), 16),
  rect(380, 190, 840, 590, mix(pale, paper, 0.2), 16),
  bag,
  rect(340, 120, 920, 50, mix(deep, ink, 0.4), 14),
  times(3, (at) => circle(760 + at * 40, 145, 9, [red, wheat, leaf][at] ?? red)),
  rect(0, 760, 1600, 70, ink),
  times(21, (at) => circle(20 + at * 80, 795, 22, mix(mist, ink, 0.4)) + circle(20 + at * 80, 795, 8, ink)),
  rect(0, 830, 1600, 240, mix(sand, clay, 0.25)),
  rect(0, 830, 1600, 14, mix(clay, ink, 0.3)),
  ellipse(240, 1000, 210, 20, mix(clay, ink, 0.2)),
  moved(60, 840, [
    rect(0, -70, 330, 230, mix(deep, ink, 0.3), 26),
    rect(14, -58, 302, 206, paper, 18),
    digits("74", 52, -16, 96, red, 2.4),
    line("M236 -10V80M210 40L236 84L262 40", ink, 9),
    rect(40, 104, 220, 14, mix(mist, pale, 0.3)),
    rect(130, -84, 70, 16, ink, 5),
  ]),
  limb([1620, 1010], 76, [1360, 930], 54, red),
  limb([1370, 934], 46, [1290, 905], 42, skins[2]),
  limb([1300, 880], 18, [1226, 850], 14, skins[2]),
  limb([1290, 920], 20, [1210, 912], 14, skins[2]),
  turned(
    12,
    [1190, 870],
    [
      rect(1050, 800, 180, 120, mix(ink, deep, 0.2), 14),
      rect(1066, 816, 148, 88, mix(sea, mist, 0.3), 6),
      shape("M1130 826L1104 866H1130L1118 896L1158 852H1132L1146 826Z", wheat),
    ],
  ),
  times(3, (at) => line(`M${560 + at * 130} 960h70`, mix(clay, ink, 0.15), 8)),
]);

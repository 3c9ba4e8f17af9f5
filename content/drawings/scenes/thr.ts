import { digits } from "../digits.ts";
import { clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
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
} from "../shapes.ts";

/** Woven cases of young palm leaf. */
function ketupat(x: number, y: number, size: number): string {
  return (
    turned(
      45,
      [x, y],
      [
        rect(x - size, y - size, size * 2, size * 2, leaf, 12),
        times(4, (row) =>
          times(4, (at) =>
            (row + at) % 2
              ? rect(
                  x - size + at * size * 0.5,
                  y - size + row * size * 0.5,
                  size * 0.5,
                  size * 0.5,
                  mix(wheat, leaf, 0.35),
                )
              : "",
          ),
        ),
        line(`M${x + size} ${y + size}q40 10 60 60M${x + size} ${y + size}q10 40 70 40`, mix(wheat, leaf, 0.35), 9),
      ],
    ) + line(`M${x} ${y - size * 1.4}V0`, mix(moss, leaf, 0.4), 7)
  );
}

const calculator = moved(1130, 420, [
  rect(0, 0, 300, 420, mix(ink, deep, 0.3), 22),
  rect(24, 28, 252, 84, mix(pale, leaf, 0.2), 8),
  digits("12", 190, 44, 52, ink, 2),
  times(16, (at) =>
    rect(26 + (at % 4) * 64, 138 + Math.floor(at / 4) * 66, 50, 48, at % 4 === 3 ? red : at > 11 ? clay : pale, 8),
  ),
]);

/** An envelope from which three notes look out. */
const envelope = turned(
  -7,
  [560, 640],
  [
    moved(240, 430, [
      rect(90, -70, 460, 220, mix(red, paper, 0.25), 6),
      rect(120, -110, 460, 220, mix(sea, paper, 0.3), 6),
      circle(350, -10, 64, mix(sea, paper, 0.6)),
      rect(60, -30, 460, 220, mix(leaf, paper, 0.3), 6),
      circle(290, 70, 64, mix(leaf, paper, 0.6)),
      rect(0, 60, 640, 390, wheat, 10),
      polygon(
        [
          [0, 60],
          [320, 290],
          [640, 60],
        ],
        mix(wheat, clay, 0.35),
      ),
      polygon(
        [
          [0, 450],
          [260, 240],
          [320, 284],
          [380, 240],
          [640, 450],
        ],
        mix(wheat, paper, 0.3),
      ),
      circle(320, 284, 50, red),
      ring(320, 284, 36, mix(red, paper, 0.5), 5),
    ]),
  ],
);

const random = chance(10);
const beans = times(16, () => circle(900 + random() * 180, 930 + random() * 40, 10, mix(clay, wheat, random())));

export default picture([
  rect(0, 0, 1600, 1067, mix(sea, deep, 0.2)),
  times(12, (at) =>
    times(8, (row) =>
      polygon(
        [
          [at * 150 + (row % 2) * 75, row * 110 - 30],
          [at * 150 + 30 + (row % 2) * 75, row * 110],
          [at * 150 + (row % 2) * 75, row * 110 + 30],
          [at * 150 - 30 + (row % 2) * 75, row * 110],
        ],
        mix(sea, deep, 0.32),
      ),
    ),
  ),
  rect(0, 820, 1600, 250, mix(clay, sand, 0.15)),
  rect(0, 820, 1600, 16, mix(clay, ink, 0.3)),
  ketupat(160, 250, 78),
  ketupat(330, 160, 62),
  ketupat(1420, 200, 74),
  turned(
    6,
    [980, 300],
    [
      rect(830, 120, 290, 290, paper, 12),
      rect(830, 120, 290, 70, red, 12),
      times(2, (at) => rect(890 + at * 150, 96, 16, 50, ink, 8)),
      times(28, (at) =>
        rect(852 + (at % 7) * 37, 216 + Math.floor(at / 7) * 44, 24, 28, at === 16 ? red : mix(mist, pale, 0.4), 3),
      ),
      ring(938, 318, 30, red, 6),
    ],
  ),
  ellipse(560, 930, 420, 24, mix(clay, ink, 0.3)),
  ellipse(1290, 930, 220, 20, mix(clay, ink, 0.3)),
  envelope,
  moved(0, 80, [calculator]),
  limb([1620, 1040], 70, [1400, 900], 52, mix(deep, ink, 0.2)),
  limb([1420, 914], 48, [1320, 870], 40, skins[1]),
  limb([1330, 860], 22, [1250, 832], 15, skins[1]),
  limb([1330, 890], 20, [1270, 884], 14, skins[1]),
  shape("M820 960Q826 900 900 890H1090Q1160 900 1166 960Q1120 1010 990 1010T820 960Z", pale),
  ellipse(993, 912, 150, 34, mix(pale, mist, 0.5)),
  beans,
]);

import { clay, ink, mix, red, wheat } from "./palette.ts";
import { circle, line, moved, shape } from "./shapes.ts";

/** A hen and two chicks. */
export function hen(x: number, y: number, scale: number, colour: string): string {
  const parts = [
    line(
      [
        [-6, 0],
        [-10, 26],
      ],
      clay,
      5,
    ),
    line(
      [
        [10, 0],
        [10, 26],
      ],
      clay,
      5,
    ),
    shape("M-52 -44Q-60 -10 -20 4Q30 14 44 -22L56 -52L36 -64Q20 -40 -10 -40Q-34 -40 -52 -44Z", colour),
    circle(46, -62, 17, colour),
    shape("M60 -66L76 -60L60 -54Z", wheat),
    shape("M34 -76q4 -12 10 -4q6 -10 10 0q8 -4 6 6Z", red),
    circle(50, -65, 3, ink),
    shape("M-30 -34Q-4 -34 6 -20Q-10 -4 -32 -16Z", mix(colour, ink, 0.25)),
  ];
  return moved(x, y, parts, scale);
}

import { ink, mix, red } from "./palette.ts";
import { ellipse, limb, line, picture, rect, shape } from "./shapes.ts";

/** A person's head and shoulders, seen from the front. */
export interface Bust {
  ground: string;
  skin: string;
  /** what is behind the head: long hair, the back of a scarf */
  behind?: string;
  /** clothes over the shoulders */
  clothes: string;
  /** hair, scarf or cap over the face */
  over: string;
  /** glasses, earrings, a moustache */
  also?: string;
  brows?: string;
  /** a scarf hides the ears */
  ears?: boolean;
}

export const square = { width: 400, height: 400 } as const;

/** Shoulders in one colour, cut off at the foot of the picture. */
export function shoulders(colour: string): string {
  return shape("M38 400Q44 316 122 296Q164 284 200 284Q236 284 278 296Q356 316 362 400Z", colour);
}

/** A portrait, drawn from behind to before. */
export function portrait(bust: Bust): string {
  const { skin } = bust;
  const dark = mix(skin, ink, 0.17);
  const features = [
    ellipse(200, 176, 66, 80, skin),
    bust.ears === false ? "" : ellipse(132, 184, 11, 17, skin) + ellipse(268, 184, 11, 17, skin),
    ellipse(174, 176, 5.5, 6.5, ink),
    ellipse(226, 176, 5.5, 6.5, ink),
    line("M160 157q14 -9 28 -3M212 154q14 -6 28 3", bust.brows ?? ink, 5),
    line("M200 178q-9 20 3 26", dark, 4.5),
    line("M178 226q22 15 44 0", mix(mix(skin, red, 0.5), ink, 0.3), 5.5),
    ellipse(154, 206, 12, 7, mix(skin, red, 0.16)),
    ellipse(246, 206, 12, 7, mix(skin, red, 0.16)),
  ];
  return picture(
    [
      rect(0, 0, 400, 400, bust.ground),
      bust.behind ?? "",
      limb([200, 310], 38, [200, 236], 33, dark),
      bust.clothes,
      ...features,
      bust.over,
      bust.also ?? "",
    ],
    square,
  );
}

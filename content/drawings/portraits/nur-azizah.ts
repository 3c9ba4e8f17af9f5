import { portrait, shoulders } from "../bust.ts";
import { clay, deep, ink, mix, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { circle, line, ring, shape, times } from "../shapes.ts";

const scarf = mix(sea, deep, 0.35);

/** A deep green scarf, square glasses, a coat with a brooch. */
export default portrait({
  ground: mix(sand, clay, 0.25),
  skin: skins[0],
  behind: shape("M92 196Q84 66 200 62Q316 66 308 196Q316 300 296 352H104Q84 300 92 196Z", mix(scarf, ink, 0.25)),
  clothes: shoulders(mix(red, ink, 0.25)) + times(3, (at) => circle(214, 356 + at * 22, 5, wheat)),
  over:
    shape(
      "M200 68Q96 70 98 198Q98 286 140 320Q200 356 260 320Q302 286 302 198Q304 70 200 68ZM200 102Q260 104 262 180Q260 256 200 260Q140 256 138 180Q140 104 200 102Z",
      scarf,
    ).replace("/>", ' fill-rule="evenodd"/>') +
    shape("M112 262Q160 330 262 300Q310 330 300 372Q200 380 104 346Z", mix(scarf, ink, 0.12)) +
    line("M124 290Q180 330 262 304", mix(scarf, paper, 0.2), 5),
  also:
    ring(172, 178, 24, mix(ink, red, 0.3), 5) +
    ring(228, 178, 24, mix(ink, red, 0.3), 5) +
    line("M196 174q4 -4 8 0", ink, 5) +
    circle(276, 326, 10, wheat),
  ears: false,
});

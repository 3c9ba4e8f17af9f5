import { portrait, shoulders } from "../bust.ts";
import { bark, clay, ink, leaf, mist, mix, moss, paper, red, skins, wheat } from "../palette.ts";
import { circle, line, polygon, ring, shape, times } from "../shapes.ts";

const grey = mix(mist, paper, 0.35);

/** Grey hair in a knot, round glasses on a cord, a blouse of batik. */
export default portrait({
  ground: mix(leaf, paper, 0.35),
  skin: skins[1],
  behind:
    circle(200, 82, 46, mix(grey, ink, 0.14)) +
    shape("M118 190Q112 78 200 76Q288 78 282 190Q288 232 262 240H138Q112 232 118 190Z", mix(grey, ink, 0.18)),
  clothes:
    shoulders(mix(moss, ink, 0.15)) +
    times(22, (at) =>
      polygon(
        [
          [74 + (at % 8) * 36, 320 + Math.floor(at / 8) * 30],
          [86 + (at % 8) * 36, 332 + Math.floor(at / 8) * 30],
          [74 + (at % 8) * 36, 344 + Math.floor(at / 8) * 30],
          [62 + (at % 8) * 36, 332 + Math.floor(at / 8) * 30],
        ],
        at % 3 ? wheat : clay,
      ),
    ) +
    polygon(
      [
        [150, 288],
        [200, 360],
        [250, 288],
        [226, 274],
        [200, 304],
        [174, 274],
      ],
      mix(bark, ink, 0.2),
    ),
  over:
    shape("M132 172Q124 84 200 84Q276 84 268 172Q258 120 200 108Q142 120 132 172Z", grey) +
    line("M150 116Q176 94 200 92M250 116Q224 94 200 92", mix(grey, ink, 0.2), 4),
  brows: mix(grey, ink, 0.3),
  also:
    ring(172, 180, 24, red, 5) +
    ring(228, 180, 24, red, 5) +
    line("M196 176q4 -4 8 0", red, 5) +
    line("M148 184Q120 240 150 320M252 184Q280 240 250 320", mix(red, ink, 0.2), 3) +
    circle(131, 206, 6, wheat) +
    circle(269, 206, 6, wheat) +
    line("M146 210q8 6 4 14M254 210q-8 6 -4 14", mix(skins[1], ink, 0.2), 3),
});

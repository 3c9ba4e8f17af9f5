import { portrait, shoulders } from "../bust.ts";
import { deep, ink, mist, mix, paper, red, sand, skins } from "../palette.ts";
import { line, polygon, ring, shape } from "../shapes.ts";

const hair = mix(ink, mist, 0.14);

/** Greying at the temples, round glasses, a dark jacket. */
export default portrait({
  ground: mix(sand, paper, 0.1),
  skin: skins[1],
  clothes:
    shoulders(deep) +
    polygon(
      [
        [160, 286],
        [200, 372],
        [240, 286],
        [222, 274],
        [200, 300],
        [178, 274],
      ],
      paper,
    ) +
    polygon(
      [
        [192, 306],
        [208, 306],
        [214, 380],
        [200, 400],
        [186, 380],
      ],
      red,
    ) +
    shape("M122 296L164 282L198 400H128Z", mix(deep, ink, 0.35)) +
    shape("M278 296L236 282L202 400H272Z", mix(deep, ink, 0.35)),
  over:
    shape("M132 172Q116 84 200 82Q284 84 268 172Q262 132 236 126Q176 134 150 122Q140 140 132 172Z", hair) +
    shape("M132 174Q126 142 142 128Q148 146 142 176Z", mix(mist, paper, 0.4)) +
    shape("M268 174Q274 142 258 128Q252 146 258 176Z", mix(mist, paper, 0.4)),
  also:
    ring(172, 178, 25, ink, 5) +
    ring(228, 178, 25, ink, 5) +
    line("M197 174q3 -3 6 0M147 174l-12 -4M253 174l12 -4", ink, 5),
});

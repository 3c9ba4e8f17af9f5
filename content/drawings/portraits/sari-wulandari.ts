import { portrait, shoulders } from "../bust.ts";
import { clay, deep, ink, mist, mix, pale, paper, red, sea, skins, wheat } from "../palette.ts";
import { circle, ellipse, line, rect, shape } from "../shapes.ts";

const scarf = mix(red, clay, 0.12);

/** A scarf, and the raincoat that she always carries. */
export default portrait({
  ground: mix(mist, pale, 0.35),
  skin: skins[0],
  ears: false,
  behind: ellipse(200, 184, 98, 116, scarf),
  clothes:
    shoulders(wheat) +
    line(
      [
        [200, 320],
        [200, 400],
      ],
      mix(wheat, ink, 0.3),
      5,
      "butt",
    ) +
    circle(214, 352, 6, deep) +
    circle(214, 384, 6, deep) +
    rect(80, 366, 70, 8, mix(wheat, ink, 0.25), 4) +
    shape("M100 208Q104 316 168 340Q200 352 232 340Q296 316 300 208Q250 246 200 244T100 208Z", mix(scarf, ink, 0.14)),
  over:
    shape("M134 190Q112 252 200 268Q288 252 266 190Q262 248 200 252Q138 248 134 190Z", scarf) +
    shape("M122 214Q96 66 200 64Q304 66 278 214Q276 120 200 116Q124 120 122 214Z", scarf) +
    shape("M128 182Q128 118 200 112Q272 118 272 182Q258 130 200 128Q142 130 128 182Z", mix(scarf, ink, 0.2)) +
    line("M236 284Q280 262 292 216", mix(scarf, ink, 0.3), 5),
  also: circle(250, 296, 7, paper) + circle(250, 296, 3.5, sea),
});

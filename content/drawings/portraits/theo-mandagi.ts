import { portrait, shoulders } from "../bust.ts";
import { clay, deep, ink, mist, mix, pale, paper, sand, skins, wheat } from "../palette.ts";
import { line, polygon, shape } from "../shapes.ts";

/** Hair combed back, a short beard, an open collar under a work jacket. */
export default portrait({
  ground: mix(mist, pale, 0.3),
  skin: skins[0],
  clothes:
    shoulders(mix(wheat, clay, 0.55)) +
    polygon(
      [
        [152, 290],
        [200, 392],
        [248, 290],
        [226, 272],
        [200, 298],
        [174, 272],
      ],
      paper,
    ) +
    shape("M122 296L166 280L196 400H116Z", mix(clay, ink, 0.25)) +
    shape("M278 296L234 280L204 400H284Z", mix(clay, ink, 0.25)) +
    line("M96 340v60M304 340v60", mix(clay, ink, 0.4), 5),
  over:
    shape(
      "M134 168Q120 92 176 76Q246 60 270 104Q280 132 266 168Q262 130 236 116Q184 112 158 126Q138 140 134 168Z",
      ink,
    ) +
    shape("M150 104Q190 74 250 92Q206 88 150 104Z", mix(ink, mist, 0.25)) +
    shape(
      "M135 194Q140 262 200 266Q260 262 265 194Q258 232 232 234Q224 214 200 214Q176 214 168 234Q142 232 135 194Z",
      mix(ink, sand, 0.12),
    ),
  also: line("M180 230q20 12 40 0", mix(skins[0], deep, 0.25), 6),
});

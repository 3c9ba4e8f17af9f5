import { portrait, shoulders } from "../bust.ts";
import { clay, ink, leaf, mix, moss, paper, sand, sea, skins, wheat } from "../palette.ts";
import { chance, circle, line, polygon, shape, times } from "../shapes.ts";

const skin = skins[2];

/** Curls, a short beard, an open shirt with a woven border. */
function curls(): string {
  const random = chance(8);
  return times(22, (at) => {
    const angle = Math.PI * (1.02 + (at % 11) * 0.096);
    const reach = at < 11 ? 78 : 56;
    return circle(200 + Math.cos(angle) * reach * 0.98, 168 + Math.sin(angle) * reach * 1.06, 17 + random() * 7, ink);
  });
}

export default portrait({
  ground: mix(leaf, sand, 0.4),
  skin,
  clothes:
    shoulders(mix(paper, sand, 0.25)) +
    polygon(
      [
        [164, 284],
        [200, 372],
        [236, 284],
      ],
      mix(skin, ink, 0.17),
    ) +
    line("M160 284L200 376L240 284", sea, 13) +
    times(
      7,
      (at) => circle(164 + at * 6, 294 + at * 13.4, 3, wheat) + circle(236 - at * 6, 294 + at * 13.4, 3, wheat),
    ) +
    line(
      [
        [200, 376],
        [200, 400],
      ],
      mix(sand, moss, 0.4),
      5,
      "butt",
    ),
  over:
    shape(
      "M134 186Q136 264 200 266Q264 264 266 186Q262 208 246 212Q224 204 200 208Q176 204 154 212Q138 208 134 186Z",
      mix(ink, skin, 0.12),
    ) +
    line("M180 228q20 12 40 0", mix(clay, skin, 0.35), 7) +
    curls(),
});

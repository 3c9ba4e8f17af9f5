import { portrait, shoulders } from "../bust.ts";
import { clay, deep, ink, mist, mix, paper, red, sea, skins, wheat } from "../palette.ts";
import { chance, circle, ellipse, line, polygon, shape, times } from "../shapes.ts";

/** Hair that stands free, bright earrings, a woven shawl. */
function crown(): string {
  const random = chance(12);
  return (
    ellipse(200, 150, 112, 104, ink) +
    times(26, (at) => {
      const angle = Math.PI * (0.86 + (at / 25) * 1.28);
      return circle(200 + Math.cos(angle) * 108, 154 + Math.sin(angle) * 100, 19 + random() * 9, ink);
    })
  );
}

export default portrait({
  ground: mix(wheat, clay, 0.2),
  skin: skins[3],
  behind: crown(),
  clothes:
    shoulders(mix(sea, deep, 0.2)) +
    polygon(
      [
        [38, 400],
        [60, 346],
        [150, 290],
        [262, 400],
      ],
      mix(red, ink, 0.08),
    ) +
    times(4, (at) =>
      line(
        [
          [58 + at * 26, 356 - at * 16],
          [130 + at * 32, 404],
        ],
        at % 2 ? wheat : paper,
        5,
      ),
    ),
  over: shape("M130 172Q128 92 200 90Q272 92 270 172Q256 124 200 122Q144 124 130 172Z", ink),
  also:
    circle(130, 214, 12, wheat) +
    circle(270, 214, 12, wheat) +
    circle(130, 214, 5, red) +
    circle(270, 214, 5, red) +
    line("M180 226q20 14 40 0", mix(red, mist, 0.1), 6),
});

import { digits } from "../digits.ts";
import { clay, deep, ink, leaf, mist, mix, moss, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { circle, limb, line, moved, picture, polygon, rect, ring, shape, times, turned } from "../shapes.ts";

/** A banknote of our own: a mark for a mountain, a number, pairs of raised lines at both ends. */
function note(
  x: number,
  y: number,
  width: number,
  degrees: number,
  colour: string,
  worth: string,
  pairs: number,
): string {
  const light = mix(colour, paper, 0.55);
  const ridge = (left: number): string =>
    times(pairs, (at) => line(`M${left} ${64 + at * 26}l26 -10M${left} ${74 + at * 26}l26 -10`, ink, 4));
  return turned(
    degrees,
    [x, y],
    [
      moved(x, y, [
        rect(6, 8, width, 290, mix(ink, deep, 0.2), 6),
        rect(0, 0, width, 290, colour, 6),
        rect(16, 16, width - 32, 258, light, 4),
        times(5, (at) => ring(width * 0.3, 150, 40 + at * 18, mix(colour, paper, 0.3), 5)),
        polygon(
          [
            [width * 0.3 - 90, 214],
            [width * 0.3 - 16, 90],
            [width * 0.3 + 10, 112],
            [width * 0.3 + 30, 96],
            [width * 0.3 + 100, 214],
          ],
          mix(colour, ink, 0.25),
        ),
        times(6, (at) => line(`M${width * 0.55} ${170 + at * 14}q30 -12 60 0t60 0t60 0`, mix(colour, paper, 0.15), 4)),
        digits(worth, width * 0.56, 60, 74, mix(colour, ink, 0.35), 2.6),
        ridge(24),
        ridge(width - 52),
      ]),
    ],
  );
}

const hand = [
  limb([1660, 1060], 130, [1330, 900], 92, mix(deep, sea, 0.2)),
  limb([1360, 916], 84, [1250, 850], 80, skins[1]),
  shape("M1310 940Q1220 980 1150 900Q1120 850 1160 800Q1230 740 1310 800Z", skins[1]),
  limb([1180, 850], 34, [1010, 838], 24, skins[1]),
  limb([1010, 838], 24, [906, 860], 19, skins[1]),
  limb([1190, 910], 30, [1050, 930], 24, mix(skins[1], ink, 0.06)),
  limb([1050, 930], 24, [1080, 960], 22, mix(skins[1], ink, 0.06)),
  limb([1220, 950], 28, [1110, 985], 22, mix(skins[1], ink, 0.1)),
  limb([1220, 800], 34, [1120, 730], 24, skins[1]),
  shape("M884 852Q896 840 914 846L910 866Q894 872 884 852Z", mix(skins[1], paper, 0.4)),
].join("");

export default picture([
  rect(0, 0, 1600, 1067, mix(clay, sand, 0.4)),
  times(6, (at) => rect(0, at * 184, 1600, 6, mix(clay, sand, 0.2))),
  times(12, (at) => line(`M${(at * 331) % 1500} ${60 + at * 84}q120 -18 260 0`, mix(clay, sand, 0.22), 5)),
  note(180, 70, 560, -6, mix(sea, mist, 0.2), "20", 3),
  note(270, 260, 600, 3, mix(leaf, moss, 0.2), "20", 3),
  note(150, 420, 660, -3, mix(sea, deep, 0.3), "50", 2),
  note(230, 640, 740, 2, red, "100", 1),
  moved(1300, 270, [
    circle(0, 0, 210, mix(ink, deep, 0.2)),
    circle(0, 0, 190, paper),
    times(5, (at) =>
      line(`M-110 ${-100 + at * 44}L90 ${-150 + at * 44}`, at % 2 ? mix(wheat, clay, 0.3) : mix(red, clay, 0.3), 18),
    ),
    times(3, (at) => line(`M-110 ${-80 + at * 66}L90 ${-130 + at * 66}`, ink, 3)),
    line("M140 150L230 250", ink, 34),
  ]),
  hand,
  ring(908, 858, 58, paper, 6),
  ring(908, 858, 84, mix(paper, clay, 0.3), 4),
]);

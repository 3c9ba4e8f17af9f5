import { digits } from "../digits.ts";
import { clay, deep, ink, leaf, mist, mix, pale, paper, red, sea, wheat } from "../palette.ts";
import {
  blob,
  chance,
  circle,
  line,
  moved,
  type Point,
  picture,
  polygon,
  rect,
  shape,
  times,
  turned,
  within,
} from "../shapes.ts";

const [sx, sy] = [640, 520];
const [wideness, height] = [590, 330];
const tilt = -8;

/** A point on Earth's way; turn is a share of the year. */
function onOrbit(turn: number): Point {
  const angle = turn * Math.PI * 2;
  const [x, y] = [Math.cos(angle) * wideness + 110, Math.sin(angle) * height];
  const lean = (tilt * Math.PI) / 180;
  return [sx + x * Math.cos(lean) - y * Math.sin(lean), sy + x * Math.sin(lean) + y * Math.cos(lean)];
}

/** A sheet of a calendar: a coloured head, rings, and rows of days. */
function sheet([x, y]: Point, scale: number, degrees: number, colour: string): string {
  const parts = [
    rect(-60, -66, 128, 144, mix(ink, deep, 0.2), 8),
    rect(-66, -72, 128, 144, paper, 8),
    rect(-66, -72, 128, 36, colour, 8),
    rect(-66, -48, 128, 14, colour),
    times(2, (at) => rect(-38 + at * 62, -86, 10, 28, ink, 5)),
    times(28, (at) =>
      rect(
        -52 + (at % 7) * 15,
        -22 + Math.floor(at / 7) * 22,
        9,
        11,
        at % 7 === 6 ? mix(red, paper, 0.25) : mix(mist, paper, 0.1),
        2,
      ),
    ),
  ];
  return turned(degrees, [x, y], [moved(x, y, parts, scale)]);
}

/** The day that comes once in four years. */
function leapDay(x: number, y: number): string {
  const parts = [
    rect(-126, -128, 268, 292, mix(ink, deep, 0.1), 14),
    rect(-138, -140, 268, 292, red, 14),
    shape("M62 152L130 84V138Q130 152 116 152Z", mix(red, ink, 0.35)),
    shape("M62 152L58 92Q60 84 70 84H130Z", mix(red, paper, 0.3)),
    rect(-138, -140, 268, 62, mix(red, ink, 0.3), 14),
    rect(-138, -100, 268, 24, mix(red, ink, 0.3)),
    times(2, (at) => rect(-84 + at * 142, -166, 20, 58, paper, 10)),
    digits("29", -86, -42, 128, paper, 2.2),
  ];
  return turned(9, [x, y], [moved(x, y, parts, 1)]);
}

/** Earth, with the islands on its face, half in the dark. */
function earth([x, y]: Point, radius: number): string {
  const disc = `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0`;
  const at = (dx: number, dy: number): Point => [x + dx * radius, y + dy * radius];
  const lands = [
    blob(
      [
        at(-0.9, -0.4),
        at(-0.55, -0.8),
        at(-0.1, -0.82),
        at(-0.02, -0.5),
        at(-0.3, -0.28),
        at(-0.36, 0),
        at(-0.5, -0.2),
      ],
      leaf,
    ),
    blob([at(-0.5, -0.06), at(-0.36, 0.06), at(-0.18, 0.26), at(-0.26, 0.28), at(-0.44, 0.1)], leaf),
    blob([at(-0.16, 0.3), at(0.08, 0.34), at(0.14, 0.4), at(-0.1, 0.38)], leaf),
    blob([at(-0.1, -0.06), at(0.06, -0.14), at(0.14, 0.02), at(0.02, 0.18), at(-0.1, 0.1)], leaf),
    line([at(0.24, -0.02), at(0.22, 0.18)], leaf, radius * 0.06),
    line([at(0.22, 0.02), at(0.34, 0)], leaf, radius * 0.05),
    blob([at(0.44, 0.1), at(0.62, 0.1), at(0.84, 0.26), at(0.78, 0.34), at(0.56, 0.26)], leaf),
    blob([at(0.1, 0.66), at(0.36, 0.5), at(0.64, 0.56), at(0.7, 0.76), at(0.3, 0.96)], mix(wheat, clay, 0.3)),
  ];
  const night = `<g opacity=".5">${shape(`M${x + radius * 0.2} ${y - radius * 1.1}Q${x + radius * 0.66} ${y} ${x + radius * 0.2} ${y + radius * 1.1}H${x + radius * 1.2}V${y - radius * 1.1}Z`, ink)}</g>`;
  return circle(x, y, radius + 12, mix(deep, mist, 0.35)) + circle(x, y, radius, sea) + within(disc, [...lands, night]);
}

function stars(): string {
  const random = chance(400);
  return times(120, (at) => {
    const [x, y] = [random() * 1600, random() * 1067];
    return at % 9
      ? circle(x, y, 1.6 + random() * 2.2, mix(mist, paper, random()))
      : shape(
          `M${x} ${y - 12}Q${x + 2} ${y - 2} ${x + 12} ${y}Q${x + 2} ${y + 2} ${x} ${y + 12}Q${x - 2} ${y + 2} ${x - 12} ${y}Q${x - 2} ${y - 2} ${x} ${y - 12}Z`,
          paper,
        );
  });
}

function sunRays(): string {
  return times(24, (at) =>
    turned(
      at * 15,
      [sx, sy],
      [
        polygon(
          [
            [sx - 13, sy - 158],
            [sx, sy - (at % 2 ? 204 : 236)],
            [sx + 13, sy - 158],
          ],
          at % 2 ? clay : wheat,
        ),
      ],
    ),
  );
}

const places = Array.from({ length: 12 }, (_, month) => 0.088 + month * 0.0748);
const heads = [sea, mix(sea, deep, 0.4), leaf, mix(leaf, sea, 0.4), wheat, clay];

export default picture([
  rect(0, 0, 1600, 1067, mix(ink, deep, 0.35)),
  circle(sx, sy, 860, mix(ink, deep, 0.5)),
  circle(sx, sy, 560, mix(ink, deep, 0.68)),
  circle(sx, sy, 340, mix(deep, sea, 0.22)),
  stars(),
  line(
    `M${Array.from({ length: 121 }, (_, at) =>
      onOrbit(at / 120)
        .map(Math.round)
        .join(" "),
    ).join("L")}`,
    mix(deep, mist, 0.55),
    5,
  ),
  times(
    2,
    (half) =>
      places
        .map((turn, month) =>
          Math.sin(turn * Math.PI * 2) < 0 === (half === 0)
            ? sheet(
                onOrbit(turn),
                0.62 + Math.sin(turn * Math.PI * 2) * 0.2,
                Math.cos(turn * 9 + month) * 9,
                heads[month % heads.length] ?? sea,
              )
            : "",
        )
        .join("") +
      (half === 0
        ? sunRays() +
          circle(sx, sy, 150, wheat) +
          circle(sx, sy, 124, mix(wheat, paper, 0.45)) +
          circle(sx - 24, sy - 24, 84, mix(wheat, paper, 0.7))
        : ""),
  ),
  earth(onOrbit(0.995), 150),
  circle(1528, 250, 34, pale),
  circle(1540, 242, 30, mix(ink, deep, 0.4)),
  leapDay(1394, 796),
]);

import { digits } from "../digits.ts";
import { bark, clay, deep, ink, mist, mix, pale, paper, red, sand, sea, wheat } from "../palette.ts";
import {
  circle,
  ellipse,
  line,
  moved,
  picture,
  polygon,
  rect,
  ring,
  shape,
  soft,
  times,
  turned,
  within,
} from "../shapes.ts";

const brass = mix(wheat, clay, 0.3);
const shade = mix(brass, ink, 0.28);
const glint = mix(wheat, paper, 0.45);
const [cx, cy] = [560, 470];

/** Tiles of the wall, some of them darker. */
const wall =
  rect(0, 0, 1600, 1067, mix(sea, mist, 0.4)) +
  times(60, (at) => {
    const [column, row] = [at % 10, Math.floor(at / 10)];
    const tone = (column * 7 + row * 5) % 9;
    return rect(
      column * 164 - 18,
      row * 164 - 40,
      154,
      154,
      mix(sea, mist, tone === 0 ? 0.2 : tone < 3 ? 0.55 : 0.46),
      5,
    );
  });

/** A stretch of pipe with a light along its back. */
function pipe(x: number, y: number, width: number): string {
  return (
    rect(x, y - 46, width, 92, mix(pale, mist, 0.5)) +
    rect(x, y - 30, width, 18, paper) +
    rect(x, y + 16, width, 30, mix(mist, deep, 0.4))
  );
}

function nut(x: number, y: number, width: number, height: number): string {
  return (
    rect(x, y - height / 2, width, height, brass, 8) +
    rect(x, y - height / 2 + height * 0.12, width, height * 0.2, glint) +
    rect(x, y + height * 0.12, width, height * 0.38, shade, 6) +
    line(
      [
        [x + width / 2, y - height / 2],
        [x + width / 2, y + height / 2],
      ],
      mix(shade, ink, 0.2),
      5,
      "butt",
    )
  );
}

/** The counter: black wheels for cubic metres, red ones for what is below. */
function counter(x: number, y: number): string {
  const wheel = (at: number): string => {
    const [colour, figure] = at < 5 ? [ink, "00324"[at]] : [red, "61"[at - 5]];
    const left = x + at * 66;
    return (
      rect(left, y, 60, 94, colour, 7) +
      rect(left, y, 60, 16, mix(colour, ink, 0.5), 7) +
      rect(left, y + 80, 60, 14, mix(colour, ink, 0.5), 7) +
      digits(figure ?? "0", left + 15, y + 22, 50, paper, 2.1)
    );
  };
  return rect(x - 12, y - 12, 482, 118, mix(pale, mist, 0.6), 12) + times(7, wheel);
}

/** A small dial with a red hand. */
function dial(x: number, y: number, degrees: number): string {
  const ticks = times(10, (at) =>
    turned(
      at * 36,
      [x, y],
      [
        line(
          [
            [x, y - 40],
            [x, y - 30],
          ],
          ink,
          4,
        ),
      ],
    ),
  );
  return (
    circle(x, y, 52, paper) +
    ring(x, y, 48, ink, 4) +
    ticks +
    turned(
      degrees,
      [x, y],
      [
        polygon(
          [
            [x, y - 36],
            [x + 8, y + 10],
            [x - 8, y + 10],
          ],
          red,
        ),
      ],
    ) +
    circle(x, y, 7, red)
  );
}

/** The meter's star, which turns with the least flow. */
function star(x: number, y: number): string {
  const points = Array.from({ length: 16 }, (_, at) => {
    const [angle, radius] = [(at / 16) * Math.PI * 2, at % 2 ? 20 : 42];
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius] as const;
  });
  return polygon(points, deep) + circle(x, y, 11, paper);
}

const lid = [
  turned(
    -24,
    [cx, cy - 300],
    [
      ellipse(cx, cy - 356, 296, 92, mix(sea, deep, 0.75)),
      ellipse(cx, cy - 366, 268, 74, deep),
      line(`M${cx - 200} ${cy - 380}Q${cx} ${cy - 440} ${cx + 200} ${cy - 380}`, mix(sea, mist, 0.3), 8),
    ],
  ),
].join("");

const meter = [
  ellipse(cx, cy + 330, 330, 30, mix(sea, ink, 0.45)),
  shape(
    `M${cx - 230} ${cy + 60}H${cx + 230}L${cx + 190} ${cy + 300}Q${cx} ${cy + 350} ${cx - 190} ${cy + 300}Z`,
    brass,
  ),
  shape(
    `M${cx + 40} ${cy + 60}H${cx + 230}L${cx + 190} ${cy + 300}Q${cx + 120} ${cy + 326} ${cx + 60} ${cy + 332}Z`,
    shade,
  ),
  circle(cx, cy, 336, shade),
  circle(cx - 8, cy - 8, 326, brass),
  within(`M${cx - 334} ${cy - 8}a326 326 0 1 0 652 0a326 326 0 1 0 -652 0`, [
    shape(`M${cx - 334} ${cy - 120}L${cx + 60} ${cy - 400}H${cx - 340}Z`, glint),
  ]),
  circle(cx, cy, 272, mix(ink, deep, 0.6)),
  circle(cx, cy, 262, paper),
  times(60, (at) =>
    turned(
      at * 6,
      [cx, cy],
      [
        line(
          [
            [cx, cy - 250],
            [cx, cy - (at % 5 ? 238 : 226)],
          ],
          ink,
          at % 5 ? 3 : 6,
          "butt",
        ),
      ],
    ),
  ),
  counter(cx - 229, cy - 118),
  dial(cx - 128, cy + 112, 128),
  dial(cx + 128, cy + 112, 252),
  star(cx, cy + 94),
  within(`M${cx - 262} ${cy}a262 262 0 1 0 524 0a262 262 0 1 0 -524 0`, [
    `<g opacity=".32">${polygon(
      [
        [cx - 300, cy - 40],
        [cx - 60, cy - 300],
        [cx + 20, cy - 300],
        [cx - 300, cy + 60],
      ],
      "#ffffff",
    )}</g>`,
  ]),
].join("");

/** The tap at the end of the pipe, with a drop that hangs from it. */
const tap = [
  rect(1180, 560, 66, 116, brass, 10),
  rect(1180, 640, 66, 36, shade, 10),
  shape("M1236 572H1368Q1440 572 1440 650V700H1366V668Q1366 650 1344 650H1236Z", brass),
  shape("M1236 628H1350Q1390 632 1392 700H1366V668Q1366 650 1344 650H1236Z", shade),
  rect(1356, 696, 94, 26, shade, 6),
  rect(1284, 490, 42, 90, brass),
  rect(1310, 490, 16, 90, shade),
  rect(1212, 452, 186, 44, red, 22),
  rect(1212, 476, 186, 20, mix(red, ink, 0.28), 10),
  shape("M1403 734Q1428 772 1428 788A25 25 0 0 1 1378 788Q1378 772 1403 734Z", mix(mist, paper, 0.45)),
  shape("M1390 786a14 14 0 0 0 14 16", paper),
].join("");

const bucket = [
  ellipse(1404, 1050, 178, 26, mix(sea, ink, 0.45)),
  shape("M1236 870H1572L1536 1048Q1404 1076 1272 1048Z", mix(red, clay, 0.2)),
  shape("M1450 870H1572L1536 1048Q1500 1056 1462 1060Z", mix(red, ink, 0.25)),
  ellipse(1404, 870, 168, 34, mix(red, ink, 0.4)),
  ellipse(1404, 876, 148, 26, mix(mist, paper, 0.3)),
  line("M1330 876q74 -14 148 0M1362 884q42 -8 84 0", paper, 5),
  line("M1238 872Q1180 980 1262 1016", ink, 8),
].join("");

export default picture([
  wall,
  shape(
    `${soft([
      [0, 940],
      [500, 930],
      [1100, 944],
      [1600, 932],
    ])}V1067H0Z`,
    mix(sand, bark, 0.28),
  ),
  rect(0, 926, 1600, 18, mix(sand, bark, 0.5)),
  pipe(0, 618, 1200),
  rect(120, 540, 30, 156, mix(mist, deep, 0.5), 6),
  moved(0, 0, [nut(178, 618, 84, 142), nut(866, 618, 84, 142), nut(1100, 618, 62, 124)]),
  lid,
  meter,
  tap,
  bucket,
]);

import { bark, clay, deep, ink, mist, mix, pale, paper, red, sand, sea, wheat } from "../palette.ts";
import { circle, ellipse, line, moved, picture, polygon, rect, shape, times, turned, within } from "../shapes.ts";

const body =
  "M0 -300C70 -304 128 -262 128 -196C128 -150 92 -132 88 -96C84 -56 92 -34 112 -4C138 34 156 70 156 118C156 204 92 260 0 260C-92 260 -156 204 -156 118C-156 70 -138 34 -112 -4C-92 -34 -84 -56 -88 -96C-92 -132 -128 -150 -128 -196C-128 -262 -70 -304 0 -300Z";
const fhole = (side: 1 | -1): string =>
  line(
    `M${side * 52} -66q${side * 20} 0 ${side * 14} 32q${-side * 2} 44 ${side * 12} 66q${side * 4} 26 ${-side * 12} 26`,
    ink,
    8,
  ) +
  circle(side * 50, -60, 9, ink) +
  circle(side * 64, 54, 9, ink);

const violin = turned(
  32,
  [620, 600],
  [
    moved(620, 600, [
      shape(body, mix(bark, ink, 0.35)),
      within(body, [moved(0, 0, [shape(body, clay)], 0.95), shape("M-200 -320H-30V280H-200Z", mix(clay, wheat, 0.28))]),
      line("M0 -288C64 -290 116 -254 116 -196M-140 118C-140 190 -84 244 0 244", mix(bark, ink, 0.1), 5),
      fhole(1),
      fhole(-1),
      polygon(
        [
          [-26, -620],
          [26, -620],
          [34, -96],
          [-34, -96],
        ],
        ink,
      ),
      rect(-58, 6, 116, 20, wheat, 6),
      polygon(
        [
          [-34, 90],
          [34, 90],
          [20, 236],
          [-20, 236],
        ],
        ink,
      ),
      times(4, (at) => line(`M${-15 + at * 10} -640L${-21 + at * 14} 96`, pale, 2.5)),
      rect(-20, -730, 40, 116, bark, 8),
      circle(0, -742, 34, bark),
      circle(4, -742, 18, mix(bark, ink, 0.4)),
      times(2, (at) => rect(-66, -706 + at * 44, 48, 15, ink, 7) + rect(18, -690 + at * 44, 48, 15, ink, 7)),
      ellipse(-74, 240, 58, 34, ink),
    ]),
  ],
);

const bow = turned(
  -18,
  [800, 800],
  [
    line("M240 800Q800 766 1400 806", mix(bark, ink, 0.3), 14),
    line("M262 822L1390 822", mix(paper, sand, 0.3), 7),
    rect(1310, 796, 70, 34, ink, 5),
    circle(1345, 813, 8, pale),
  ],
);

const notes: readonly (readonly [number, number, number])[] = [
  [1010, 250, 1],
  [1130, 200, 1],
  [1240, 236, 0],
  [1350, 170, 1],
  [1470, 214, 1],
];

export default picture([
  rect(0, 0, 1600, 1067, mix(sand, wheat, 0.3)),
  circle(800, 560, 720, mix(sand, paper, 0.1)),
  circle(800, 560, 520, mix(sand, paper, 0.5)),
  times(5, (at) => line(`M900 ${150 + at * 36}Q1200 ${120 + at * 36} 1640 ${96 + at * 36}`, mix(bark, sand, 0.4), 4)),
  notes
    .map(
      ([x, y, flag]) =>
        turned(-16, [x, y], [ellipse(x, y, 24, 17, ink)]) +
        line(`M${x + 22} ${y - 5}V${y - 100}`, ink, 7) +
        (flag ? line(`M${x + 22} ${y - 100}q30 20 26 56`, ink, 8) : ""),
    )
    .join(""),
  rect(0, 900, 1600, 170, mix(bark, ink, 0.25)),
  rect(0, 900, 1600, 14, mix(bark, clay, 0.4)),
  turned(
    -5,
    [1220, 860],
    [
      rect(1000, 640, 420, 330, mix(pale, mist, 0.4)),
      rect(990, 628, 420, 330, paper),
      rect(1040, 668, 220, 22, red),
      times(
        4,
        (row) =>
          times(4, (at) => line(`M1030 ${730 + row * 56 + at * 9}H1370`, mix(mist, pale, 0.3), 2)) +
          times(9, (at) => circle(1052 + at * 36, 736 + row * 56 + ((at * 7 + row * 5) % 4) * 7, 7, ink)),
      ),
    ],
  ),
  ellipse(640, 930, 360, 26, mix(bark, ink, 0.55)),
  violin,
  bow,
  moved(210, 900, [
    rect(-40, -150, 80, 150, red),
    rect(-52, -160, 104, 20, mix(red, ink, 0.2)),
    line("M0 -160V-420", bark, 8),
    shape("M4 -418q60 -22 110 0t90 0v60q-40 20 -90 0t-110 0Z", red),
    shape("M4 -358q60 -22 110 0t90 0v60q-40 20 -90 0t-110 0Z", paper),
  ]),
  line("M1480 1000h60M60 1010h90", mix(deep, sea, 0.4), 6),
]);

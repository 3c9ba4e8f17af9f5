import { cloud, rain, tower } from "../landscape.ts";
import { bark, clay, deep, ink, mist, mix, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { person, standing } from "../people.ts";
import { below, circle, ellipse, line, picture, polygon, rect, ring, shape, soft, times } from "../shapes.ts";

const stone = mix(pale, mist, 0.45);
const deck = 470;

/** One of the three gates: posts, a winding wheel, a red leaf half raised, water that shoots below. */
function gate(x: number): string {
  const raised = 150;
  return [
    rect(x, deck + 40, 236, 300, mix(ink, deep, 0.45)),
    rect(x + 14, deck + 40, 208, raised, red),
    times(3, (at) =>
      line(
        [
          [x + 14, deck + 80 + at * 42],
          [x + 222, deck + 80 + at * 42],
        ],
        mix(red, ink, 0.3),
        8,
        "butt",
      ),
    ),
    times(2, (at) =>
      line(
        [
          [x + 84 + at * 70, deck + 40],
          [x + 84 + at * 70, deck + 40 + raised],
        ],
        mix(red, ink, 0.3),
        8,
        "butt",
      ),
    ),
    rect(x + 30, deck - 196, 18, 210, ink),
    rect(x + 188, deck - 196, 18, 210, ink),
    rect(x + 16, deck - 214, 204, 26, ink),
    line(
      [
        [x + 100, deck - 190],
        [x + 100, deck + 40],
      ],
      mix(ink, mist, 0.4),
      9,
      "butt",
    ),
    line(
      [
        [x + 136, deck - 190],
        [x + 136, deck + 40],
      ],
      mix(ink, mist, 0.4),
      9,
      "butt",
    ),
    ring(x + 118, deck - 96, 40, clay, 12),
    line(
      [
        [x + 78, deck - 96],
        [x + 158, deck - 96],
      ],
      clay,
      8,
    ),
    line(
      [
        [x + 118, deck - 136],
        [x + 118, deck - 56],
      ],
      clay,
      8,
    ),
    circle(x + 118, deck - 96, 10, ink),
  ].join("");
}

/** Brown water that falls through a gate and foams. */
function fall(x: number): string {
  const flood = mix(clay, sand, 0.35);
  return (
    shape(`M${x + 6} 668Q${x + 30} 640 ${x + 118} 642T${x + 230} 668L${x + 262} 836H${x - 26}Z`, flood) +
    times(5, (at) =>
      line(`M${x + 32 + at * 44} 666Q${x + 28 + at * 46} 740 ${x + 14 + at * 53} 822`, mix(flood, paper, 0.5), 7),
    ) +
    shape(
      `M${x - 60} 850Q${x - 40} 800 ${x + 10} 822Q${x + 46} 780 ${x + 96} 816Q${x + 146} 778 ${x + 190} 818Q${x + 250} 790 ${x + 292} 850Z`,
      paper,
    )
  );
}

/** The gauge on the wall: a tall board with feet of black and white, and the four colours of alert. */
function gauge(x: number, top: number): string {
  const colours = [red, clay, wheat, sea];
  const height = 456;
  const bands = colours.map((colour, at) => rect(x - 30, top + (at * height) / 4, 26, height / 4, colour));
  const feet = times(
    12,
    (at) =>
      rect(x, top + (at * height) / 12, 40, height / 24, ink) +
      line(
        [
          [x + 40, top + (at * height) / 12],
          [x + 54, top + (at * height) / 12],
        ],
        ink,
        4,
        "butt",
      ),
  );
  return rect(x - 38, top - 10, 104, height + 20, paper) + bands.join("") + feet;
}

/** The keeper's house on the deck, with a tiled roof. */
function keeper(x: number): string {
  return [
    rect(x, deck - 168, 190, 170, sand),
    rect(x + 142, deck - 168, 48, 170, mix(sand, bark, 0.3)),
    polygon(
      [
        [x - 34, deck - 160],
        [x + 34, deck - 262],
        [x + 156, deck - 262],
        [x + 224, deck - 160],
      ],
      clay,
    ),
    times(3, (at) =>
      line(
        [
          [x + 14 - at * 17, deck - 236 + at * 26],
          [x + 176 + at * 17, deck - 236 + at * 26],
        ],
        mix(clay, ink, 0.22),
        4,
      ),
    ),
    rect(x + 26, deck - 120, 74, 62, wheat),
    line(
      [
        [x + 63, deck - 120],
        [x + 63, deck - 58],
      ],
      bark,
      6,
      "butt",
    ),
    rect(x + 122, deck - 128, 44, 128, mix(bark, ink, 0.2)),
  ].join("");
}

const umbrella = [
  shape("M-118 0Q-112 -92 0 -98Q112 -92 118 0Q88 -22 59 0Q29 -22 0 0Q-29 -22 -59 0Q-88 -22 -118 0Z", red),
  shape("M0 -98Q112 -92 118 0Q88 -22 59 0Q50 -70 0 -98Z", mix(red, ink, 0.22)),
  line(
    [
      [0, -98],
      [0, 96],
    ],
    ink,
    6,
  ),
].join("");

export default picture([
  rect(0, 0, 1600, 700, mix(mist, sea, 0.35)),
  below(
    [
      [0, 210],
      [400, 170],
      [800, 220],
      [1200, 180],
      [1600, 220],
    ],
    mix(mist, pale, 0.25),
    700,
  ),
  below(
    [
      [0, 330],
      [400, 350],
      [900, 310],
      [1600, 350],
    ],
    mix(pale, mist, 0.25),
    700,
  ),
  [
    tower(40, 640, 120, 340, mix(mist, sea, 0.5), mix(pale, paper, 0.3), 4, 3),
    tower(190, 640, 96, 440, mix(mist, sea, 0.65), mix(pale, paper, 0.3), 3, 5),
    tower(1220, 640, 110, 420, mix(mist, sea, 0.6), mix(pale, paper, 0.3), 4, 8),
    tower(1352, 640, 140, 300, mix(mist, sea, 0.45), mix(pale, paper, 0.3), 5, 6),
    tower(1508, 640, 110, 380, mix(mist, sea, 0.6), mix(pale, paper, 0.3), 4, 2),
    tower(900, 640, 90, 360, mix(mist, sea, 0.4), mix(pale, paper, 0.3), 3, 12),
  ].join(""),
  cloud(-60, 190, 620, mix(deep, mist, 0.35)),
  cloud(620, 150, 520, mix(deep, mist, 0.25)),
  cloud(1120, 220, 640, mix(deep, mist, 0.4)),
  rect(0, deck + 10, 1600, 400, stone),
  times(7, (at) =>
    line(
      [
        [0, deck + 66 + at * 54],
        [1600, deck + 66 + at * 54],
      ],
      mix(stone, sea, 0.28),
      3,
    ),
  ),
  times(36, (at) =>
    line(
      [
        [(at % 12) * 140 + (Math.floor(at / 12) % 2) * 70, deck + 66 + Math.floor(at / 12) * 108],
        [(at % 12) * 140 + (Math.floor(at / 12) % 2) * 70, deck + 120 + Math.floor(at / 12) * 108],
      ],
      mix(stone, sea, 0.28),
      3,
    ),
  ),
  keeper(1216),
  [330, 616, 902].map(gate).join(""),
  times(
    4,
    (at) =>
      rect(282 + at * 286, deck - 30, 50, 400, mix(stone, paper, 0.35)) +
      rect(282 + at * 286 + 34, deck - 30, 16, 400, mix(stone, sea, 0.35)),
  ),
  rect(0, deck - 22, 1600, 46, mix(paper, pale, 0.5)),
  rect(0, deck + 18, 1600, 12, mix(stone, deep, 0.4)),
  line(`M0 ${deck - 74}H282M1186 ${deck - 74}H1600M0 ${deck - 50}H282`, ink, 6, "butt"),
  times(6, (at) =>
    line(
      [
        [20 + at * 52, deck - 78],
        [20 + at * 52, deck - 20],
      ],
      ink,
      6,
      "butt",
    ),
  ),
  times(8, (at) =>
    line(
      [
        [1206 + at * 54, deck - 78],
        [1206 + at * 54, deck - 20],
      ],
      ink,
      6,
      "butt",
    ),
  ),
  shape("M0 800C200 780 300 822 520 812S900 790 1160 812S1500 790 1600 806V1067H0Z", mix(clay, bark, 0.3)),
  [330, 616, 902].map(fall).join(""),
  shape(
    `${soft([
      [-20, 870],
      [240, 842],
      [520, 872],
      [820, 846],
      [1120, 874],
      [1400, 848],
      [1620, 868],
    ])}V1067H-20Z`,
    mix(clay, sand, 0.3),
  ),
  times(9, (at) => line(`M${60 + at * 180} ${900 + (at % 3) * 46}q60 -26 120 0t110 0`, mix(clay, paper, 0.5), 7)),
  shape(
    `${soft([
      [-20, 1000],
      [300, 972],
      [700, 1006],
      [1100, 976],
      [1620, 1000],
    ])}V1067H-20Z`,
    mix(clay, bark, 0.55),
  ),
  gauge(158, 506),
  `<g transform="translate(1466 ${deck - 196}) scale(.9)">${umbrella}</g>`,
  person(
    [1444, deck - 20],
    176,
    { top: wheat, bottom: deep, skin: skins[1], wears: "short" },
    { ...standing, nearElbow: [5, -66], nearHand: [12, -72] },
    1,
  ),
  ellipse(1444, deck - 18, 40, 6, mix(stone, deep, 0.35)),
  rain(110, mix(paper, mist, 0.25), 8, 1000, 2.6),
]);

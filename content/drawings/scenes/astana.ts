import { birds, cloud, sky, sun, tower } from "../landscape.ts";
import { clay, deep, ink, mist, mix, pale, paper, red, sand, sea, wheat } from "../palette.ts";
import { birch } from "../plants.ts";
import {
  below,
  circle,
  limb,
  line,
  moved,
  type Point,
  picture,
  polygon,
  shape,
  soft,
  times,
  turned,
  within,
} from "../shapes.ts";

const ground = 700;

/** The tower of Bayterek: a white trunk that opens like a poplar and holds a golden egg. */
function bayterek(x: number): string {
  const ribs = [-5, -3, -1, 1, 3, 5].map((side) =>
    line(
      `M${x + side * 9} ${ground}C${x + side * 5} ${ground - 210} ${x + side * 4} ${ground - 260} ${x + side * 21} ${ground - 420}`,
      paper,
      7,
    ),
  );
  const hoops = [70, 140, 210, 280, 340].map((up, at) =>
    line(
      [
        [x - 42 + at * 2, ground - up],
        [x + 42 - at * 2, ground - up],
      ],
      mix(paper, mist, 0.4),
      4,
    ),
  );
  const shaft = polygon(
    [
      [x - 20, ground],
      [x + 20, ground],
      [x + 15, ground - 380],
      [x - 15, ground - 380],
    ],
    mix(mist, deep, 0.25),
  );
  const egg =
    circle(x, ground - 440, 72, wheat) +
    within(`M${x - 72} ${ground - 440}a72 72 0 1 0 144 0a72 72 0 1 0 -144 0`, [
      circle(x + 34, ground - 420, 76, mix(wheat, clay, 0.45)),
      times(5, (at) =>
        line(
          [
            [x - 80, ground - 492 + at * 26],
            [x + 80, ground - 492 + at * 26],
          ],
          mix(wheat, paper, 0.45),
          3,
        ),
      ),
    ]);
  const claws = [-5, -3, 3, 5].map((side) =>
    line(
      `M${x + side * 17} ${ground - 386}Q${x + side * 20} ${ground - 420} ${x + side * 19} ${ground - 452}`,
      paper,
      8,
    ),
  );
  return (
    shaft +
    hoops.join("") +
    ribs.join("") +
    egg +
    claws.join("") +
    polygon(
      [
        [x - 130, ground],
        [x - 70, ground - 44],
        [x + 70, ground - 44],
        [x + 130, ground],
      ],
      mix(paper, mist, 0.25),
    )
  );
}

/** The great tent of Khan Shatyr, a mast that leans and cloth drawn down from it. */
function tent(x: number): string {
  const top: Point = [x + 40, ground - 330];
  const cloth = `M${x - 230} ${ground}Q${x - 40} ${ground - 110} ${top[0]} ${top[1]}Q${x + 80} ${ground - 120} ${x + 250} ${ground}Z`;
  const seams = [-170, -105, -40, 30, 100, 170].map((side) =>
    line(
      `M${top[0]} ${top[1]}Q${x + side * 0.42 + 16} ${ground - 120} ${x + side * 1.12} ${ground}`,
      mix(mist, paper, 0.75),
      3,
    ),
  );
  const shade = shape(
    `M${top[0]} ${top[1]}Q${x + 80} ${ground - 120} ${x + 250} ${ground}L${x + 60} ${ground}Q${x + 56} ${ground - 130} ${top[0]} ${top[1]}Z`,
    mix(mist, sea, 0.5),
  );
  return line([top, [top[0] + 26, top[1] - 74]], paper, 7) + shape(cloth, mist) + shade + seams.join("");
}

/** A pair of golden cones. */
function cones(x: number): string {
  const cone = (left: number, height: number): string =>
    polygon(
      [
        [left, ground],
        [left + 22, ground - height],
        [left + 66, ground - height],
        [left + 88, ground],
      ],
      mix(wheat, clay, 0.25),
    ) +
    polygon(
      [
        [left + 52, ground],
        [left + 48, ground - height],
        [left + 66, ground - height],
        [left + 88, ground],
      ],
      mix(clay, ink, 0.1),
    ) +
    times(7, (at) =>
      line(
        [
          [left + 8 + at * 2.8, ground - 26 - at * 34],
          [left + 80 - at * 2.8, ground - 26 - at * 34],
        ],
        mix(wheat, paper, 0.4),
        3,
      ),
    );
  return cone(x, 270) + cone(x + 108, 270);
}

/** Six poles: five flags that stand together, and one guest. */
function flags(): string {
  const flag = (x: number, colour: string, up: number): string =>
    line(
      [
        [x, 968],
        [x, 968 - up],
      ],
      ink,
      8,
    ) +
    shape(`M${x + 4} ${968 - up}q34 -16 64 0t62 0v74q-32 16 -62 0t-64 0Z`, colour) +
    shape(`M${x + 68} ${968 - up}q30 16 62 0v74q-32 16 -62 0Z`, mix(colour, ink, 0.16));
  const five = [sea, mix(red, clay, 0.25), mist, mix(sea, deep, 0.7), wheat];
  return five.map((colour, at) => flag(190 + at * 148, colour, 250)).join("") + flag(1240, red, 250) + guest(1240);
}

function guest(x: number): string {
  return (
    times(3, (at) => shape(`M${x + 4} ${730 + at * 24}q34 -16 64 0t62 0v10q-32 16 -62 0t-64 0Z`, paper)) +
    shape(`M${x + 4} 718q26 -13 52 -5v38q-26 -8 -52 5Z`, deep)
  );
}

/** A white aeroplane on its way down. */
function aeroplane(x: number, y: number): string {
  const parts = [
    line(
      [
        [-330, -6],
        [-110, -2],
      ],
      mix(paper, sand, 0.3),
      5,
    ),
    limb([-92, 0], 11, [104, 0], 17, paper),
    polygon(
      [
        [-100, -4],
        [-118, -58],
        [-88, -58],
        [-56, -8],
      ],
      red,
    ),
    polygon(
      [
        [-6, 6],
        [-74, 84],
        [-42, 84],
        [46, 10],
      ],
      mix(mist, sea, 0.35),
    ),
    polygon(
      [
        [4, -10],
        [-26, -58],
        [-6, -58],
        [40, -12],
      ],
      mix(mist, sea, 0.1),
    ),
    times(8, (at) => circle(-48 + at * 17, -3, 3.4, deep)),
    shape("M96 -12q18 2 24 8h-24Z", deep),
  ];
  return turned(11, [x, y], [moved(x, y, parts, 1.05)]);
}

const river = `M0 ${ground + 118}Q400 ${ground + 70} 820 ${ground + 104}T1600 ${ground + 88}V${ground + 210}Q1200 ${ground + 176} 760 ${ground + 214}T0 ${ground + 196}Z`;

export default picture([
  sky(
    [mix(sea, paper, 0.42), mix(mist, paper, 0.38), mix(pale, sand, 0.4), mix(sand, paper, 0.2), mix(sand, wheat, 0.3)],
    720,
  ),
  sun(330, 520, 128, mix(wheat, paper, 0.35)),
  cloud(60, 300, 300, mix(pale, paper, 0.6)),
  cloud(1160, 420, 360, mix(sand, paper, 0.55)),
  aeroplane(1180, 212),
  birds(
    [
      [520, 250],
      [572, 276],
      [480, 300],
    ],
    deep,
    15,
  ),
  shape(
    `${soft([
      [0, 640],
      [240, 612],
      [520, 640],
      [860, 606],
      [1240, 640],
      [1600, 616],
    ])}V720H0Z`,
    mix(mist, paper, 0.35),
  ),
  tower(70, ground, 108, 216, mix(mist, deep, 0.3), mix(sand, paper, 0.3), 4, 2),
  tower(196, ground, 84, 292, mix(mist, deep, 0.45), mix(sand, paper, 0.3), 3, 7),
  tower(300, ground, 120, 170, mix(mist, deep, 0.2), mix(sand, paper, 0.3), 4, 4),
  cones(452),
  bayterek(800),
  tent(1190),
  tower(1452, ground, 92, 150, mix(mist, deep, 0.25), mix(sand, paper, 0.3), 3, 9),
  below(
    [
      [0, 706],
      [300, 690],
      [700, 702],
      [1100, 688],
      [1600, 704],
    ],
    mix(paper, pale, 0.35),
  ),
  shape(river, mix(mist, paper, 0.2)),
  line(
    `M150 ${ground + 140}h220M620 ${ground + 158}h300M1150 ${ground + 132}h190M980 ${ground + 184}h150`,
    mix(paper, mist, 0.25),
    5,
  ),
  below(
    [
      [0, 902],
      [360, 884],
      [800, 914],
      [1240, 890],
      [1600, 906],
    ],
    paper,
  ),
  below(
    [
      [0, 1010],
      [420, 972],
      [900, 1010],
      [1300, 976],
      [1600, 1000],
    ],
    mix(paper, pale, 0.7),
  ),
  flags(),
  birch(1446, 1030, 500, -22),
  birch(1540, 1060, 590, 16),
  below(
    [
      [1240, 1067],
      [1360, 1022],
      [1470, 996],
      [1560, 1012],
      [1640, 1000],
    ],
    paper,
  ),
]);

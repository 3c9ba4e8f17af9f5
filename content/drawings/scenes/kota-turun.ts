import { birds, cloud, house, sky } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { person, standing, walking } from "../people.ts";
import { bush } from "../plants.ts";
import { line, moved, picture, polygon, rect, shape, times, within } from "../shapes.ts";

/** A house that has sunk: its door is half as high as it was, its window near the ground. */
function sunk(x: number, wall: string, roof: string, depth: number): string {
  return within(`M0 0H1600V700H0Z`, [
    house(x, 700 + depth, 250, 250, wall, roof),
    rect(x + 34, 700 + depth - 170, 66, 170, mix(bark, ink, 0.2)),
    rect(x + 140, 700 + depth - 176, 78, 84, mix(deep, mist, 0.2)),
    line(`M${x + 179} ${700 + depth - 176}v84M${x + 140} ${700 + depth - 134}h78`, paper, 6, "butt"),
    rect(x, 700 - 40, 250, 10, mix(wall, moss, 0.5)),
    rect(x, 700 - 30, 250, 30, mix(wall, bark, 0.35)),
  ]);
}

const boat = moved(230, 560, [
  shape("M0 0H280Q262 52 220 54H62Q18 46 0 0Z", red),
  shape("M0 0H280L276 14H4Z", paper),
  line("M130 0V-170", bark, 10),
  polygon(
    [
      [138, -168],
      [138, -30],
      [236, -30],
    ],
    paper,
  ),
  polygon(
    [
      [122, -140],
      [122, -30],
      [50, -30],
    ],
    mix(sand, wheat, 0.4),
  ),
]);

export default picture([
  sky([mix(mist, sea, 0.4), mix(mist, pale, 0.4), mix(pale, paper, 0.4), mix(sand, paper, 0.4)], 720, 7),
  cloud(60, 200, 300, mix(deep, mist, 0.55)),
  cloud(640, 150, 340, mix(deep, mist, 0.65)),
  cloud(1200, 220, 280, mix(paper, pale, 0.4)),
  birds(
    [
      [520, 280],
      [576, 300],
      [470, 320],
    ],
    deep,
    16,
  ),
  shape("M0 560H640V1067H0Z", sea),
  shape("M0 584q40 -20 80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0V640H0Z", mix(sea, mist, 0.35)),
  boat,
  times(4, (at) => line(`M${30 + at * 140} ${650 + (at % 2) * 40}q36 -16 72 0t72 0`, mist, 5)),
  shape("M0 1000Q240 960 420 990T640 980V1067H0Z", mix(sand, bark, 0.35)),
  rect(560, 470, 90, 600, mix(pale, mist, 0.5)),
  rect(620, 470, 30, 600, mix(mist, ink, 0.25)),
  rect(548, 452, 114, 26, mix(pale, paper, 0.3)),
  times(5, (at) => rect(560, 560 + at * 90, 90, 4, mix(mist, ink, 0.25))),
  bush(1440, 704, 190, moss),
  sunk(700, paper, clay, 60),
  sunk(1000, mix(wheat, sand, 0.4), mix(red, clay, 0.4), 96),
  sunk(1300, pale, clay, 40),
  rect(650, 700, 950, 370, mix(clay, bark, 0.2)),
  rect(650, 700, 950, 44, mix(sand, bark, 0.3)),
  shape("M650 690Q760 684 860 694T1100 690T1330 694T1600 688V716H650Z", mix(sea, mist, 0.4)),
  rect(650, 830, 950, 90, mix(clay, bark, 0.5)),
  rect(650, 920, 950, 150, mix(bark, ink, 0.25)),
  shape("M650 960Q800 940 980 962T1320 954T1600 964V1067H650Z", mix(sea, deep, 0.3)),
  times(
    3,
    (at) =>
      line(`M${860 + at * 300} 600V1000`, mix(mist, ink, 0.2), 16, "butt") + rect(838 + at * 300, 970, 44, 60, ink, 6),
  ),
  times(3, (at) =>
    polygon(
      [
        [930 + at * 290, 770],
        [970 + at * 290, 770],
        [970 + at * 290, 856],
        [990 + at * 290, 856],
        [950 + at * 290, 900],
        [910 + at * 290, 856],
        [930 + at * 290, 856],
      ],
      paper,
    ),
  ),
  person([960, 712], 190, { top: red, bottom: ink, cut: "shorts", skin: skins[2], wears: "cap", gear: ink }, walking),
  person(
    [1266, 712],
    178,
    { top: leaf, bottom: deep, cut: "skirt", wears: "scarf", gear: wheat, skin: skins[1] },
    standing,
    -1,
  ),
]);

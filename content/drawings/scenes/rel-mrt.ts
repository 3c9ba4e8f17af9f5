import { birds, cloud, sky, sun, tower } from "../landscape.ts";
import { clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { person, standing, walking } from "../people.ts";
import { tree } from "../plants.ts";
import { circle, line, moved, picture, polygon, rect, shape, times } from "../shapes.ts";
import { carriage, leadingCar } from "../trains.ts";

const livery = { wall: paper, band: sea, roof: mix(mist, pale, 0.4), glass: mix(ink, deep, 0.4) };
const concrete = mix(pale, sand, 0.35);

/** A pillar that spreads under the deck. */
function pillar(x: number): string {
  return (
    shape(
      `M${x - 110} 620H${x + 110}Q${x + 60} 650 ${x + 38} 720V930H${x - 38}V720Q${x - 60} 650 ${x - 110} 620Z`,
      concrete,
    ) + shape(`M${x + 10} 620H${x + 110}Q${x + 60} 650 ${x + 38} 720V930H${x + 10}Z`, mix(concrete, deep, 0.2))
  );
}

function car(x: number, y: number, colour: string): string {
  return moved(x, y, [
    shape("M0 -20Q4 -52 40 -54L66 -86H150L186 -54Q216 -50 218 -20Z", colour),
    polygon(
      [
        [56, -56],
        [74, -78],
        [104, -78],
        [104, -56],
      ],
      pale,
    ),
    polygon(
      [
        [112, -56],
        [112, -78],
        [144, -78],
        [168, -56],
      ],
      pale,
    ),
    circle(52, -18, 20, ink),
    circle(168, -18, 20, ink),
    circle(52, -18, 8, mist),
    circle(168, -18, 8, mist),
  ]);
}

export default picture([
  sky([mix(mist, sea, 0.2), mix(mist, paper, 0.35), mix(sand, paper, 0.3), mix(sand, wheat, 0.35)], 860, 4),
  sun(1240, 250, 96, mix(paper, wheat, 0.25)),
  cloud(120, 200, 320, mix(pale, paper, 0.6)),
  cloud(820, 150, 240, mix(pale, paper, 0.6)),
  birds(
    [
      [560, 190],
      [612, 214],
      [520, 232],
    ],
    deep,
    15,
  ),
  tower(40, 860, 130, 560, mix(mist, deep, 0.35), mix(sand, paper, 0.3), 4, 3),
  tower(196, 860, 110, 430, mix(mist, deep, 0.2), mix(sand, paper, 0.3), 3, 8),
  tower(330, 860, 150, 640, mix(mist, deep, 0.45), mix(sand, paper, 0.3), 5, 5),
  tower(520, 860, 100, 500, mix(mist, deep, 0.25), mix(sand, paper, 0.3), 3, 12),
  tower(700, 860, 160, 600, mix(mist, deep, 0.3), mix(sand, paper, 0.3), 5, 2),
  tower(900, 860, 110, 470, mix(mist, deep, 0.45), mix(sand, paper, 0.3), 4, 7),
  tower(1050, 860, 120, 560, mix(mist, deep, 0.25), mix(sand, paper, 0.3), 4, 10),
  tower(1330, 860, 150, 520, mix(mist, deep, 0.4), mix(sand, paper, 0.3), 5, 6),
  tower(1500, 860, 120, 620, mix(mist, deep, 0.3), mix(sand, paper, 0.3), 4, 9),
  rect(0, 820, 1600, 120, mix(moss, leaf, 0.3)),
  [pillar(250), pillar(800), pillar(1350)].join(""),
  tree(530, 930, 290, moss, leaf, 4),
  tree(1080, 930, 270, moss, leaf, 9),
  rect(0, 556, 1600, 70, concrete),
  rect(0, 612, 1600, 16, mix(concrete, deep, 0.35)),
  times(9, (at) => line(`M${at * 200 + 60} 560V612`, mix(concrete, deep, 0.18), 4, "butt")),
  carriage(-330, 560, 1.22, livery),
  carriage(188, 560, 1.22, livery),
  leadingCar(706, 560, 1.22, livery),
  rect(0, 542, 1600, 24, mix(concrete, paper, 0.3)),
  line("M0 396H1600", mix(ink, mist, 0.3), 3),
  times(5, (at) => line(`M${120 + at * 340} 556V382h40`, mix(ink, deep, 0.4), 7, "butt")),
  rect(0, 926, 1600, 24, mix(pale, sand, 0.6)),
  rect(0, 950, 1600, 120, mix(ink, deep, 0.5)),
  times(8, (at) => rect(at * 230 - 40, 1008, 120, 8, mix(paper, mist, 0.4))),
  person([380, 944], 150, { top: red, bottom: ink, skin: skins[2] }, walking),
  person(
    [450, 944],
    142,
    { top: wheat, bottom: deep, cut: "skirt", wears: "scarf", gear: sea, skin: skins[1] },
    walking,
  ),
  person([960, 944], 146, { top: paper, bottom: mix(deep, ink, 0.4), skin: skins[1] }, walking, -1),
  person([1210, 944], 140, { top: clay, bottom: ink, wears: "cap", gear: red, skin: skins[2] }, standing),
  car(120, 972, wheat),
  car(620, 972, red),
  car(1290, 972, sea),
]);

import { tower } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Look, person, standing, walking } from "../people.ts";
import { circle, line, type Point, picture, polygon, rect, times } from "../shapes.ts";
import { carriage, leadingCar } from "../trains.ts";

const livery = { wall: mix(pale, paper, 0.3), band: red, roof: mist, glass: mix(ink, deep, 0.35) };
const people: readonly [number, number, Look, 1 | -1, boolean][] = [
  [140, 246, { top: sea, bottom: ink, skin: skins[1] }, 1, false],
  [300, 230, { top: wheat, bottom: deep, cut: "skirt", wears: "scarf", gear: clay, skin: skins[1] }, 1, true],
  [372, 150, { top: paper, bottom: red, cut: "shorts", sleeve: "short", skin: skins[1] }, 1, true],
  [560, 250, { top: mist, bottom: mix(deep, ink, 0.4), wears: "grey", skin: skins[2] }, -1, false],
  [780, 240, { top: red, bottom: ink, wears: "long", skin: skins[1] }, 1, true],
  [980, 252, { top: paper, bottom: bark, wears: "cap", gear: deep, skin: skins[3] }, -1, true],
  [1180, 236, { top: leaf, bottom: ink, cut: "skirt", wears: "scarf", gear: paper, skin: skins[2] }, 1, false],
  [1420, 250, { top: clay, bottom: deep, skin: skins[1] }, -1, false],
];

/** Old columns of cast iron that carry the roof. */
function column(x: number): string {
  return (
    rect(x - 9, 236, 18, 680, mix(deep, ink, 0.3)) +
    line(`M${x} 330Q${x - 20} 250 ${x - 100} 244M${x} 330Q${x + 20} 250 ${x + 100} 244`, mix(deep, ink, 0.3), 12) +
    rect(x - 18, 880, 36, 36, mix(deep, ink, 0.5))
  );
}

export default picture([
  rect(0, 0, 1600, 1067, mix(sand, paper, 0.4)),
  tower(60, 760, 120, 420, mix(mist, pale, 0.3), mix(pale, paper, 0.5), 4, 2),
  tower(420, 760, 150, 480, mix(mist, pale, 0.4), mix(pale, paper, 0.5), 5, 5),
  tower(900, 760, 110, 440, mix(mist, pale, 0.3), mix(pale, paper, 0.5), 4, 9),
  tower(1260, 760, 160, 500, mix(mist, pale, 0.4), mix(pale, paper, 0.5), 5, 3),
  rect(0, 620, 1600, 200, mix(moss, mist, 0.4)),
  rect(0, 760, 1600, 100, mix(bark, sand, 0.4)),
  carriage(-170, 812, 1.62, livery),
  leadingCar(514, 812, 1.62, livery, 30),
  line("M0 470H1600", mix(ink, mist, 0.3), 4),
  line("M760 566L700 520L770 474", ink, 7),
  polygon(
    [
      [0, 130],
      [1600, 130],
      [1600, 246],
      [0, 246],
    ],
    mix(red, bark, 0.5),
  ),
  times(17, (at) => line(`M${at * 100} 130V246`, mix(wine(), ink, 0.2), 5, "butt")),
  rect(0, 60, 1600, 76, mix(wine(), ink, 0.25)),
  rect(0, 240, 1600, 14, ink),
  [130, 660, 1190].map(column).join(""),
  rect(0, 866, 1600, 201, mix(pale, sand, 0.5)),
  rect(0, 866, 1600, 16, mix(mist, ink, 0.35)),
  rect(0, 896, 1600, 22, wheat),
  times(40, (at) => circle(20 + at * 40, 907, 5, mix(wheat, bark, 0.5))),
  circle(930, 330, 66, ink),
  circle(930, 330, 56, paper),
  line("M930 330V292M930 330L958 346", ink, 7),
  line("M930 264V250", ink, 10),
  people
    .map(([x, height, look, facing, walks]) =>
      person([x, 1000] as Point, height * 1.12, look, walks ? walking : standing, facing),
    )
    .join(""),
]);

function wine(): string {
  return mix(red, bark, 0.7);
}

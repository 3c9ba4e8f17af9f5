import { birds, cloud, house, sky, sun } from "../landscape.ts";
import { bark, clay, deep, ink, leaf, mist, mix, moss, pale, paper, red, sand, sea, skins, wheat } from "../palette.ts";
import { type Look, type Pose, person } from "../people.ts";
import { palm } from "../plants.ts";
import { below, circle, ellipse, limb, line, moved, picture, rect, shape, times } from "../shapes.ts";

const rowing: Pose = {
  head: [4, -88],
  neck: [1, -79],
  hip: [-6, -46],
  nearElbow: [12, -62],
  nearHand: [22, -58],
  farElbow: [14, -68],
  farHand: [24, -74],
  nearKnee: [10, -36],
  nearFoot: [22, -32],
  farKnee: [8, -36],
  farFoot: [20, -32],
};

type Load = "banana" | "orange" | "leaf" | "cake";

/** A narrow boat with a woman under a broad hat, and what she sells. */
function boat(x: number, y: number, size: number, look: Look, loads: readonly Load[], across = size): string {
  const heap = loads
    .map((load, at) => {
      const left = 60 + at * 110;
      if (load === "banana") return times(4, (n) => line(`M${left - 30 + n * 20} -40q14 -34 44 -36`, wheat, 15));
      if (load === "orange")
        return times(9, (n) => circle(left - 36 + (n % 5) * 20 + (n > 4 ? 10 : 0), n > 4 ? -62 : -44, 13, clay));
      if (load === "leaf")
        return times(5, (n) => ellipse(left - 36 + n * 19, -54 - (n % 2) * 12, 20, 26, n % 2 ? leaf : moss));
      return (
        rect(left - 44, -56, 90, 24, bark, 6) +
        times(4, (n) => circle(left - 32 + n * 22, -62, 12, [red, paper, leaf, wheat][n] ?? red))
      );
    })
    .join("");
  return moved(
    x,
    y,
    [
      ellipse(60, 26, 330, 18, mix(deep, ink, 0.2)),
      person([-150, 40], 250, { ...look, wears: "hat", gear: look.gear ?? wheat }, rowing),
      limb([-98, -150], 5, [-40, 30], 5, bark),
      ellipse(-36, 34, 16, 30, bark),
      heap,
      shape(
        "M-300 -58Q-240 -24 -140 -22H300Q370 -26 430 -62Q400 20 300 30H-180Q-270 20 -300 -58Z",
        mix(bark, ink, 0.15),
      ),
      shape(
        "M-300 -58Q-240 -24 -140 -22H300Q370 -26 430 -62L424 -46Q370 -10 300 -6H-150Q-250 -10 -294 -44Z",
        mix(bark, clay, 0.4),
      ),
    ],
    size,
    across,
  );
}

export default picture([
  sky([mix(clay, wheat, 0.45), mix(wheat, sand, 0.3), mix(sand, paper, 0.2), mix(sand, wheat, 0.2)], 520, 5),
  sun(880, 400, 130, mix(paper, wheat, 0.25)),
  cloud(180, 200, 280, mix(paper, sand, 0.4)),
  cloud(1200, 170, 300, mix(paper, sand, 0.4)),
  birds(
    [
      [600, 220],
      [652, 244],
      [560, 258],
    ],
    bark,
    16,
  ),
  below(
    [
      [0, 500],
      [400, 470],
      [800, 500],
      [1200, 466],
      [1600, 492],
    ],
    mix(moss, mist, 0.4),
  ),
  palm(90, 500, 330, 0.1, mix(moss, ink, 0.35), bark),
  palm(520, 500, 250, -0.08, mix(moss, ink, 0.2), bark),
  palm(1180, 500, 270, 0.1, mix(moss, ink, 0.2), bark),
  palm(1540, 500, 360, -0.12, mix(moss, ink, 0.35), bark),
  [150, 330]
    .map(
      (x, at) =>
        times(4, (n) => line(`M${x + 10 + n * 44} 500V590`, bark, 9, "butt")) +
        house(x, 520, 150, 90, at ? mix(mist, sea, 0.3) : sand, at ? mix(red, clay, 0.4) : clay),
    )
    .join(""),
  [1230, 1400]
    .map(
      (x, at) =>
        times(4, (n) => line(`M${x + 10 + n * 42} 500V590`, bark, 9, "butt")) +
        house(x, 520, 146, 90, at ? sand : wheat, at ? clay : mix(red, clay, 0.6)),
    )
    .join(""),
  rect(0, 540, 1600, 530, mix(mist, sea, 0.5)),
  times(7, (at) => rect(790 - at * 16, 560 + at * 34, 180 + at * 32, 9, mix(wheat, paper, 0.3))),
  below(
    [
      [0, 660],
      [500, 640],
      [1000, 664],
      [1600, 640],
    ],
    mix(sea, mist, 0.2),
  ),
  below(
    [
      [0, 820],
      [500, 800],
      [1000, 830],
      [1600, 804],
    ],
    mix(sea, deep, 0.35),
  ),
  below(
    [
      [0, 980],
      [500, 956],
      [1000, 986],
      [1600, 960],
    ],
    mix(deep, sea, 0.2),
  ),
  times(10, (at) => line(`M${60 + at * 170} ${620 + (at % 4) * 110}q26 -12 52 0t52 0`, mix(mist, paper, 0.3), 5)),
  boat(620, 690, 0.62, { top: sea, bottom: ink, cut: "skirt", skin: skins[1] }, ["leaf", "orange"]),
  boat(1120, 700, 0.62, { top: red, bottom: ink, cut: "skirt", skin: skins[2], gear: sand }, ["cake", "banana"], -0.62),
  boat(430, 890, 1, { top: mix(red, clay, 0.2), bottom: deep, cut: "skirt", skin: skins[1] }, [
    "banana",
    "orange",
    "leaf",
  ]),
  boat(
    1200,
    930,
    1.04,
    { top: wheat, bottom: bark, cut: "skirt", skin: skins[2], gear: paper },
    ["orange", "cake", "leaf"],
    -1.04,
  ),
  line("M20 1040h120M700 1036h160M1440 1044h120", mix(sea, pale, 0.4), 5),
]);

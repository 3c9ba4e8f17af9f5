import { bark, clay, deep, ink, mist, mix, moss, pale, paper, red, sand, sea, wheat } from "../palette.ts";
import { person, walking } from "../people.ts";
import { palm } from "../plants.ts";
import { chance, circle, ellipse, line, moved, picture, polygon, rect, ring, shape, times } from "../shapes.ts";

const random = chance(1950);
const stars = times(90, () =>
  circle(random() * 1600, random() * 420, 1.4 + random() * 2.4, mix(mist, paper, random())),
);

/** A camera of the fifties on three legs: two reels, a matte box. */
const camera = moved(1330, 560, [
  line("M0 40L-110 440M0 40L10 450M0 40L130 430", mix(bark, clay, 0.2), 16),
  circle(-70, -150, 84, mix(bark, ink, 0.35)),
  circle(82, -130, 70, mix(bark, ink, 0.35)),
  [
    [-70, -150, 56],
    [82, -130, 46],
  ]
    .map(
      ([x, y, r]) =>
        ring(x ?? 0, y ?? 0, r ?? 0, mist, 7) +
        times(3, (at) =>
          circle(
            (x ?? 0) + Math.cos(at * 2.1) * (r ?? 0) * 0.5,
            (y ?? 0) + Math.sin(at * 2.1) * (r ?? 0) * 0.5,
            12,
            mist,
          ),
        ),
    )
    .join(""),
  rect(-110, -80, 230, 140, mix(sea, deep, 0.3), 12),
  rect(-176, -50, 70, 76, mist, 6),
  polygon(
    [
      [-176, -64],
      [-230, -90],
      [-230, 66],
      [-176, 40],
    ],
    mix(mist, ink, 0.35),
  ),
  rect(-80, -54, 120, 22, clay, 4),
  circle(76, -10, 26, wheat),
  line("M120 20l60 40", ink, 10),
]);

/** On the screen: a column that walks over hills. */
const march = [0, 1, 2, 3, 4, 5, 6]
  .map(
    (at) =>
      person(
        [400 + at * 88, 610 - Math.sin(at / 2) * 22],
        150 - (at % 3) * 8,
        {
          top: mix(mist, ink, 0.55),
          bottom: mix(mist, ink, 0.7),
          skin: mix(mist, ink, 0.35),
          wears: at % 2 ? "cap" : "peci",
          gear: ink,
          shoes: ink,
        },
        walking,
      ) + line(`M${396 + at * 88} ${500 - Math.sin(at / 2) * 22}l26 -62`, ink, 5),
  )
  .join("");

const heads = times(3, (row) =>
  times(17 - row, (at) => {
    const [x, y] = [40 + at * (86 + row * 14) + (row % 2) * 40, 850 + row * 72 + random() * 10];
    const tone = mix(deep, mix(ink, deep, 0.3), row * 0.42);
    return (
      circle(x, y, 27 + row * 5, tone) +
      shape(`M${x - 52} ${y + 110}Q${x - 48} ${y + 30} ${x} ${y + 28}T${x + 52} ${y + 110}Z`, tone)
    );
  }),
);

export default picture([
  rect(0, 0, 1600, 1067, mix(ink, deep, 0.35)),
  rect(0, 300, 1600, 400, mix(ink, deep, 0.6)),
  stars,
  palm(120, 800, 560, 0.12, mix(ink, deep, 0.15)),
  palm(1530, 800, 520, -0.1, mix(ink, deep, 0.15)),
  polygon(
    [
      [1100, 500],
      [320, 180],
      [1080, 180],
      [1100, 470],
    ],
    mix(deep, sea, 0.2),
  ),
  line("M290 840V150M1090 840V150", bark, 18),
  rect(280, 160, 820, 520, paper),
  rect(300, 180, 780, 480, mix(mist, pale, 0.5)),
  circle(900, 300, 62, paper),
  shape("M300 520Q440 400 560 470T800 430T1080 500V660H300Z", mix(mist, ink, 0.18)),
  shape("M300 610Q500 560 700 590T1080 560V660H300Z", mix(mist, ink, 0.42)),
  march,
  times(11, (at) => rect(284, 176 + at * 46, 11, 22, ink, 3) + rect(1085, 176 + at * 46, 11, 22, ink, 3)),
  times(
    9,
    (at) =>
      line(`M${1110 + at * 60} ${170 - Math.sin((at / 8) * Math.PI) * -30}l0 8`, wheat, 3) +
      circle(1110 + at * 60, 190 + Math.sin((at / 8) * Math.PI) * 34, 10, at % 2 ? wheat : red),
  ),
  line("M1090 180Q1350 260 1600 170", ink, 3),
  rect(0, 800, 1600, 270, mix(moss, ink, 0.5)),
  camera,
  ellipse(1340, 1004, 190, 18, ink),
  heads,
  line("M20 790h90M1180 780h70", mix(sand, moss, 0.3), 4),
]);

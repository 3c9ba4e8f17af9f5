import { clay, deep, ink, mist, mix, pale, paper, red } from "./palette.ts";
import { circle, line, moved, rect, ring, shape, times } from "./shapes.ts";

/** Paint of a train. */
export interface Livery {
  wall: string;
  band: string;
  roof: string;
  glass?: string;
}

/** A carriage from the side, 420 long and 150 high; its lower left corner stands on the rail at x, y. */
export function carriage(x: number, y: number, scale: number, { wall, band, roof, glass = deep }: Livery): string {
  const parts = [
    rect(4, -150, 412, 20, roof, 8),
    rect(0, -138, 420, 116, wall, 6),
    rect(0, -62, 420, 16, band),
    times(3, (at) => rect(34 + at * 128, -118, 64, 46, glass, 5)),
    times(
      3,
      (at) => rect(108 + at * 128, -122, 38, 98, mix(wall, ink, 0.12)) + rect(113 + at * 128, -116, 28, 44, glass),
    ),
    times(2, (side) =>
      times(
        2,
        (at) => circle(66 + side * 238 + at * 52, -12, 15, ink) + circle(66 + side * 238 + at * 52, -12, 6, mist),
      ),
    ),
    rect(40, -30, 340, 12, mix(ink, deep, 0.3)),
  ];
  return moved(x, y, parts, scale);
}

/** The leading car, its nose to the right; 440 long. */
export function leadingCar(
  x: number,
  y: number,
  scale: number,
  { wall, band, roof, glass = deep }: Livery,
  nose = 46,
): string {
  const parts = [
    shape(`M4 -130V-144Q4 -150 10 -150H${400 - nose}Q${430 - nose / 2} -146 ${440 - nose / 2} -128Z`, roof),
    shape(`M0 -138H${404 - nose}Q440 -108 446 -56L448 -34Q446 -22 432 -22H0Z`, wall),
    shape(`M0 -62H444L447 -46H0Z`, band),
    shape(`M${398 - nose} -124Q${424 - nose / 2} -112 436 -72H${380 - nose / 2}Z`, glass),
    times(2, (at) => rect(34 + at * 128, -118, 64, 46, glass, 5)),
    times(
      2,
      (at) => rect(108 + at * 128, -122, 38, 98, mix(wall, ink, 0.12)) + rect(113 + at * 128, -116, 28, 44, glass),
    ),
    times(2, (side) =>
      times(
        2,
        (at) => circle(66 + side * 238 + at * 52, -12, 15, ink) + circle(66 + side * 238 + at * 52, -12, 6, mist),
      ),
    ),
    rect(40, -30, 350, 12, mix(ink, deep, 0.3)),
    circle(432, -40, 6, mix(paper, clay, 0.2)),
  ];
  return moved(x, y, parts, scale);
}

/** A small steam engine of the first years, chimney to the right; 430 long. */
export function steamEngine(x: number, y: number, scale: number): string {
  const wheel = (cx: number, radius: number): string =>
    circle(cx, -radius, radius, ink) +
    ring(cx, -radius, radius - 8, red, 7) +
    times(4, (at) => {
      const angle = (at * Math.PI) / 4;
      const [dx, dy] = [Math.cos(angle) * (radius - 8), Math.sin(angle) * (radius - 8)];
      return line(`M${cx - dx} ${-radius - dy}L${cx + dx} ${-radius + dy}`, red, 5);
    }) +
    circle(cx, -radius, 8, pale);
  const parts = [
    rect(20, -82, 400, 22, mix(ink, deep, 0.35)),
    rect(130, -188, 270, 108, mix(deep, ink, 0.2), 30),
    times(3, (at) => rect(186 + at * 74, -188, 12, 108, clay)),
    rect(376, -194, 30, 118, ink, 10),
    shape("M330 -186L322 -262L306 -296H390L374 -262L366 -186Z", ink),
    rect(304, -306, 88, 14, clay, 6),
    shape("M222 -186q0 -44 30 -44t30 44Z", clay),
    rect(28, -240, 118, 160, red, 6),
    rect(50, -214, 74, 62, pale),
    rect(14, -256, 148, 20, ink, 8),
    rect(404, -84, 30, 14, clay),
    shape("M398 -60H452L420 -6H398Z", red),
    circle(402, -146, 16, mix(paper, clay, 0.15)),
    wheel(96, 46),
    wheel(214, 46),
    wheel(318, 36),
    line("M96 -46H262", pale, 10),
    rect(258, -62, 66, 34, clay, 5),
  ];
  return moved(x, y, parts, scale);
}

/** Rails on sleepers, from edge to edge. */
export function track(y: number, sleeper: string, rail: string = ink): string {
  return times(27, (at) => rect(at * 62 - 20, y + 6, 36, 14, sleeper)) + rect(0, y, 1600, 8, rail);
}

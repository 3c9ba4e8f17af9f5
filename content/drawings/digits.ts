import { line, moved, times } from "./shapes.ts";

/** Figures as strokes in a box of 10 by 16: a picture must not depend on the fonts of the machine that draws it. */
const strokes: Readonly<Record<string, string>> = {
  "0": "M5 0.5Q9.5 0.5 9.5 8T5 15.5T0.5 8T5 0.5Z",
  "1": "M2 3.5L6 0.5V15.5",
  "2": "M0.8 4.2Q1 0.5 5 0.5Q9.3 0.5 9.3 4.4Q9.3 7 6 10L0.6 15.5H9.6",
  "3": "M0.8 2.4Q2.4 0.5 5 0.5Q9 0.5 9 4T4.4 7.4Q9.6 7.4 9.6 11.4T5 15.5Q2 15.5 0.5 13.2",
  "4": "M7.2 15.5V0.5L0.5 10.8H9.8",
  "5": "M8.8 0.5H1.8L1 7.2Q3 6 5.2 6Q9.5 6.2 9.5 10.6T5 15.5Q2 15.5 0.6 13.4",
  "6": "M8.4 1.6Q7 0.5 5.4 0.5Q0.6 1 0.6 9.6Q0.6 15.5 5 15.5Q9.5 15.5 9.5 11T5.2 6.6Q1.6 6.8 0.8 10",
  "7": "M0.5 0.5H9.5L3.8 15.5",
  "8": "M5 7.2Q1.2 6.8 1.2 3.8T5 0.5T8.8 3.8T5 7.2Q0.5 7.8 0.5 11.4T5 15.5T9.5 11.4T5 7.2Z",
  "9": "M1.6 14.4Q3 15.5 4.6 15.5Q9.4 15 9.4 6.4Q9.4 0.5 5 0.5Q0.5 0.5 0.5 5T4.8 9.4Q8.4 9.2 9.2 6",
};

/** A number, drawn; x and y are its upper left corner. */
export function digits(text: string, x: number, y: number, height: number, colour: string, weight = 1.8): string {
  const scale = height / 16;
  return times(text.length, (at) =>
    moved(x + at * 13 * scale, y, [line(strokes[text[at] ?? ""] ?? "", colour, weight)], scale),
  );
}

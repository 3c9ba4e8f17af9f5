import { describe, expect, test } from "vitest";
import { type Bounds, boundsOf, staysAfterChange, staysAfterMove } from "../../src/related/bounds.ts";

const seen = (hope: number, score?: number) => ({ hope, score: () => score });
const full: Bounds = { least: 0.6, edge: 0.3 };
const allCompared: Bounds = { least: 0.6, edge: 0 };

describe("a list that does not hold a document", () => {
  test.each([
    ["it stays behind those that are compared", full, seen(0.1), seen(0.2, 0.9), true],
    ["it stays among those that are compared, and scores too little", full, seen(0.4), seen(0.5, 0.59), true],
    ["it is below the minimum now", full, seen(0.4), seen(0.5), true],
    ["it was not worth comparing, and is not", full, undefined, undefined, true],
    ["all were compared, and it is gone", allCompared, seen(0.4), undefined, true],
    ["its score reaches the last one's", full, seen(0.4), seen(0.4, 0.6), false],
    ["it comes to those that are compared, and pushes another out", full, seen(0.2), seen(0.4, 0.1), false],
    ["it leaves them, and lets another in", full, seen(0.4), undefined, false],
    ["it comes where all were compared: one may be too many now", allCompared, undefined, seen(0.4, 0.1), false],
    ["it stood on the edge", full, seen(0.3), seen(0.4, 0.1), false],
    ["it comes to stand on the edge", full, seen(0.2), seen(0.3, 0.1), false],
    ["the list is short, and it is a candidate", boundsOf([0.9], 5, 0), seen(0.4), seen(0.4, 0.1), false],
  ] as const)("%s", (_what, bounds, before, after, stays) => {
    expect(staysAfterChange(bounds, before, after)).toBe(stays);
  });

  test("may be changed by others that moved it, unless it can never be compared", () => {
    expect(staysAfterMove(full, seen(0.29))).toBe(true);
    expect(staysAfterMove(full, seen(0.3))).toBe(false);
    expect(staysAfterMove(allCompared, seen(0.01))).toBe(false);
  });
});

test("what waited for its turn stands behind a lesser one, which is the least", () => {
  expect(boundsOf([0.9, 0.5, 0.7], 3, 0.2)).toEqual({ least: 0.5, edge: 0.2 });
  expect(boundsOf([0.9, 0.5], 3, 0)).toEqual({ least: 0, edge: 0 });
});

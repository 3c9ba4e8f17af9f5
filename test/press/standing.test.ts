import { expect, test } from "vitest";
import { emptyRecord } from "../../src/press/record.ts";
import { type StandingFacts, standingOf } from "../../src/press/standing.ts";

const noon = Date.UTC(2024, 5, 10, 5);
const standing = (facts: Partial<StandingFacts> = {}) =>
  standingOf({ published: noon, now: noon, draft: false, paid: false, press: emptyRecord, ...facts });

test("a normal story may appear everywhere", () => {
  expect(standing()).toEqual({
    held: false,
    scheduled: false,
    textShown: true,
    listed: true,
    syndicated: true,
    inNewsSitemap: true,
    indexed: true,
    mayLead: true,
    labels: [],
  });
});

test("a story is held back until its very moment", () => {
  expect(standing({ now: noon - 1 })).toMatchObject({ held: true, scheduled: true });
  expect(standing({ now: noon })).toMatchObject({ held: false, scheduled: false });
});

test("a draft is held back however old it is", () => {
  expect(standing({ draft: true, now: noon + 1e12 }).held).toBe(true);
  expect(standing({ draft: true, now: noon - 1 })).toMatchObject({ held: true, scheduled: false });
});

test("paid content never leads the front page and is no news to search engines", () => {
  expect(standing({ paid: true })).toMatchObject({ mayLead: false, inNewsSitemap: false, listed: true, indexed: true });
});

test("where a story stands is decided once", () => {
  expect(() => Object.assign(standing(), { held: true })).toThrow(TypeError);
});

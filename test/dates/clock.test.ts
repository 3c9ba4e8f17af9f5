import { describe, expect, test, vi } from "vitest";
import { now } from "../../src/dates/clock.ts";
import { isoDate } from "../../src/dates/index.ts";

describe("the moment of a build", () => {
  test("is SOURCE_DATE_EPOCH where it is set, in the newsroom's zone", () => {
    expect(isoDate(now({ SOURCE_DATE_EPOCH: "1677567900" }, "Asia/Jayapura"))).toBe("2023-02-28T16:05:00+09:00");
    expect(isoDate(now({ SOURCE_DATE_EPOCH: "0" }, "Asia/Jakarta"))).toBe("1970-01-01T07:00:00+07:00");
  });

  test("is else the system's, in whole seconds", () => {
    vi.useFakeTimers({ now: 1_677_567_900_987 });
    expect(now({}, "Asia/Jakarta")).toEqual({ epoch: 1_677_567_900_000, zone: "Asia/Jakarta", precision: "minute" });
    vi.useRealTimers();
  });

  test.each(["", " ", "kemarin", "1677567900.5", "-1", "1e9", "0x10", "1677567900000", "٣", "2023-02-28"])(
    "is refused as %j, and the message says what is asked and what was found",
    (text) => {
      expect(() => now({ SOURCE_DATE_EPOCH: text }, "Asia/Jakarta")).toThrow(/SOURCE_DATE_EPOCH.*whole seconds/);
      expect(() => now({ SOURCE_DATE_EPOCH: text }, "Asia/Jakarta")).toThrow(JSON.stringify(text));
    },
  );
});

import { describe, expect, it } from "vitest";
import { readZone } from "../input/read-zone.js";
import { Zone } from "../input/time/zone.js";
import { createTimeFormat, type TimeChoice } from "./time-format.js";

const instant = Date.parse("2026-03-29T01:30:15.250Z");

describe("a time", () => {
  it.each<[TimeChoice, string, string]>([
    [{}, "UTC", "2026-03-29 01:30:15"],
    [{ tz: new Zone("Europe/Berlin") }, "Europe/Berlin", "2026-03-29 03:30:15"],
    [
      { timeFormat: "local", tz: new Zone("America/St_Johns") },
      "America/St_Johns",
      "2026-03-28 23:00:15",
    ],
    [{ timeFormat: "iso" }, "UTC", "2026-03-29T01:30:15.250Z"],
    [
      { timeFormat: "iso", tz: new Zone("Asia/Kolkata") },
      "Asia/Kolkata",
      "2026-03-29T07:00:15.250+05:30",
    ],
    [
      { timeFormat: "iso", tz: new Zone("America/New_York") },
      "America/New_York",
      "2026-03-28T21:30:15.250-04:00",
    ],
    [{ timeFormat: "epoch" }, "epoch ms", "1774747815250"],
    [{ timeFormat: "relative" }, "ago", "2d"],
  ])("with %j is of the zone %s: %s", (choice, words, text) => {
    const now = () => instant + 2.5 * 86_400_000;
    const times = createTimeFormat(choice, now);
    expect({ words: times.words, text: times.format(instant) }).toEqual({
      words,
      text,
    });
  });

  it.each<[number, string]>([
    [0, "0s"],
    [59_000, "59s"],
    [60_000, "1m"],
    [7_199_000, "1h"],
    [-90_000, "in 1m"],
  ])("%i ms before now is %s", (age, text) => {
    const times = createTimeFormat({ timeFormat: "relative" }, () => 1e12);
    expect(times.format(1e12 - age)).toBe(text);
  });

  it("at the calendar's end stays a number where its zone is beyond", () => {
    const times = createTimeFormat({ tz: new Zone("Asia/Tokyo") }, () => 0);
    expect(times.format(864e13)).toBe("8640000000000000");
  });
});

it("A zone that is none is refused by its name", () => {
  expect(() => readZone("Mars/Olympus", "--tz")).toThrow(
    '--tz "Mars/Olympus" is no time zone',
  );
});

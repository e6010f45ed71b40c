import { describe, expect, it } from "vitest";
import { readDuration } from "./read-duration.js";
import { readTime } from "./read-time.js";
import { Zone } from "./zone.js";

const now = Date.parse("2026-10-31T12:34:56.789Z");
const berlin = new Zone("Europe/Berlin");

describe("a time in Berlin", () => {
  it.each([
    ["now", "2026-10-31T12:34:56.789Z"],
    ["today", "2026-10-30T23:00:00.000Z"],
    ["yesterday", "2026-10-29T23:00:00.000Z"],
    ["7d", "2026-10-24T12:34:56.789Z"],
    ["90m", "2026-10-31T11:04:56.789Z"],
    ["1h30m", "2026-10-31T11:04:56.789Z"],
    ["2026-11-01", "2026-10-31T23:00:00.000Z"],
    ["2026-10-01", "2026-09-30T22:00:00.000Z"],
    ["2026-11-01T08:30", "2026-11-01T07:30:00.000Z"],
    ["2026-11-01 08:30:15", "2026-11-01T07:30:15.000Z"],
    ["2026-11-01T08:30Z", "2026-11-01T08:30:00.000Z"],
    ["2026-11-01T08:30:01.5+02:00", "2026-11-01T06:30:01.500Z"],
    ["2026-11-01T08:30-0330", "2026-11-01T12:00:00.000Z"],
    ["1790000000000", "2026-09-21T14:13:20.000Z"],
  ])("%s is %s", (text, iso) => {
    const value = readTime(text, "--since", { zone: berlin, now });
    expect(new Date(value).toISOString()).toBe(iso);
  });

  it.each([
    ["2026", "use 2026-01-01 for a year"],
    ["0", "these are few: use 1970-01-01T00:00Z for seconds"],
    ["123", "use 1970-01-01T00:02:03Z for seconds"],
    ["12345678", "use 1970-05-23T21:21:18Z for seconds"],
    ["123456789", "use 123456789000 (1973-11-29T21:33:09Z) for seconds"],
    ["20261001", "use 2026-10-01 for a day"],
    ["1790000000", "use 1790000000000 (2026-09-21T14:13:20Z) for seconds"],
    ["1790000000000000", "use 1790000000000 (2026-09-21T14:13:20Z)"],
    ["2026-02-30", "2026-02 has 28 days: use 2026-02-01 to 2026-02-28"],
    ["2026-02-29T08:00Z", "2026-02 has 28 days"],
    ["2026-13-01", "months are 01 to 12"],
    ["2026-10-31T24:00", "a clock shows 00:00:00 to 23:59:59"],
    ["2026-10-31T08:00+25:00", "an offset is -23:59 to +23:59"],
    ["2026-10-31T08:00-01:60", "an offset is -23:59 to +23:59"],
    ["2026-10-31T08:00+01:00:60", "an offset is -23:59 to +23:59"],
    ["999999999w", "no calendar goes so far"],
    [`${"9".repeat(400)}w`, "no calendar goes so far"],
    [
      "2026-03-29T02:30",
      "clocks in Europe/Berlin skip it: use 2026-03-29T01:30+01:00 or 2026-03-29T03:30+02:00",
    ],
    [
      "2026-10-25T02:30",
      "clocks in Europe/Berlin show it twice: use 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00",
    ],
    ["soon", "use 7d (ago), yesterday, ISO 8601"],
    ["", "use 7d (ago)"],
    ["-7d", "use 7d (ago)"],
    ["constructor", "use 7d (ago)"],
    ["2026-10-31T08", "use 7d (ago)"],
  ])("%j is refused, with what is right: %s", (text, words) => {
    const read = () => readTime(text, "--since", { zone: berlin, now });
    expect(read).toThrow(`--since "${text}" is not a time: `);
    expect(read).toThrow(words);
  });
});

it.each([
  ["2m", 120_000],
  ["1h30m", 5_400_000],
  ["1.5s", 1500],
  ["250ms", 250],
  ["2", undefined],
  ["m", undefined],
  ["2 m", undefined],
  ["2m3", undefined],
])("The duration %j is %s ms", (text, value) => {
  expect(readDuration(text)).toBe(value);
});

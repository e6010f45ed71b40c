import { describe, expect, test } from "vitest";
import { deprecationOf, describeDeprecation } from "./deprecation.js";

const june = "2026-06-15";

const rows: [string, Record<string, string>, string | undefined][] = [
  ["nothing", {}, undefined],
  ["a moment", { deprecation: "@1781481600" }, `is deprecated since ${june}`],
  [
    "a date",
    { deprecation: "Mon, 15 Jun 2026 00:00:00 GMT" },
    `is deprecated since ${june}`,
  ],
  ["a bare yes", { deprecation: "true" }, "is deprecated"],
  ["a bare yes of the drafts", { deprecation: "?1" }, "is deprecated"],
  ["a no", { deprecation: "?0" }, undefined],
  ["another no", { deprecation: "false" }, undefined],
  [
    "no words beside an end",
    { deprecation: "?0", sunset: "?1" },
    "is to be gone",
  ],
  [
    "what only some platforms read",
    { deprecation: "version 2" },
    "is deprecated",
  ],
  ["words", { deprecation: "call +12025550143" }, "is deprecated"],
  [
    "a number beyond all dates",
    { deprecation: "@99999999999999" },
    "is deprecated",
  ],
  [
    "an end",
    { sunset: "Mon, 15 Jun 2026 00:00:00 GMT" },
    `is to be gone on ${june}`,
  ],
  ["an end of sorts", { sunset: "soon" }, "is to be gone"],
  [
    "both",
    { deprecation: "@1781481600", sunset: "Thu, 31 Dec 2026 23:59:59 GMT" },
    `is deprecated since ${june} and is to be gone on 2026-12-31`,
  ],
];

describe("A header that tells the end of an operation", () => {
  test.each(rows)("is read as a day: %s", (_, headers, want) => {
    const told = deprecationOf(new Headers(headers));
    expect(told && describeDeprecation(told)).toBe(want);
  });
});

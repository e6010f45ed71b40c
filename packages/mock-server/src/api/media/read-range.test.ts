import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ByteRange, readRange } from "./read-range.js";

const length = 1000;

describe("a range of 1000 bytes", () => {
  it.each<[header: string, want: ByteRange]>([
    ["bytes=0-0", { from: 0, to: 1 }],
    ["bytes=10-19", { from: 10, to: 20 }],
    ["bytes=10-", { from: 10, to: 1000 }],
    ["bytes=-10", { from: 990, to: 1000 }],
    ["bytes=-5000", { from: 0, to: 1000 }],
    ["bytes=990-5000", { from: 990, to: 1000 }],
    [`bytes=990-${"9".repeat(400)}`, { from: 990, to: 1000 }],
    ["Bytes = 10 - 19 ", { from: 10, to: 20 }],
  ])("%s is a part", (header, want) => {
    expect(readRange(header, length)).toEqual(want);
  });

  it.each([
    "bytes=1000-",
    "bytes=1000-1000",
    "bytes=-0",
    `bytes=${"9".repeat(400)}-`,
  ])("%s lies behind the end", (header) => {
    expect(readRange(header, length)).toBe("beyond");
  });

  it.each([
    undefined,
    "",
    "bytes",
    "bytes=",
    "bytes=-",
    "bytes=a-b",
    "bytes=20-10",
    "bytes=0-1,5-6",
    "bytes=0x1-2",
    "bytes=+1-2",
    "lines=0-1",
  ])("%s is the whole", (header) => {
    expect(readRange(header, length)).toBe("whole");
  });

  it("is never empty, and never longer than the file", () => {
    const number = fc.option(fc.nat(3000), { nil: "" });
    const property = fc.property(number, number, (first, last) => {
      const range = readRange(`bytes=${first}-${last}`, length);
      if (typeof range === "object") {
        expect(range.from).toBeGreaterThanOrEqual(0);
        expect(range.to).toBeGreaterThan(range.from);
        expect(range.to).toBeLessThanOrEqual(length);
      }
    });
    fc.assert(property);
  });
});

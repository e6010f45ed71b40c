import { expect, it } from "vitest";
import { formatBytes } from "./format-bytes.js";

it.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1500, "1.5 kB"],
  [31_400_000, "31 MB"],
  [5e12, "5000 GB"],
])("%s bytes are %s", (bytes, want) => {
  expect(formatBytes(bytes)).toBe(want);
});

import { expect, it } from "vitest";
import {
  formatCents,
  formatCount,
  formatMs,
  formatShare,
} from "./format-number.js";

it.each<[string, string]>([
  [formatCount(1_234_567), "1,234,567"],
  [formatCount(999), "999"],
  [formatShare(0.123), "12.3 %"],
  [formatMs(850.4), "850 ms"],
  [formatMs(7200), "7.2 s"],
  [formatMs(270_000), "4.5 min"],
  [formatMs(44_280_000), "12.3 h"],
  [formatMs(-7200), "-7.2 s"],
  [formatCents(4.594), "4.59 ct"],
  [formatCents(1230), "$12.30"],
  [formatCents(123_456_789), "$1,234,567.89"],
  [formatCount(undefined), "-"],
  [formatMs(undefined), "-"],
  [formatCents(undefined), "-"],
  [formatShare(undefined), "-"],
])("%s", (shown, want) => {
  expect(shown).toBe(want);
});

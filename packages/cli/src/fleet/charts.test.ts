import { expect, it } from "vitest";
import {
  chooseStyle,
  drawBar,
  drawSparkline,
  groupNeighbours,
} from "./charts.js";

const unicode = chooseStyle({ env: {} });

it.each([
  [{}, "████▌"],
  [{ LANG: "de_DE.UTF-8" }, "████▌"],
  [{ LANG: "C" }, "#####"],
  [{ LC_ALL: "C", LANG: "en_US.UTF-8" }, "#####"],
  [{ TERM: "dumb" }, "#####"],
])("In the environment %j a bar is %s", (env, bar) => {
  expect(drawBar(0.45, 10, chooseStyle({ env }))).toBe(bar);
});

it("A bar of very little is seen, and one of nothing is not", () => {
  expect([drawBar(1e-9, 10, unicode), drawBar(0, 10, unicode)]).toEqual([
    "▏",
    "",
  ]);
});

it("A sparkline is as high as its numbers", () => {
  expect(drawSparkline([0, 1, 4, 8], unicode)).toBe(" ▁▄█");
  expect(drawSparkline([0, 0], unicode)).toBe("  ");
});

it("Neighbours are added up", () => {
  expect(groupNeighbours([1, 2, 3, 4, 5], 2)).toEqual([6, 9]);
  expect(groupNeighbours([1, 2], 80)).toEqual([1, 2]);
});

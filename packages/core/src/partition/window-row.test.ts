import fc from "fast-check";
import { expect, test } from "vitest";
import { RUNS } from "../../test/support/fuzz.js";
import { isFree, type Window, WindowRow } from "./window-row.js";

const create = (from: number, end: number): Window => ({
  from,
  end,
  readTo: from,
  msPerPage: undefined,
  state: "untouched",
});

const rowOf = (length: number, msPerPage: number) =>
  new WindowRow(create, create(0, length), msPerPage);

/** One page read in a window: how far, and how full it was. */
interface Step {
  readonly window: number;
  readonly ms: number;
  readonly fullness: number;
  readonly pages: number;
}

const steps = fc.array(
  fc.record({
    window: fc.nat(20),
    ms: fc.nat(400),
    fullness: fc.constantFrom(0.01, 0.5, 1),
    pages: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 60 },
);

/** Reads a page as a reader does: split, read, absorb, split again. */
function read(row: WindowRow<Window>, step: Step): void {
  const windows = row.windows.filter(isFree);
  const window = windows[step.window % windows.length] ?? row.splitLongest();
  if (!window) {
    return;
  }
  if (window.state === "untouched") {
    row.split(window, step.pages);
  }
  window.state = "busy";
  row.splitLongest();
  const reach = window.readTo + step.ms;
  row.readUpTo(window, reach, step.fullness);
  row.absorbUntouched(window, reach);
  const isDone = reach >= window.end;
  if (!isDone) {
    row.split(window, step.pages);
  }
  window.state = isDone ? "done" : "open";
}

function expectNoGap(row: WindowRow<Window>, from: number, end: number): void {
  const bounds = row.windows.map((window) => [window.from, window.end]);
  const edges = [from, ...bounds.map(([, windowEnd]) => windowEnd)];
  expect(bounds.map(([windowFrom]) => windowFrom)).toEqual(edges.slice(0, -1));
  expect(edges.at(-1)).toBe(end);
}

test("windows cover the range without a gap or an overlap, however they are read", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 1, max: 2_000 }),
      steps,
      (length, msPerPage, all) => {
        const row = rowOf(length, msPerPage);
        for (const step of all) {
          read(row, step);
          expectNoGap(row, 0, length);
          expect(row.windows.every(({ from, end }) => from < end)).toBe(true);
        }
      },
    ),
    { numRuns: RUNS },
  );
});

test("a window is never cut where it was read already", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), steps, (length, all) => {
      const row = rowOf(length, 50);
      for (const step of all) {
        read(row, step);
        const unread = row.windows.filter(({ state }) => state !== "done");
        expect(unread.every(({ readTo, end }) => readTo < end)).toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
});

test("only windows that nobody reads are absorbed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), steps, (length, all) => {
      const row = rowOf(length, 50);
      for (const step of all) {
        const begun = row.windows.filter(({ state }) => state !== "untouched");
        read(row, step);
        expect(row.windows).toEqual(expect.arrayContaining(begun));
      }
    }),
    { numRuns: RUNS },
  );
});

test("a window that is nearly done is not shared", () => {
  const row = rowOf(299, 100);
  (row.first as Window).state = "busy";
  expect(row.splitLongest()).toBeUndefined();
});

test("the longest window is shared by half", () => {
  const row = rowOf(1_000, 100);
  (row.first as Window).state = "busy";
  expect(row.splitLongest()).toMatchObject({ from: 595, end: 1_000 });
});

test("a window that is dropped leaves the others as they are", () => {
  const row = rowOf(1_000, 100);
  row.split(row.first as Window, 2);
  row.dropFirst();
  expect(row.windows).toMatchObject([{ from: 195, end: 1_000 }]);
});

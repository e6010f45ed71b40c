import { expect, test } from "vitest";
import { createLog, StepError } from "./log.js";

function setUp() {
  const lines: string[] = [];
  let time = 0;
  const log = createLog({
    now: () => time,
    print: (line) => lines.push(line),
  });
  const wait = async (ms: number) => {
    time += ms;
    return ms;
  };
  return {
    lines,
    log,
    wait,
  };
}

test("Each step has a line: its number, its time and what it tells", async () => {
  const { lines, log, wait } = setUp();
  await log.step("copy the tree", () => wait(1250));
  await log.step(
    "publish again",
    () => wait(61_000),
    (ms) => `waited ${ms}`,
  );
  log.end();
  expect(lines).toEqual([
    " 1    1.3 s  copy the tree",
    " 2   61.0 s  publish again            waited 61000",
    "the release holds: 2 steps in 1 min 2 s",
  ]);
});

test("A step hands on what it made", async () => {
  const { log, wait } = setUp();
  expect(await log.step("copy the tree", () => wait(7))).toBe(7);
});

test("A step that fails is named, with why as its cause", async () => {
  const { lines, log } = setUp();
  const why = new Error("no space left");
  const failing = log.step("copy the tree", async () => {
    throw why;
  });
  await expect(failing).rejects.toThrow(StepError);
  await expect(failing).rejects.toMatchObject({
    message: 'step 1, "copy the tree", failed',
    cause: why,
  });
  expect(lines).toEqual([" 1    0.0 s  copy the tree            FAILED"]);
});

import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { manualWall } from "../../test/support/manual-wall.js";
import { smallCalls } from "../../test/support/small-calls.js";
import { IndexedLife } from "../life/indexed-life.js";
import type { LifeEvent } from "../life/life-event.js";
import { createClock } from "./clock.js";
import { Timeline } from "./timeline.js";

const start = Date.UTC(2024, 0, 1);

function timeline({ speed = 0, onEvent = (_event: LifeEvent) => {} } = {}) {
  // One turn is enough: nothing is signed here.
  const wall = manualWall(undefined, turn);
  const clock = createClock({ at: start, speed, wall: wall.now });
  const source = new IndexedLife(
    smallCalls(start, { count: 60, periodMs: 60_000 }),
    start,
  );
  const seen: LifeEvent[] = [];
  const line = new Timeline({
    clock,
    sources: [source],
    wall,
    onEvent: (event) => {
      seen.push(event);
      onEvent(event);
    },
  });
  return { wall, clock, line, seen };
}

describe("createClock", () => {
  it.each([
    [0, 0],
    [1, 10_000],
    [60, 600_000],
    [0.5, 5000],
  ])("at speed %d goes %d ms in ten seconds", async (speed, want) => {
    const { clock, wall, line } = timeline({ speed });
    line.stop();
    await wall.pass(10_000);
    expect(clock.now() - start).toBe(want);
  });

  it("keeps its time when its speed changes, and its speed when it is set", async () => {
    const wall = manualWall();
    const clock = createClock({ at: start, speed: 2, wall: wall.now });
    await wall.pass(1000);
    clock.setSpeed(0);
    await wall.pass(1000);
    expect(clock.now()).toBe(start + 2000);
    clock.setSpeed(1);
    clock.set(5);
    await wall.pass(10);
    expect([clock.now(), clock.speed]).toEqual([15, 1]);
  });

  it.each([Number.NaN, -1, 1e-9, 1_000_001, Number.POSITIVE_INFINITY])(
    "refuses the speed %d",
    (speed) => {
      expect(() => createClock({ at: 0, speed })).toThrow(RangeError);
    },
  );

  it("refuses an instant that no date can hold", () => {
    expect(() => createClock({ at: 0 }).set(Number.NaN)).toThrow(
      /milliseconds since the epoch/,
    );
    expect(() => createClock({ at: Number.NaN })).toThrow(
      /milliseconds since the epoch/,
    );
  });
});

describe("Timeline", () => {
  it("stands still by itself", async () => {
    const { wall, clock, seen } = timeline();
    await wall.pass(3_600_000);
    expect([clock.now(), seen.length]).toEqual([start, 0]);
  });

  it("lets everything happen on the way when it is advanced, each at its instant", async () => {
    const instants: number[] = [];
    const { clock, line, seen } = timeline({
      onEvent: () => instants.push(clock.now()),
    });
    await line.advance(600_000);
    expect(seen.length).toBeGreaterThan(1000);
    expect(instants).toEqual(seen.map((event) => event.at));
    expect(clock.now()).toBe(start + 600_000);
  });

  it("comes to the same in many steps as in one", async () => {
    const one = timeline();
    await one.line.advance(300_000);
    const many = timeline();
    for (let step = 0; step < 300; step++) {
      await many.line.advance(1000);
    }
    const ids = (events: LifeEvent[]) =>
      events.map((event) => `${event.at} ${event.callId} ${event.stage}`);
    expect(ids(many.seen)).toEqual(ids(one.seen));
  });

  it("runs by itself at a speed, and stops", async () => {
    const { wall, line, seen } = timeline({ speed: 60 });
    await wall.pass(5000);
    const now = seen.length;
    expect(seen.every((event) => event.at <= start + 300_000)).toBe(true);
    expect(now).toBeGreaterThan(300);
    line.setSpeed(0);
    await wall.pass(5000);
    expect(seen.length).toBe(now);
    line.setSpeed(60);
    await wall.pass(5000);
    expect(seen.length).toBeGreaterThan(now + 300);
    line.stop();
    expect(wall.timers).toBeLessThanOrEqual(1);
  });

  it("lets nothing happen in between when it is set", async () => {
    const { line, seen } = timeline();
    await line.set(start + 600_000);
    expect(seen).toHaveLength(0);
    await line.advance(1000);
    expect(seen.every((event) => event.at > start + 600_000)).toBe(true);
    expect(seen.length).toBeGreaterThan(0);
  });

  it("fires timers on the clock, or in real time while it stands still, once", async () => {
    const { wall, line } = timeline();
    const fired: string[] = [];
    line.after(1000, () => fired.push("a"));
    line.after(2000, () => fired.push("b"));
    await line.advance(1000);
    expect(fired).toEqual(["a"]);
    await wall.pass(2000);
    expect(fired).toEqual(["a", "b"]);
    await line.advance(5000);
    expect(fired).toEqual(["a", "b"]);
  });

  it("fires a timer at its distance, at the slowest speed and after one that is refused", async () => {
    const { wall, line } = timeline({ speed: 1 });
    const fired: number[] = [];
    line.after(1000, () => fired.push(wall.now()));
    const set = wall.now();
    line.setSpeed(0.001);
    expect(() => line.setSpeed(1e-9)).toThrow(RangeError);
    await wall.pass(1_000_000);
    expect(fired).toEqual([set + 1_000_000]);
  });

  it("refuses to be advanced backwards", () => {
    expect(() => timeline().line.advance(-1)).toThrow(RangeError);
  });
});

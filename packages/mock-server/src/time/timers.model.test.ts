import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyClockMove, ClockMover } from "../../test/support/clock-moves.js";
import { manualWall } from "../../test/support/manual-wall.js";
import { createClock } from "./clock.js";
import { Timeline } from "./timeline.js";

const start = Date.UTC(2024, 0, 1);
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function still() {
  const wall = manualWall(start, turn);
  const clock = createClock({ at: start, wall: wall.now });
  const line = new Timeline({ clock, sources: [], onEvent: () => {}, wall });
  return { line, wall, mover: new ClockMover(line, wall, clock.now) };
}

describe("what waits on the clock", () => {
  it("comes once, at its distance, however the clock is stopped, started, set, advanced and sped up", async () => {
    const anyWait = fc.record({
      kind: fc.constant("wait" as const),
      ms: fc.nat(9_000),
    });
    const anyStep = fc.oneof(anyWait, anyClockMove);
    const property = fc.asyncProperty(
      fc.array(anyStep, { maxLength: 25 }),
      async (steps) => {
        const { line, mover } = still();
        const dues: number[] = [];
        const fired: number[] = [];
        for (const step of steps) {
          if (step.kind === "wait") {
            const due = mover.passed + step.ms;
            dues.push(due);
            line.after(step.ms, () => {
              expect(line.passed).toBeGreaterThanOrEqual(due);
              fired.push(due);
            });
            continue;
          }
          await mover.move(step);
          const want = dues.filter((due) => due <= mover.passed);
          expect(fired).toEqual(want.sort((a, b) => a - b));
        }
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });

  it.each<[string, Parameters<ClockMover["move"]>[0][]]>([
    ["is stopped", [{ kind: "speed", speed: 0 }]],
    ["is set back", [{ kind: "set", by: -86_400_000 }]],
    ["is set forward", [{ kind: "set", by: 86_400_000 }]],
    [
      "is stopped and set back",
      [
        { kind: "speed", speed: 0 },
        { kind: "set", by: -86_400_000 },
      ],
    ],
  ])("is not lost when a clock that runs %s", async (_, moves) => {
    const { line, wall, mover } = still();
    await mover.move({ kind: "speed", speed: 1 });
    let fired = 0;
    line.after(4_000, () => {
      fired += 1;
    });
    await wall.pass(1_000);
    for (const move of moves) {
      await mover.move(move);
    }
    await wall.pass(2_999);
    expect(fired).toBe(0);
    await wall.pass(1);
    expect(fired).toBe(1);
  });
});

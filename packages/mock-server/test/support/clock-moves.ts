import fc from "fast-check";
import type { Timeline } from "../../src/time/timeline.js";
import type { ManualWall } from "./manual-wall.js";

/** Something that is done to a clock, or to real time. */
export type ClockMove =
  | { readonly kind: "pass"; readonly ms: number }
  | { readonly kind: "advance"; readonly ms: number }
  | { readonly kind: "set"; readonly by: number }
  | { readonly kind: "speed"; readonly speed: number };

/** Any move: on, back, faster, slower, to a halt and on again. */
export const anyClockMove: fc.Arbitrary<ClockMove> = fc.oneof(
  fc.record({ kind: fc.constant("pass" as const), ms: fc.nat(5_000) }),
  fc.record({ kind: fc.constant("advance" as const), ms: fc.nat(5_000) }),
  fc.record({
    kind: fc.constant("set" as const),
    by: fc.integer({ min: -10_000_000, max: 10_000_000 }),
  }),
  fc.record({
    kind: fc.constant("speed" as const),
    speed: fc.constantFrom(0, 0, 1, 2, 60),
  }),
);

/** Moves a timeline, and says how much time had to pass for what waits. */
export class ClockMover {
  /** By the rule alone, and not by what the timeline says. */
  passed = 0;
  #speed = 0;
  readonly #line: Timeline<unknown>;
  readonly #wall: ManualWall;
  readonly #now: () => number;

  constructor(line: Timeline<unknown>, wall: ManualWall, now: () => number) {
    this.#line = line;
    this.#wall = wall;
    this.#now = now;
  }

  async move(move: ClockMove): Promise<void> {
    switch (move.kind) {
      case "pass":
        await this.#wall.pass(move.ms);
        this.passed += move.ms * (this.#speed || 1);
        break;
      case "advance":
        await this.#line.advance(move.ms);
        this.passed += move.ms;
        break;
      case "set":
        await this.#line.set(this.#now() + move.by);
        break;
      case "speed":
        this.#line.setSpeed(move.speed);
        this.#speed = move.speed;
    }
    await this.#wall.pass(0);
  }
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ShownCall } from "../output/columns.js";
import { WatchState } from "./watch-state.js";

const start = 1_000_000;

function makeCall(more: object = {}): ShownCall {
  return {
    call_id: "a",
    agent_id: "x",
    start_timestamp: start,
    call_status: "ongoing",
    ...more,
  };
}

const ended = { call_status: "ended", end_timestamp: start + 5 };
const analyzed = { ...ended, call_analysis: { call_summary: "s" } };

function createState(memory = {}): WatchState {
  const fresh = { question: "q", since: start, seenUntil: start, calls: {} };
  return new WatchState({ ...fresh, ...memory });
}

function tell(...states: object[]): string[] {
  const state = createState();
  const events = states.flatMap((more) => state.take(makeCall(more), start));
  return events.map(({ event, changed = [] }) => [event, ...changed].join(" "));
}

describe("What happens to a call", () => {
  test.each<[string, object[], string[]]>([
    ["a start", [{}], ["call.started"]],
    ["nothing new", [{}, {}], ["call.started"]],
    [
      "a field that changes, by its name",
      [{}, { metadata: { a: 1 } }],
      ["call.started", "call.updated metadata"],
    ],
    [
      "keys in another order are no change",
      [{ metadata: { a: 1, b: 2 } }, { metadata: { b: 2, a: 1 } }],
      ["call.started"],
    ],
    ["an end", [{}, ended], ["call.started", "call.ended"]],
    [
      "an analysis",
      [{}, ended, analyzed],
      ["call.started", "call.ended", "call.analyzed"],
    ],
    [
      "all that it missed",
      [analyzed],
      ["call.started", "call.ended", "call.analyzed"],
    ],
    [
      "nothing that came late",
      [analyzed, ended, {}, analyzed],
      ["call.started", "call.ended", "call.analyzed"],
    ],
  ])("%s", (_, states, wanted) => {
    expect(tell(...states)).toEqual(wanted);
  });

  test("is told once, however often and in whatever order it is heard", () => {
    const steps = [{}, { metadata: 1 }, ended, analyzed];
    const heard = fc.array(fc.constantFrom(...steps), { minLength: 1 });
    fc.assert(
      fc.property(heard, (states) => {
        const events = tell(...states);
        for (const once of ["call.started", "call.ended", "call.analyzed"]) {
          expect(events.filter((event) => event === once).length).toBeLessThan(
            2,
          );
        }
        expect(events[0]).toBe("call.started");
      }),
    );
  });

  test("is told once over restarts, too", () => {
    const states = [{}, {}, ended, ended, analyzed];
    let memory = createState().toMemory();
    const events: string[] = [];
    for (const more of states) {
      const state = new WatchState(JSON.parse(JSON.stringify(memory)));
      const found = state.take(makeCall(more), start);
      events.push(...found.map(({ event }) => event));
      memory = state.toMemory();
    }
    expect(events).toEqual(["call.started", "call.ended", "call.analyzed"]);
  });
});

test("Calls from before the watch are noted, and told when they change", () => {
  const state = createState({ since: start + 1 });
  expect(state.take(makeCall(), start)).toEqual([]);
  const [event] = state.take(makeCall(ended), start);
  expect(event).toMatchObject({ event: "call.ended", id: "a:call.ended" });
});

describe("A look begins", () => {
  const day = 86_400_000;

  test("where the last one ended, less the lookback", () => {
    const state = createState({ seenUntil: start + 500 });
    expect(state.earliest(100)).toBe(start + 400);
  });

  test("at a call that has not ended", () => {
    const state = createState({ seenUntil: start + 500 });
    state.take(makeCall(), start);
    expect(state.earliest(100)).toBe(start);
    state.take(makeCall(ended), start);
    expect(state.earliest(100)).toBe(start + 400);
  });

  test.each([
    ["a day ago", 100, day],
    ["as long ago as the lookback", day + 200, day + 200],
  ])("no earlier than %s", (_, lookback, ago) => {
    const state = createState({ seenUntil: start + 2 * day });
    state.take(makeCall(), start);
    expect(state.earliest(lookback)).toBe(start + 2 * day - ago);
  });
});

describe("A row of the list", () => {
  const took = (more: object, row?: string) => {
    const state = createState();
    state.take(makeCall(more), start, { row });
    return new WatchState(JSON.parse(JSON.stringify(state.toMemory())));
  };

  test.each<[string, WatchState, boolean]>([
    ["that is the same says nothing new", took(ended, "r"), true],
    ["that changed does", took(ended, "s"), false],
    ["that only a webhook told of does", took(ended), false],
    [
      "of a call that goes on does: its words are not in it",
      took({}, "r"),
      false,
    ],
    ["of a new call does", createState(), false],
  ])("%s", (_, state, isKnown) => {
    expect(state.isKnown("a", "r")).toBe(isKnown);
  });

  test("is known after a webhook, too", () => {
    const state = took(ended, "r");
    state.take(makeCall(analyzed), start);
    expect(state.isKnown("a", "r")).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { FaultSet } from "./fault-set.js";
import { parseFault } from "./parse-fault.js";

const setOf = (seed: number, ...texts: string[]) =>
  new FaultSet(seed, texts.map(parseFault));
const hits = (set: FaultSet, count: number, url = "/list-calls") =>
  Array.from({ length: count }, () => set.judge("GET", url) !== undefined);

describe("FaultSet", () => {
  it("is inactive without faults", () => {
    expect(new FaultSet(1).active).toBe(false);
    expect(setOf(1, "status=500").active).toBe(true);
  });

  it("hits the same requests in every run of one seed, and others with another seed", () => {
    const run = hits(setOf(1, "status=500;rate=0.3"), 400);
    expect(hits(setOf(1, "status=500;rate=0.3"), 400)).toEqual(run);
    expect(hits(setOf(2, "status=500;rate=0.3"), 400)).not.toEqual(run);
  });

  it("hits the share that was asked for", () => {
    const share =
      hits(setOf(5, "status=500;rate=0.1"), 20_000).filter(Boolean).length /
      20_000;
    expect(share).toBeGreaterThan(0.09);
    expect(share).toBeLessThan(0.11);
  });

  it("hits the same requests again after a restart", () => {
    const set = setOf(3, "status=500;rate=0.5");
    const run = hits(set, 50);
    set.restart();
    expect(hits(set, 50)).toEqual(run);
  });

  it.each([
    ["status=500;first=2", [true, true, false, false]],
    ["status=500;after=1;first=2", [false, true, true, false]],
    ["status=500;path=/get-call", [false, false, false, false]],
    ["status=500;method=POST", [false, false, false, false]],
    ["status=500;rate=0", [false, false, false, false]],
  ])("with %s the first four hits are %j", (text, want) => {
    expect(hits(setOf(1, text), 4)).toEqual(want);
  });

  it("counts only the requests that match", () => {
    const set = setOf(1, "status=500;path=/get-call;first=1");
    expect(hits(set, 3)).toEqual([false, false, false]);
    expect(hits(set, 2, "/get-call/x")).toEqual([true, false]);
  });

  it("adds latencies up and takes the first effect", () => {
    const set = setOf(
      1,
      "latency=20ms",
      "status=500;latency=5ms",
      "status=503",
    );
    expect(set.judge("GET", "/")).toEqual({
      latencyMs: 25,
      effect: { kind: "status", status: 500 },
    });
  });
});

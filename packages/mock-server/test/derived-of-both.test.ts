import {
  createClient,
  durationMs,
  isEnded,
  isError,
  reasonGroup,
} from "@rollcall/core";
import * as v3 from "@rollcall/core/v3";
import { beforeAll, expect, test } from "vitest";
import { createMock } from "../src/index.js";

// One data set by both versions: what is derived of a call is the same.

const { fetch } = createMock({ calls: 500, seed: 3, size: "short" });
const options = { apiKey: "key", fetch };

let pairs: (readonly [legacy: Legacy, present: v3.ListedCall])[];
type Legacy = Awaited<
  ReturnType<ReturnType<typeof createClient>["calls"]["get"]>
>;

beforeAll(async () => {
  const legacy = await createClient(options).calls.iterate().collect();
  const present = await v3.createClient(options).calls.iterate().collect();
  const byId = new Map(present.map((call) => [call.call_id, call]));
  pairs = legacy.map((call) => {
    const other = byId.get(call.call_id);
    if (!other) {
      throw new Error("A call is missing in the present version");
    }
    return [call, other] as const;
  });
  expect(pairs).toHaveLength(500);
});

test("A call lasts as long in both versions", () => {
  for (const [legacy, present] of pairs) {
    expect(v3.durationMs(present)).toBe(durationMs(legacy));
  }
  const lengths = pairs.map(([, present]) => v3.durationMs(present));
  expect(lengths.filter((length) => length !== undefined)).not.toEqual([]);
});

test("A call that ended in the one version ended in the other", () => {
  for (const [legacy, present] of pairs) {
    const isOver = present.call_status !== "not_connected";
    expect(v3.isEnded(present)).toBe(isOver && isEnded(legacy));
    expect(v3.isError(present)).toBe(isOver && isError(legacy));
  }
});

test("Every reason is in a group of its version", () => {
  const groups = new Set<string | undefined>();
  for (const [legacy, present] of pairs) {
    const group = v3.reasonGroup(present.disconnection_reason);
    expect(group === undefined).toBe(
      reasonGroup(legacy.disconnection_reason) === undefined,
    );
    groups.add(group);
  }
  expect(groups).not.toContain("unknown");
  expect(groups.size).toBeGreaterThan(3);
});

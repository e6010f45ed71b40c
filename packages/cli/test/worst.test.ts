import { beforeAll, describe, expect, it } from "vitest";
import { terminal } from "./terminal.js";

interface Call {
  readonly call_id: string;
  readonly duration_ms?: number;
  readonly call_cost?: { readonly combined_cost: number };
  readonly latency?: { readonly e2e?: { readonly p50: number } };
}

const asked = ["--demo", "--api", "v3", "--start-timestamp", "ge:2026-10-20"];
let calls: Call[];
beforeAll(async () => {
  const argv = ["list", ...asked, "--all", "-o", "json"];
  calls = JSON.parse((await terminal(argv)).stdout);
});

describe("rollcall worst", () => {
  it.each<[string, string, (call: Call) => number | undefined]>([
    ["duration", "duration_ms", (call) => call.duration_ms],
    ["cost", "cost_cents", (call) => call.call_cost?.combined_cost],
    ["latency", "e2e_latency_p50_ms", (call) => call.latency?.e2e?.p50],
  ])("by %s is what sorting finds", async (by, field, read) => {
    const argv = ["worst", ...asked, "--by", by, "--limit", "7", "-o", "json"];
    const { stdout, stderr } = await terminal(argv);
    const known = calls.filter((call) => read(call) !== undefined);
    const sorted = known.sort((a, b) => Number(read(b)) - Number(read(a)));
    const want = sorted.slice(0, 7).map(({ call_id }) => call_id);
    const records: Record<string, unknown>[] = JSON.parse(stdout);
    expect(records.map(({ call_id }) => call_id)).toEqual(want);
    expect(records[0]?.[field]).toBe(read(sorted[0] as Call));
    const without = calls.length - known.length;
    const told = stderr.replaceAll(",", "");
    const said = without === 0 ? "" : `${without} of ${calls.length} calls`;
    expect(told.slice(0, said.length)).toBe(said);
    expect(stderr === "").toBe(without === 0);
  });

  it("prints a table, and says which calls have no rank", async () => {
    const { code, stdout, stderr } = await terminal([
      ...["worst", "--demo", "--by", "sentiment", "--limit", "3"],
      ...["-o", "table"],
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "sentiment  call_id                start (UTC)          reason
       Negative  call_9bd25b39f5d16950  2026-10-31 21:28:05  agent_hangup
       Negative  call_378c8b21ad52e1b9  2026-10-31 20:43:17  machine_detected
       Negative  call_c286016de170260e  2026-10-31 15:51:44  user_hangup
      "
    `);
    expect(stderr).toBe(
      "1,193 of 10,000 calls have no sentiment, and no rank.\n",
    );
  });
});

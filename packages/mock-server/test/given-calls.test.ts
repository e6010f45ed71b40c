import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../src/cli/run.js";
import { createMock } from "../src/index.js";

const good = { call_id: "a", agent_id: "x", start_timestamp: 5 };
const silent = { stdout() {}, stderr() {}, version: "0" };

/** Gives calls; what is said of them. */
type Give = (...calls: unknown[]) => Promise<string>;

/** The ways in which somebody gives calls. */
const ways: [name: string, give: Give][] = [
  [
    "createMock({ data })",
    async (...calls) => {
      try {
        createMock({ data: calls as never[] }).close();
        return "";
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        return (error as Error).message;
      }
    },
  ],
  [
    "--data",
    async (...calls) => {
      const file = join(mkdtempSync(join(tmpdir(), "rollcall-")), "a.ndjson");
      const lines = [{ ...good, call_id: "first" }, ...calls];
      writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));
      try {
        await (await run(["--port", "0", "--data", file], silent))?.close();
        return "";
      } catch (error) {
        return (error as Error).message;
      }
    },
  ],
  [
    "POST /__rollcall/calls",
    async (...calls) => {
      const answer = await createMock().fetch("http://mock/__rollcall/calls", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(calls),
      });
      const body = (await answer.json()) as { message?: string };
      expect(answer.status).toBe(body.message === undefined ? 201 : 400);
      return body.message ?? "";
    },
  ],
];

const refused: [call: object, problem: string][] = [
  [{ call_id: 5 }, "has the call_id 5, not text"],
  [{ agent_id: "" }, "has no agent_id"],
  [{ call_status: 1 }, "has the call_status 1, not text"],
  [{ start_timestamp: "5" }, 'has the start_timestamp "5", not whole milli'],
  [{ start_timestamp: 5.5 }, "has the start_timestamp 5.5, not whole milli"],
  [
    { end_timestamp: 9e15 },
    "has the end_timestamp 9000000000000000, not whole",
  ],
  [
    { agent_version: -1 },
    "has the agent_version -1, not a whole number from 0",
  ],
  [{ agent_version: "1" }, 'has the agent_version "1", not a whole number'],
  [{ beside: { agent_version: 1.5 } }, "has the agent_version 1.5, not a"],
  [{ end_timestamp: 4 }, "has the end_timestamp 4, before its start_timestamp"],
];

const accepted: object[] = [
  { end_timestamp: null, call_analysis: null },
  { agent_version: 0, beside: { agent_tag: "canary" } },
  { agent_version: null, beside: { agent_version: null } },
  { call_status: "of_a_later_version", call_type: "web_call" },
  { start_timestamp: -8.64e15, end_timestamp: 8.64e15 },
  { end_timestamp: 5 },
];

describe("two different calls with one id", () => {
  const other = { ...good, start_timestamp: 6 };

  it.each(ways)("given by %s are refused", async (_name, give) => {
    expect(await give(good, other)).toMatch(/call_id "a"/);
  });

  const inOtherOrder = { start_timestamp: 5, agent_id: "x", call_id: "a" };

  it.each(ways.slice(0, 2))(
    "are one call where they are the same, given by %s",
    async (_name, give) => {
      expect(await give(good, inOtherOrder)).toBe("");
    },
  );
});

describe.each(ways)("a call given by %s", (_name, give) => {
  it.each(refused)("with %j is refused, and told why", async (odd, problem) => {
    expect(await give({ ...good, ...odd })).toContain(problem);
  });

  it.each(accepted)("with %j is taken", async (odd) => {
    expect(await give({ ...good, ...odd })).toBe("");
  });
});

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../src/cli/run.js";
import { createMock } from "../src/index.js";

const good = { call_id: "a", agent_id: "x", start_timestamp: 5 };
const silent = { stdout() {}, stderr() {}, version: "0" };

/** The ways in which somebody gives calls: what each says of a call. */
const ways: [name: string, give: (call: unknown) => Promise<string>][] = [
  [
    "createMock({ data })",
    async (call) => {
      try {
        createMock({ data: [call as never] }).close();
        return "";
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        return (error as Error).message;
      }
    },
  ],
  [
    "--data",
    async (call) => {
      const file = join(mkdtempSync(join(tmpdir(), "rollcall-")), "a.ndjson");
      writeFileSync(file, `${JSON.stringify(good)}\n${JSON.stringify(call)}\n`);
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
    async (call) => {
      const answer = await createMock().fetch("http://mock/__rollcall/calls", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify([call]),
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
  [{ end_timestamp: 4 }, "has the end_timestamp 4, before its start_timestamp"],
];

const accepted: object[] = [
  { end_timestamp: null, call_analysis: null },
  { call_status: "of_a_later_version", call_type: "web_call" },
  { start_timestamp: -8.64e15, end_timestamp: 8.64e15 },
  { end_timestamp: 5 },
];

describe.each(ways)("a call given by %s", (_name, give) => {
  it.each(refused)("with %j is refused, and told why", async (odd, problem) => {
    expect(await give({ ...good, ...odd })).toContain(problem);
  });

  it.each(accepted)("with %j is taken", async (odd) => {
    expect(await give({ ...good, ...odd })).toBe("");
  });
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { terminal } from "./terminal.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-not-served-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command line against a server that answers everything so. */
function ask(status: number, line: string) {
  const body = { status: "error", message: "There is no such route." };
  return terminal(line.split(" "), {
    env: { RETELL_API_KEY: "key_right", XDG_CACHE_HOME: folder },
    io: { cwd: folder, fetch: async () => Response.json(body, { status }) },
  });
}

describe("a list that the server does not have names the other version", () => {
  it.each([
    "list",
    "list --count",
    "stats",
    "stats --by agent",
    "worst --by duration",
    "compare --by direction",
    "compare --windows 7d",
    "grep refund",
    "watch --once",
    "watch",
    "export -o calls.ndjson",
    "export -o calls.ndjson --since-last",
    "whoami",
  ])("in %s", async (line) => {
    const legacy = await ask(404, line);
    expect(legacy).toEqual({
      code: 1,
      stdout: "",
      stderr: `rollcall: this server does not answer the list of v1 (GET /list-calls: 404).
Try --api v3, or check the address.
`,
    });
    const present = await ask(405, `${line} --api v3`);
    expect(present).toEqual({
      code: 1,
      stdout: "",
      stderr: `rollcall: this server does not answer the list of v3 (POST /v3/list-calls: 405).
Try --api v1, or check the address.
`,
    });
  });

  it("for programs, with what to do apart", async () => {
    const { stderr } = await ask(410, "stats --json-errors");
    expect(JSON.parse(stderr).error).toMatchObject({
      code: "version-not-served",
      fix: "Try --api v3, or check the address.",
    });
  });
});

it("A call that is not there is no version that is not served", async () => {
  const { code, stderr } = await ask(404, "get call_1");
  expect(code).toBe(5);
  expect(stderr).toMatch(/^rollcall: the API knows no call call_1\.\n/);
});

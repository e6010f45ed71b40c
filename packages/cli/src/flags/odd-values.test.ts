import { describe, expect, it } from "vitest";
import { terminal } from "../../test/terminal.js";
import { apiVersions } from "../api/versions.js";
import { tellOddValues } from "./odd-values.js";
import { flagsOfVersions } from "./version-flags.js";

const [legacy, present] = flagsOfVersions(apiVersions);

const one = "is taken as one value. For several, give the flag for each.";
const noTest = "is taken as a value, not as a test: this flag has none.";

describe("of a value that was probably meant otherwise, stderr says", () => {
  it.each<[string, object, string[]]>([
    ["two ids", { agent: ["a,b"] }, [`--agent "a,b" ${one}`]],
    ["those of v1", { agentId: ["a, b"] }, [`--agent-id "a, b" ${one}`]],
    [
      "each time",
      { agent: ["c", "a,b", "sw:d"] },
      [`--agent "a,b" ${one}`, `--agent "sw:d" ${noTest}`],
    ],
    ["a test of an id", { agentId: ["!=a"] }, [`--agent-id "!=a" ${noTest}`]],
    ["nothing of an id", { agent: ["agent_1"], agentId: ["agent_2"] }, []],
  ])("in both versions: %s", (_, given, lines) => {
    for (const version of [legacy, present]) {
      expect(tellOddValues(version?.flags ?? [], { ...given })).toEqual(lines);
    }
  });

  it.each<[string, object, string[]]>([
    [
      "two ids with a version",
      { agent: ["a,b,version=3"] },
      [`--agent "a,b,version=3" ${one}`],
    ],
    ["two tools", { toolCalls: ["a,b"] }, [`--tool-calls "a,b" ${one}`]],
    ["two tags", { agentTag: ["a,b"] }, [`--agent-tag "a,b" ${one}`]],
    ["nothing of a version", { agent: ["a,version=3"] }, []],
    ["nothing of JSON", { agent: ['{"agent_id":"a,b"}'] }, []],
    ["nothing of an entry", { metadata: ["name=Doe, Jane"] }, []],
    ["nothing of a test", { callId: ["sw:a,b"] }, []],
  ])("in v3: %s", (_, given, lines) => {
    expect(tellOddValues(present?.flags ?? [], { ...given })).toEqual(lines);
  });
});

it("It is a note: the list goes on, and --quiet leaves it out", async () => {
  const argv = ["list", "--demo", "--agent", "a,b"];
  const ran = await terminal(argv);
  expect(ran).toMatchObject({ code: 0, stdout: "" });
  expect(ran.stderr).toBe(`rollcall: --agent "a,b" ${one}\n`);
  expect((await terminal([...argv, "--quiet"])).stderr).toBe("");
});

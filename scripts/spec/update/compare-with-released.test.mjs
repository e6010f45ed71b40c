import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadVersion } from "@rollcall/codegen";
import { expect, test } from "vitest";
import { readPolicy } from "../policy.mjs";
import { copySpec } from "../rehearsal/copy-spec.mjs";
import { compareWithReleased } from "./compare-with-released.mjs";

const list = "paths/list-calls.yaml";

test("What is renamed is found where it has its new name", async () => {
  const { version } = copySpec(
    [list, "operationId: listCalls", "operationId: searchCalls"],
    [list, "- name: sort_order", "- name: ordering"],
    [list, "parameter: sort_order", "parameter: ordering"],
    [list, "agent_id: [", "agent_ids: ["],
    ["schemas/filter-criteria.yaml", "    agent_id:", "    agent_ids:"],
    ["schemas/call-status.yaml", "CallStatus:", "CallState:"],
    ["schemas/call.yaml", "#/CallStatus", "#/CallState"],
    ["rollcall.yaml", "CallStatus:", "CallState:"],
    ["rollcall.yaml", "#/CallStatus", "#/CallState"],
  );
  const spec = await loadVersion(version.root);
  const { diff } = await compareWithReleased(version, readPolicy(), spec);
  const renamed = diff.findings.filter(
    ({ code }) => code === "types-name-renamed",
  );
  const places = renamed.map(({ after, location: { file, line } }) => {
    const text = readFileSync(join(version.repository, file), "utf8");
    const lines = text.split("\n");
    return [after, lines[line - 1]?.trim()];
  });
  expect(Object.fromEntries(places)).toEqual({
    searchCalls: "operationId: searchCalls",
    ordering: "- name: ordering",
    agent_ids: "agent_ids:",
    CallState: "CallState:",
  });
});

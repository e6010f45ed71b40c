import { expect, test } from "vitest";
import { commands } from "../registry/commands.js";
import { findCandidates } from "./find-candidates.js";

const wordsAt = async (...words: string[]) => {
  const known = {
    commands,
    readIds: async () => ["call_2", "call_1"],
    readProfiles: () => ["default", "work"],
  };
  const found = await findCandidates(words, known, { env: {} });
  const offered = found.candidates.map(({ word }) => word);
  return found.takesFiles ? [...offered, ":files"] : offered;
};

test.each<[string[], string[]]>([
  [["li"], ["list"]],
  [["nothing"], []],
  [
    ["list", "--api", ""],
    ["v1", "v3"],
  ],
  [
    ["list", "--api=v"],
    ["--api=v1", "--api=v3"],
  ],
  [["list", "--api", "v3", "--duration"], ["--duration-ms"]],
  [["list", "--api=v3", "--duration"], ["--duration-ms"]],
  [["list", "--duration"], []],
  [["list", "--sort-order", "a"], ["ascending"]],
  [
    ["stats", "--status", "e"],
    ["ended", "error"],
  ],
  [["list", "--api=v3", "--status", "not"], ["not_connected"]],
  [["list", "--reason=dial_b"], ["--reason=dial_busy"]],
  [
    ["get", "call_"],
    ["call_2", "call_1"],
  ],
  [["get", "call_1", "call_2"], ["call_2"]],
  [["schema", "li"], ["list"]],
  [["schema", "config", "li"], ["list"]],
  [
    ["schema", "--api", ""],
    ["v1", "v3"],
  ],
  [
    ["list", "--profile", ""],
    ["default", "work"],
  ],
  [["login", "--profile=w"], ["--profile=work"]],
  [["recording", "--file", ""], [":files"]],
  [["recording", "--kind", "scrubbed-"], ["scrubbed-channels"]],
])("%j may be %j", async (words, wanted) => {
  expect(await wordsAt(...words)).toEqual(wanted);
});

test("every command is offered where nothing is written", async () => {
  const first = commands.map(({ name }) => name.split(" ")[0]);
  expect(await wordsAt("")).toEqual([...new Set(first)]);
});

test("no flag is offered twice", async () => {
  const flags = await wordsAt("list", "--");
  expect(flags).toContain("--after-start-timestamp");
  expect(new Set(flags).size).toBe(flags.length);
});

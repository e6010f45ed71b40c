import { beforeAll, describe, expect, it } from "vitest";
import { commands } from "../registry/commands.js";
import type { CliReference } from "./cli-reference.js";
import { tellAllCommands } from "./tell-all-commands.js";

let reference: CliReference;
beforeAll(async () => {
  reference = await tellAllCommands("1.2.3");
});

const find = (name: string) => {
  const found = reference.commands.find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(`There is no ${name}.`);
  }
  return found;
};

describe("What the site is told of the command line", () => {
  it("has every command, and each once under a heading", () => {
    const names = commands.map(({ name }) => name);
    const told = reference.commands.map(({ name }) => name);
    const listed = reference.groups.flatMap((group) => group.commands);
    expect(told).toEqual(names);
    expect(listed.sort()).toEqual([...names].sort());
  });

  it("has every option of each command's table that is not hidden", async () => {
    for (const command of commands) {
      const { options } = await command.load();
      const shown = Object.values(options).filter(({ hidden }) => !hidden);
      const { flagGroups } = find(command.name);
      const told = flagGroups.flatMap(({ flags }) => flags);
      const words = told.map((flag) => flag.words);
      expect(words).toEqual(
        expect.arrayContaining(shown.map(({ summary }) => summary)),
      );
    }
  });

  it("says which version has which filter", () => {
    const { flagGroups } = find("stats");
    const versions = flagGroups
      .filter(({ flags }) => flags.some(({ name }) => name === "--duration-ms"))
      .map(({ version }) => version);
    expect(versions).toEqual(["v3"]);
  });

  it("tells a default apart from the words", () => {
    const { flagGroups } = find("list");
    const flags = flagGroups.flatMap((group) => group.flags);
    expect(flags).toContainEqual({
      name: "--limit",
      flags: "--limit <n>",
      words: "how many calls to list",
      values: [],
      default: "50",
    });
  });

  it.each([
    ["list", ["listCalls"]],
    ["transcript", ["getCall"]],
    ["mcp", ["listCalls", "getCall"]],
    ["logout", []],
  ])("says what %s asks the API: %j", (name, operations) => {
    expect(find(name).operations).toEqual(operations);
  });

  it("leaves --cursor out where a command reads every page itself", () => {
    const hasCursor = (name: string) => {
      const flags = find(name).flagGroups.flatMap((group) => group.flags);
      return flags.some((flag) => flag.name === "--cursor");
    };
    expect(hasCursor("list")).toBe(true);
    expect(hasCursor("export")).toBe(false);
  });

  it("says how a command sends each operation that it asks", () => {
    const sent = reference.requests.map((one) => {
      return `${one.version}: ${one.command} asks ${one.operation}`;
    });
    expect(sent).toEqual([
      "v1: list asks listCalls",
      "v1: get asks getCall",
      "v3: list asks listCalls",
      "v3: get asks getCall",
    ]);
  });

  it("says what of a request a flag stands for, and how it is written", () => {
    const list = reference.requests.find(({ version, command }) => {
      return version === "v3" && command === "list";
    });
    expect(list?.flags).toContainEqual({
      flag: "--start-timestamp",
      path: ["filter_criteria", "start_timestamp"],
      form: { kind: "condition", kinds: ["number", "range"], isInstant: true },
    });
  });

  it("leaves out the flags of another version and of before", () => {
    const own = reference.requests.map(({ flags }) => {
      return flags.map(({ flag }) => flag);
    });
    const [ofV1, , ofV3] = own;
    expect(ofV1).toContain("--after-start-timestamp");
    expect(ofV3).not.toContain("--after-start-timestamp");
  });

  it("names the files that are kept, where they are on Linux", () => {
    const paths = reference.files.map(({ path }) => path);
    expect(paths).toEqual([
      "~/.config/rollcall/config.json",
      "~/.config/rollcall/keys.json",
      "~/.cache/rollcall/recent-ids",
    ]);
  });
});

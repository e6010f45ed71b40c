import { operations, reference } from "@rollcall/core/spec";
import { describe, expect, it } from "vitest";
import { apiVersions } from "../src/api/versions.js";
import type { Io } from "../src/io.js";
import { namePage } from "../src/man/page-name.js";
import { splitCommand } from "../src/output/split-command.js";
import { findCommand } from "../src/program/find-command.js";
import { listExamples } from "../src/program/list-examples.js";
import { longFlag } from "../src/program/option-flags.js";
import { runCommand } from "../src/program/run-command.js";
import { commands } from "../src/registry/commands.js";
import { createIo, terminal } from "./terminal.js";

/** The size of a page and the cursor have names of ours. */
const isNamedAsInTheSpec = (name: string) => {
  return name !== "limit" && name !== "pagination_key";
};

describe("the help", () => {
  it("has a flag for every query parameter and every filter of the spec", async () => {
    const { code, stdout } = await terminal(["list", "--help"]);
    expect(code).toBe(0);
    for (const parameter of reference.listCalls.parameters) {
      const names = Object.keys(
        "properties" in parameter.schema
          ? parameter.schema.properties
          : { [parameter.name]: 1 },
      );
      for (const name of names.filter(isNamedAsInTheSpec)) {
        expect(stdout).toContain(`--${name.replaceAll("_", "-")} `);
      }
    }
    for (const value of operations.listCalls.parameters.sort_order.enum) {
      expect(stdout).toContain(value);
    }
    expect(stdout).toContain("Examples:");
  });
});

describe("the help of versions", () => {
  const helpOf = async (argv: string[], env = {}) => {
    const { code, stdout } = await terminal(["list", ...argv], { env });
    expect(code).toBe(0);
    return stdout;
  };

  it("is that of the version that is asked, wherever --help stands", async () => {
    const present = await helpOf(["--api", "v3", "--help"]);
    expect(await helpOf(["--help", "--api", "v3"])).toBe(present);
    const env = { RETELL_API_VERSION: "v3" };
    expect(await helpOf(["--help"], env)).toBe(present);
    expect(present).toContain("--duration-ms <n>");
    expect(present).toMatch(/Filters of v1 that go on here:\n +--after-start/);
  });

  it("is that of v1 otherwise, and says where v3's is", async () => {
    const legacy = await helpOf(["--help"]);
    expect(await helpOf(["--api", "v1", "-h"])).toBe(legacy);
    expect(legacy).not.toContain("--duration-ms");
    expect(legacy).toContain("rollcall list --api v3 --help");
  });
});

/** Every command, in every version that it can ask. */
const all = await Promise.all(
  commands.map(async (command) => {
    const definition = await command.load();
    const hasVersions = "api" in definition.options;
    const names = hasVersions ? apiVersions.map(({ name }) => name) : [""];
    return names.map((api) => ({ command, definition, api }));
  }),
);
const asked = all.flat().map((one) => {
  return [`rollcall ${one.command.name} ${one.api}`.trim(), one] as const;
});

describe.each(asked)("the help of %s", (_, { command, definition, api }) => {
  const version = api === "" ? [] : ["--api", api];
  const argv = [...command.name.split(" "), ...version, "--help"];

  it("fits in 80 columns, and says what, examples, flags, and where to read on", async () => {
    const { code, stdout } = await terminal(argv);
    expect(code).toBe(0);
    const widths = stdout.split("\n").map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
    expect(stdout.split("\n")[0]).toBe(`${command.summary}.`);
    const marks = [
      `Usage: rollcall ${command.name}`,
      "\nExamples:\n",
      "\nOn every command:\n",
      "-h, --help",
      "\nRead on:\n",
      `man ${namePage(command.name)}`,
    ];
    const places = marks.map((mark) => stdout.indexOf(mark));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(stdout.match(/^ {2}# /gm)?.length).toBeGreaterThanOrEqual(3);
  });

  it("has a word on each flag that people may give", async () => {
    const { stdout } = await terminal(argv);
    for (const [name, option] of Object.entries(definition.options)) {
      const isTold = stdout.includes(longFlag(name));
      expect([name, isTold]).toEqual([name, option.hidden !== true]);
    }
  });
});

describe("the examples", () => {
  const examples = asked.flatMap(([, { definition, api }]) => {
    const shown = listExamples({ definition }, api || undefined);
    return shown.map(({ line }) => [line, api] as const);
  });

  it.each(examples)("are real: %s", async (line, api) => {
    const lines = findCommandLines(line);
    expect(lines.length).toBeGreaterThan(0);
    for (const one of lines) {
      const [, ...words] = splitCommand(one);
      const env = api === "" ? {} : { RETELL_API_VERSION: api };
      expect(await readLine(words, { ...createIo(), env })).toBe("read");
    }
  });
});

/** The lines of `rollcall` in a line of a shell. */
function findCommandLines(line: string): string[] {
  const joined = line.replaceAll("\\\n", " ");
  const parts = joined.split(
    / \| | > | >> | && | &(?: |\n)| -- (?=rollcall )|\n|\$\(|\)"/,
  );
  const lines = parts.map((part) => part.trim());
  return lines.filter((part) => part.startsWith("rollcall "));
}

/** Reads a command line as far as the command's own work. */
async function readLine(words: readonly string[], io: Io): Promise<string> {
  const found = findCommand(words, commands);
  if (found.kind !== "command") {
    return found.kind;
  }
  const definition = await found.command.load();
  let outcome = "not read";
  const command = {
    ...found.command,
    load: async () => ({
      ...definition,
      run: async () => {
        outcome = "read";
      },
    }),
  };
  await runCommand(command, found.argv, io);
  return outcome;
}

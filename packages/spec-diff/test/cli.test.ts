import { describe, expect, test } from "vitest";
import { run } from "../src/cli/run.js";
import type { JsonObject } from "../src/json-value.js";
import { call, documentOf, emptyFolder, fileOf } from "./support/documents.js";

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function runWith(args: readonly string[]): Promise<Result> {
  let stdout = "";
  let stderr = "";
  const code = await run(args, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    version: "1.2.3",
  });
  return {
    code,
    stdout,
    stderr,
  };
}

async function compare(
  revised: unknown,
  ...options: readonly string[]
): Promise<Result> {
  const folder = await emptyFolder();
  const old = await fileOf(folder, "old.json", documentOf(call));
  const newer = await fileOf(folder, "new.json", revised);
  return runWith([old, newer, ...options]);
}

const longer: JsonObject = {
  ...call,
  properties: {
    call_id: {
      type: "string",
      description: "Its id.",
    },
    agent_id: { type: "string" },
  },
};

const doubtful = documentOf(call, {
  servers: [{ url: "https://other.example.com" }],
});

describe("spec-diff ends with", () => {
  test.each([
    ["0 where nothing changed", documentOf(call), [], 0],
    [
      "0 where words changed",
      documentOf(call, { info: { title: "C", version: "1.0.0" } }),
      [],
      0,
    ],
    ["10 for a new property", documentOf(longer), [], 10],
    ["10 for a warning", doubtful, [], 10],
    ["20 for a warning with --strict", doubtful, ["--strict"], 20],
    ["20 for a property that is gone", documentOf({ type: "object" }), [], 20],
    ["1 for what is no document", "[]", [], 1],
    ["1 for what cannot be parsed", "{", [], 1],
  ])("%s", async (_, revised, options, code) => {
    expect((await compare(revised, ...options)).code).toBe(code);
  });

  test.each([
    ["no document", []],
    ["one document", ["old.json"]],
    ["three documents", ["a.json", "b.json", "c.json"]],
    ["a file that is not there", ["nowhere.json", "nowhere.json"]],
    ["an unknown option", ["a.json", "b.json", "--fast"]],
    ["two formats", ["a.json", "b.json", "--json", "--markdown"]],
  ])("1 for %s, and says why", async (_, args) => {
    const { code, stdout, stderr } = await runWith(args);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^spec-diff: ./);
  });
});

describe("spec-diff prints", () => {
  test("one finding after the other, and the verdict", async () => {
    const { stdout } = await compare(documentOf(longer));
    expect(stdout).toContain("additive (wire) property-added");
    expect(stdout).toContain(
      "getCall 200.agent_id: the property agent_id is new",
    );
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(
      /^additive: wire additive/,
    );
  });

  test("JSON", async () => {
    const { stdout } = await compare(documentOf(longer), "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: { level: "additive" },
    });
  });

  test("Markdown", async () => {
    const { stdout } = await compare(documentOf(longer), "--markdown");
    expect(stdout).toContain("### Additive");
  });

  test("that nothing changed", async () => {
    const { stdout } = await compare(documentOf(call));
    expect(stdout).toBe("Nothing changed.\n");
  });

  test("its version", async () => {
    const { code, stdout } = await runWith(["--version"]);
    expect(code).toBe(0);
    expect(stdout).toBe("1.2.3\n");
  });

  test("help", async () => {
    const { code, stdout } = await runWith(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Usage: spec-diff <old> <new>");
  });
});

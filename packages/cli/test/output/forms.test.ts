import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { apiVersions } from "../../src/api/versions.js";
import type { CommandDefinition } from "../../src/registry/command.js";
import { commands as registry } from "../../src/registry/commands.js";
import type { RegisteredCommand } from "../../src/registry/registered-command.js";
import { compile } from "../schema-checks.js";
import { terminal } from "../terminal.js";
import { parseCsv } from "./parse-csv.js";

/** No schema here depends on it. */
const [version] = apiVersions;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-"));
  file = join(folder, "calls.ndjson");
  const { stdout } = await terminal(["list", "--demo", "--limit", "60"]);
  await writeFile(file, stdout);
});
afterAll(() => rm(folder, { recursive: true }));

/** Each command that makes records of many calls, with a field of them. */
const lines: [line: string, field: string][] = [
  ["grep Thursday", "call_id"],
  ["grep -C 1 Thursday", "turn"],
  ["grep --count Thursday", "count"],
  ["grep -l Thursday -o ndjson", "call_id"],
  ["stats", "calls"],
  ["stats --by agent", "key"],
  ["stats --by sentiment", "success.share"],
  ["worst", "e2e_latency_p50_ms"],
  ["worst --by sentiment", "user_sentiment"],
  ["compare", "is_shown"],
  ["compare --by direction", "a_calls"],
];

describe.each(lines)("rollcall %s", (line, field) => {
  const words = line.replace(" -o ndjson", "").split(" ");
  const runWith = async (...argv: string[]) => {
    return await terminal([...words, "--from", file, ...argv]);
  };
  const print = async (...argv: string[]) => (await runWith(...argv)).stdout;
  let records: Record<string, unknown>[];
  beforeAll(async () => {
    const stdout = await print("-o", "ndjson");
    const lines = stdout.trimEnd().split("\n");
    records = lines.map((text) => JSON.parse(text));
  });

  it("prints the same records as JSON, as YAML and in a pipe", async () => {
    expect(records.length).toBeGreaterThan(0);
    expect(JSON.parse(await print("-o", "json"))).toEqual(records);
    expect(parse(await print("-o", "yaml"))).toEqual(records);
    if (!words.includes("-l")) {
      expect(await print()).toBe(await print("-o", "ndjson"));
    }
  });

  it("prints a row of CSV for each", async () => {
    const [heading = [], ...rows] = parseCsv(await print("-o", "csv"));
    const names = heading.map((name) => name.split(".")[0]);
    expect([...new Set(names)]).toEqual(Object.keys(records[0] ?? {}));
    expect(rows).toHaveLength(records.length);
    expect(new Set(rows.map(({ length }) => length))).toEqual(
      new Set([heading.length]),
    );
  });

  it("prints what its schema says", async () => {
    const definition = await findDefinition(words[0] ?? "");
    const isValid = compile(
      definition.schema?.(version as never) ?? { not: {} },
    );
    for (const record of records) {
      isValid(record);
      expect(isValid.errors).toBeNull();
    }
  });

  it("takes --fields, --jq and --template", async () => {
    const values = records.map((record) => readPath(record, field));
    const picked = JSON.parse(await print("--fields", field, "-o", "json"));
    expect(picked.map((one: object) => readPath(one, field))).toEqual(values);
    const shown = values.map((value) => `${value ?? ""}\n`).join("");
    expect(await print("--template", `{${field}}`)).toBe(shown);
    const all = await print("--jq", `[.[] | .${field}]`, "--jq-slurp");
    expect(JSON.parse(all)).toEqual(values);
  });

  it("is for people on a terminal, and says so with --meta", async () => {
    const argv = [...words, "--from", file, "--meta"];
    const { stdout, stderr } = await terminal(argv, { columns: 200 });
    expect(stdout).toBe(await terminalText(argv));
    expect(stdout).not.toMatch(/^[[{]/);
    const meta = JSON.parse(stderr.trimEnd().split("\n").at(-1) ?? "");
    expect(meta).toMatchObject({ rows: records.length, truncated: false });
  });

  it("shows fields that are chosen as a table", async () => {
    const argv = ["--fields", field, "-o", "table"];
    const [heading, ...rows] = (await print(...argv)).trimEnd().split("\n");
    expect(heading).toBe(field);
    expect(rows).toHaveLength(records.length);
  });
});

/** What a pipe gets that asks for the form of people, in colour. */
async function terminalText(argv: readonly string[]): Promise<string> {
  const forPeople = [...argv, "-o", "table", "--color", "always"];
  const { stdout } = await terminal(forPeople, { columns: 200 });
  return stdout;
}

async function findDefinition(name: string): Promise<CommandDefinition> {
  const command = registry.find((one) => one.name === name);
  return await (command as RegisteredCommand).load();
}

function readPath(record: object, path: string): unknown {
  let value: unknown = record;
  for (const name of path.split(".")) {
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callReference } from "@rollcall/core/spec";
import { callReference as callReferenceV3 } from "@rollcall/core/v3/spec";
import { describe, expect, it, test } from "vitest";
import { commands } from "../src/registry/commands.js";
import { makeHome } from "./home.js";
import {
  closeSchema,
  compile,
  readSchema,
  spoilEach,
} from "./schema-checks.js";
import { terminal } from "./terminal.js";

type Rows = readonly Record<string, unknown>[];

const calls = ["call_9bd25b39f5d16950", "call_462d215cc386926d"] as const;
const since = ["--since", "2026-10-31T12:00"] as const;

const readLines = (text: string): Rows => {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line));
};
const readOne = (text: string): Rows => [JSON.parse(text)];

/** What a command prints on the embedded mock. */
const runs: [name: string, argv: string[], read: (stdout: string) => Rows][] = [
  ["list", ["--limit", "40", "-o", "ndjson"], readLines],
  ["list", ["--limit", "5", "-o", "json"], JSON.parse],
  ["get", [...calls, "-o", "ndjson"], readLines],
  ["transcript", [calls[0], "-o", "json"], readLines],
  ["grep", ["-i", "appointment", ...since, "-o", "ndjson"], readLines],
  ["grep", ["-C1", "-i", "appointment", ...since, "-o", "ndjson"], readLines],
  ["grep", ["--count", "the", ...since, "-o", "ndjson"], readLines],
  ["stats", ["--by", "agent", ...since, "-o", "json"], JSON.parse],
  ["worst", ["--by", "latency", ...since, "-o", "ndjson"], readLines],
  ["worst", ["--by", "sentiment", ...since, "-o", "ndjson"], readLines],
  ["compare", [...since, "-o", "json"], JSON.parse],
  ["watch", ["--once", ...since, "-o", "ndjson"], readLines],
  ["whoami", ["-o", "json"], readOne],
  ["doctor", ["-o", "json"], readOne],
];

describe.each(["v1", "v3"])("A schema of %s", (api) => {
  async function expectTrue(name: string, records: Rows): Promise<void> {
    const schema = await readSchema(name, api);
    const isValid = compile(schema);
    const isKnown = compile(closeSchema(schema) as object);
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      isKnown(record);
      expect(isKnown.errors).toBeNull();
      for (const [field, spoilt] of spoilEach(record)) {
        expect([field, isValid(spoilt)]).toEqual([field, false]);
      }
    }
  }

  it.each(runs)("holds for each record of rollcall %s %j", async (...run) => {
    const [name, argv, read] = run;
    const line = [name, "--demo", "--api", api, ...argv];
    const { code, stdout } = await terminal(line);
    expect(code).toBe(0);
    await expectTrue(name, read(stdout));
  });

  it.each([[[]], [["--redact", "--no-transcripts"]]])(
    "holds for each line of an export %j",
    async (more) => {
      const folder = await mkdtemp(join(tmpdir(), "rollcall-schema-"));
      const file = join(folder, "calls.ndjson");
      const argv = ["export", "--demo", "--api", api, "-o", file, ...since];
      expect((await terminal([...argv, ...more])).code).toBe(0);
      await expectTrue("export", readLines(await readFile(file, "utf8")));
    },
  );

  it("holds for --meta, whether the list was cut or not", async () => {
    for (const limit of ["--limit=3", "--until=2000-01-01"]) {
      const argv = ["list", "--demo", "--api", api, "--meta", "-o", "ndjson"];
      const { stderr } = await terminal([...argv, "--quiet", limit]);
      await expectTrue("meta", readOne(stderr));
    }
  });

  it("has no secret, and shows that of a call in no list", async () => {
    const listed = await readSchema("list", api);
    const whole = await readSchema("get", api);
    const texts = [listed, whole].map((schema) => JSON.stringify(schema));
    expect(texts.join()).not.toContain("access_token");
    const hasTranscripts = texts.map((text) => text.includes('"transcript"'));
    expect(hasTranscripts).toEqual([api === "v1", true]);
  });
});

test("A schema holds for --json-errors, and for the list of settings", async () => {
  const home = await makeHome();
  try {
    await home.run("config set api v3");
    const { stdout } = await home.run("config list -o json");
    const { stderr } = await home.run("list --limit none --json-errors");
    const settings = compile(await readSchema("config list", "v3"));
    const error = compile(await readSchema("json-errors", "v3"));
    const rows = JSON.parse(stdout);
    expect(rows).toHaveLength(1);
    expect(rows.map(settings)).toEqual([true]);
    expect(settings({ ...rows[0], value: 3 })).toBe(false);
    expect(error(JSON.parse(stderr))).toBe(true);
    expect(error({ error: { code: "usage" } })).toBe(false);
  } finally {
    await home.remove();
  }
});

test("A word that the spec does not have yet is no error", async () => {
  const list = compile(await readSchema("list", "v3"));
  const call = { call_id: "call_1", call_status: "paused", new_field: 1 };
  expect(list(call)).toBe(true);
  expect(list({ ...call, data_storage_setting: null })).toBe(true);
  expect(list({ call_status: "ended" })).toBe(false);
});

test("All that the spec's table says of a value is in its schema", () => {
  const known = [
    ...["type", "nullable", "enum", "unit", "instant", "secret", "unlisted"],
    ...["items", "properties"],
  ];
  const keysOf = (value: unknown): string[] => {
    const { items, properties = {} } = value as typeof callReference & {
      items?: object;
    };
    const inner = [...Object.values(properties), ...(items ? [items] : [])];
    return [...Object.keys(value as object), ...inner.flatMap(keysOf)];
  };
  const keys = [callReference, callReferenceV3].flatMap(keysOf);
  expect([...new Set(keys)].filter((key) => !known.includes(key))).toEqual([]);
});

describe("rollcall schema", () => {
  it("prints every schema as one object, by name", async () => {
    const { stdout } = await terminal(["schema"]);
    const all = JSON.parse(stdout);
    for (const [name, schema] of Object.entries(all)) {
      expect(schema).toEqual(await readSchema(name, "v1"));
    }
    const { length } = commands;
    expect(Object.keys(all)).toHaveLength(15);
    expect(length).toBeGreaterThan(15);
  });

  it("lists what has one on a terminal", async () => {
    const { stdout } = await terminal(["schema"], { columns: 80 });
    const names = stdout.split("\n").map((line) => line.slice(2, 17).trimEnd());
    expect(names).toEqual(
      expect.arrayContaining(["list", "config list", "meta"]),
    );
    expect(names).not.toContain("login");
  });

  it.each([
    [["lisst"], "Did you mean rollcall schema list?"],
    [["config", "lits"], "Did you mean rollcall schema config list?"],
    [["pelican"], '"pelican" is no command.'],
    [["login"], "rollcall login prints no records: it has no schema."],
  ])("refuses %j", async (words, message) => {
    const { code, stdout, stderr } = await terminal(["schema", ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { terminal } from "../terminal.js";

const list = (...argv: string[]) => terminal(["list", "--demo", ...argv]);
const linesOf = (text: string) => text.split("\n").slice(0, -1);

describe("without -o", () => {
  it("a pipe gets NDJSON", async () => {
    const { stdout } = await list("--limit", "2");
    expect(linesOf(stdout).map((line) => JSON.parse(line))).toHaveLength(2);
  });

  it("a terminal gets a table, and is told where it was cut", async () => {
    const argv = ["list", "--demo", "--limit", "2", "--color", "never"];
    const { stdout } = await terminal(argv, { columns: 100 });
    expect(stdout).toMatch(/^call_id /);
    expect(stdout).toMatch(/\n\n2 calls of the demo's 10000\. .*\n$/);
  });
});

describe("--jq", () => {
  it("writes a line for each result, and texts as they are", async () => {
    const jq = '.call_status, "a\\nb", {agent_id}';
    const { stdout } = await list("--limit", "1", "--jq", jq);
    expect(linesOf(stdout)).toEqual([
      "ended",
      "a\\nb",
      expect.stringMatching(/^\{"agent_id":"agent_\w+"\}$/),
    ]);
  });

  const october = ["--after-start-timestamp", "2026-10-31", "--all"];
  const pages = [...october, "--page-size", "5"];

  it("goes over all pages, one record after another", async () => {
    const { stdout } = await list(...pages, "--jq", ".call_id");
    const ids = linesOf(stdout);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gets one array of all pages with --jq-slurp", async () => {
    const { stdout } = await list(...pages, "--jq", "length", "--jq-slurp");
    const all = await list(...october);
    expect(Number(stdout)).toBe(linesOf(all.stdout).length);
  });

  it("gives its results as one document with -o json", async () => {
    const argv = ["--limit", "2", "--jq", ".call_status", "-o", "json"];
    expect(JSON.parse((await list(...argv)).stdout)).toEqual([
      "ended",
      "ended",
    ]);
  });

  it("that fails on some records prints the others, and ends with 3", async () => {
    const jq = 'if .call_status == "ended" then .call_id else reverse end';
    const { code, stdout, stderr } = await list("--limit", "200", "--jq", jq);
    expect(code).toBe(3);
    expect(linesOf(stdout).length).toBeGreaterThan(100);
    expect(stderr).toMatch(/^rollcall: --jq failed on \d+ records: /);
  });
});

describe("--template", () => {
  it("writes a line for each call, and times as it is told", async () => {
    const text = "{{{call_id}} {start_timestamp} {nobody}|";
    const argv = ["--limit", "1", "--template", text];
    expect((await list(...argv)).stdout).toBe(
      "{call_b4a81fa944f544de} 1793489005071 |\n",
    );
    expect((await list(...argv, "--tz", "UTC")).stdout).toBe(
      "{call_b4a81fa944f544de} 2026-10-31 23:23:25 |\n",
    );
  });
});

describe("--meta", () => {
  it.each<[string[], object]>([
    [
      ["--limit", "3"],
      {
        rows: 3,
        pages: 1,
        truncated: true,
        cursor: expect.any(String),
        total: null,
      },
    ],
    [
      ["--all", "--after-start-timestamp", "2026-10-31T23:00Z"],
      { rows: 1, pages: 1, truncated: false, cursor: null, total: null },
    ],
    [
      ["--api", "v3", "--limit", "3", "--include-total", "true"],
      {
        rows: 3,
        pages: 1,
        truncated: true,
        cursor: expect.any(String),
        total: 10_000,
      },
    ],
  ])("of %j is one object on stderr", async (argv, meta) => {
    const { stderr } = await list(...argv, "--quiet", "--meta");
    expect(JSON.parse(stderr)).toEqual(meta);
  });
});

describe("a secret", () => {
  const argv = ["--api", "v3", "--call-type", "web_call", "--limit", "2"];

  it.each(["json", "ndjson", "csv", "yaml"])(
    "is in %s with --reveal only",
    async (format) => {
      const output = ["-o", format];
      const revealed = await list(
        ...argv,
        ...output,
        "--reveal",
        "access_token",
      );
      expect(revealed.stdout).toContain("access_token");
      const { stdout } = await list(...argv, ...output);
      expect(stdout).toContain("call_id");
      expect(stdout).not.toContain("access_token");
    },
  );

  it("is not there for --jq either", async () => {
    const { stdout } = await list(...argv, "--jq", ".access_token");
    expect(linesOf(stdout)).toEqual(["null", "null"]);
  });

  it.each(["v1", "v3"])(
    "stays one in %s, whether the version describes it or not",
    async (api) => {
      const call = JSON.stringify({ call_id: "c1", access_token: "t" });
      const read = (...more: string[]) => {
        const from = ["list", "--from", "-", "--api", api, "-o", "ndjson"];
        const io = { stdin: Readable.from([call]) };
        return terminal([...from, ...more], { io });
      };
      const hidden = await read();
      expect(hidden.stdout).toBe('{"call_id":"c1"}\n');
      const revealed = await read("--reveal", "access_token");
      expect(revealed.stdout).toBe(`${call}\n`);
    },
  );
});

it("--quiet leaves data, and nothing on stderr", async () => {
  const argv = [
    "list",
    "--demo",
    "--limit",
    "3",
    "--quiet",
    "--color",
    "never",
  ];
  const { stdout, stderr } = await terminal(argv, { columns: 100 });
  expect(linesOf(stdout)).toHaveLength(1 + 3);
  expect(stderr).toBe("");
});

it("--template says which fields no call has, once each", async () => {
  const text = "{call_id} {nope} {nope} {neither}";
  const { code, stderr } = await list("--limit", "2", "--template", text);
  expect(code).toBe(0);
  expect(stderr).toContain(
    "rollcall: no record has nope, neither: check --template.\n",
  );
});

it("--fields says which of them no call has", async () => {
  const fields = "call_id,call_idd";
  const { code, stderr } = await list("--limit", "2", "--fields", fields);
  expect(code).toBe(0);
  expect(stderr).toContain("rollcall: no record has call_idd: check --fields.");
});

describe("a name with a dot in it", () => {
  const call = { call_id: "c1", metadata: { "a.b": "x", a: { b: "y" } } };
  const read = (...argv: string[]) => {
    const io = { stdin: Readable.from([JSON.stringify(call)]) };
    return terminal(["list", "--from", "-", ...argv], { io });
  };

  it.each<[string[], string]>([
    [["--fields", "metadata.a\\.b"], '{"metadata":{"a.b":"x"}}'],
    [["--fields", "metadata.a.b"], '{"metadata":{"a":{"b":"y"}}}'],
    [["--template", "{metadata.a\\.b}"], "x"],
    [
      ["--where", "metadata.a\\.b=x", "--fields", "call_id"],
      '{"call_id":"c1"}',
    ],
    [["--where", "metadata.a\\.b=y", "--fields", "call_id"], ""],
  ])("is reached by a backslash: %j", async (argv, line) => {
    const { stdout, stderr } = await read(...argv);
    expect([stdout.trimEnd(), stderr]).toEqual([line, ""]);
  });
});

describe("before any request, exit code 2 is the answer to", () => {
  it.each<[string[], RegExp]>([
    [["--jq", "."], /-o table exclude each other/],
    [["--template", "{call_id}"], /--template and -o exclude/],
    [["--jq-slurp"], /--jq-slurp needs --jq/],
    [
      ["--jq", "", "-ojson"],
      /--jq is empty: give a program, such as \.call_id/,
    ],
    [["--template", " "], /--template is empty: .* '\{call_id\}'/],
    [["--jq", "foo(", "-ojson"], /--jq "foo\(" is no program/],
    [["--jq", ".a | nope(.)", "-ojson"], /no such function nope\/1/],
    [["--jq", "[.a[] | nope]", "-ojson"], /no such function nope\/0/],
    [["--jq", "{a: (1 + nope)}", "-ojson"], /no such function nope\/0/],
    [["--jq", "$ENV.X", "-ojson"], /"\$ENV\.X" .*no such variable \$ENV:/],
    [["--jq", "{a: [.b | $x]}", "-ojson"], /no such variable \$x:/],
    [["--fields", "a,,b"], /--fields "a,,b" has a name that is empty/],
    [["--tz", "Mars"], /--tz "Mars" is no time zone/],
    [["--time-format", "iso8601"], /--time-format "iso8601" is none of/],
    [["--meta-fd", "99"], /--meta-fd 99 is not open/],
    [["--meta-fd", "x"], /--meta-fd "x" is no file descriptor/],
    [["--reveal", "call_id"], /--reveal "call_id" is no secret/],
    [["--api", "v3", "--fields", "access_token"], /add --reveal access_token/],
  ])("%j", async (argv, message) => {
    const output = argv.includes("-ojson") ? [] : ["-o", "table"];
    const asked = ["list", ...argv, ...output];
    // There is no key: whoever gets as far as that ends with 4.
    const { code, stdout, stderr } = await terminal(asked);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

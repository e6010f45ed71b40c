import { describe, expect, it } from "vitest";
import { run } from "../src/run.js";
import { createIo, terminal } from "./terminal.js";

const demo = (...argv: string[]) => terminal(["list", "--demo", ...argv]);
const calls = async (...argv: string[]) =>
  JSON.parse((await demo(...argv, "-o", "json")).stdout);

describe("rollcall list", () => {
  it("prints the newest calls as a table, then one line on what to do next", async () => {
    const { code, stdout } = await demo("-o", "table");
    const lines = stdout.trimEnd().split("\n");
    expect(code).toBe(0);
    expect(lines[0]).toMatch(
      /^call_id +agent_id +start \(UTC\) +duration +status +reason$/,
    );
    expect(lines).toHaveLength(1 + 50 + 2);
    expect(lines.at(-1)).toContain("RETELL_API_KEY");
  });

  it("keeps to the width of the terminal, and never shortens an id that one may want to copy", async () => {
    const { stdout } = await terminal(["list", "--demo", "--color", "never"], {
      columns: 80,
    });
    const [first] = await calls("--limit", "1");
    for (const line of stdout.split("\n").slice(0, 51)) {
      expect(line.length).toBeLessThanOrEqual(80);
    }
    expect(stdout).toContain(first.call_id);
  });

  it("prints one page as a JSON array", async () => {
    expect(await calls("--limit", "3")).toHaveLength(3);
  });

  it.each(["2026-11-01T00:00:00Z", "2031-05-09T12:00:00Z"])(
    "counts 7d from the end of the demo's data, at %s too",
    async (time) => {
      const argv = ["list", "--demo", "--since", "7d", "--count"];
      const now = () => Date.parse(time);
      const { stdout } = await terminal(argv, { io: { now } });
      expect(Number(stdout)).toBe(773);
    },
  );

  it("prints an empty JSON array where nothing matches", async () => {
    const { code, stdout } = await demo(
      "--agent-id",
      "agent_of_nobody",
      "-o",
      "json",
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: "[]\n" });
  });

  it("says so in a table where nothing matches", async () => {
    const argv = ["--agent-id", "agent_of_nobody", "-o", "table"];
    expect((await demo(...argv)).stdout).toContain("No call matches");
  });

  it("prints every call once with --all, newest first", async () => {
    const { stdout } = await demo("--all", "-o", "ndjson");
    const all = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const starts = all.map(
      (call) => call.start_timestamp ?? Number.NEGATIVE_INFINITY,
    );
    expect(new Set(all.map((call) => call.call_id)).size).toBe(10_000);
    expect(starts).toEqual([...starts].sort((a, b) => b - a));
  });

  it("of the demo ends at Ctrl-C, before its next page", async () => {
    const interrupt = new AbortController();
    const io = { ...createIo(), signal: interrupt.signal };
    const { stdout } = io;
    const write: typeof stdout.write = (text, done) => {
      // As a signal comes: in a turn of its own.
      setImmediate(() => interrupt.abort());
      return stdout.write(text, done);
    };
    const argv = ["list", "--demo", "--all", "-o", "ndjson"];
    const code = await run(argv, { ...io, stdout: { ...stdout, write } });
    expect(code).toBe(130);
    const lines = stdout.text().split("\n").length;
    expect(lines).toBeLessThan(5000);
  });

  it("takes times as epoch milliseconds and as ISO 8601, which is UTC unless it says otherwise", async () => {
    const [newest] = await calls("--limit", "1");
    const iso = new Date(newest.start_timestamp).toISOString();
    const ms = String(newest.start_timestamp);
    const wanted = await calls("--after-start-timestamp", ms);
    expect(wanted.length).toBeGreaterThan(0);
    expect(await calls("--after-start-timestamp", iso)).toEqual(wanted);
    expect(
      await calls("--after-start-timestamp", iso.replace("Z", "")),
    ).toEqual(wanted);
  });

  it("takes the last day of each month, and of a leap year's February", async () => {
    for (const day of ["2024-02-29", "2026-04-30T23:59Z", "2026-12-31"]) {
      expect((await demo("--after-start-timestamp", day)).code).toBe(0);
    }
  });

  it("filters by several agents when the flag is repeated", async () => {
    const agents = [
      ...new Set(
        (await calls("--limit", "100")).map(
          (call: { agent_id: string }) => call.agent_id,
        ),
      ),
    ].slice(0, 2) as string[];
    const some = await calls(
      ...agents.flatMap((agent) => ["--agent-id", agent]),
      "--limit",
      "100",
    );
    expect(
      new Set(some.map((call: { agent_id: string }) => call.agent_id)),
    ).toEqual(new Set(agents));
  });
});

describe.each(["v1", "v3"])("what is no call in a list of %s", (api) => {
  const [first, second] = [1, 2].map((at) => ({
    call_id: `call_${at}`,
    call_status: "ended",
  }));
  /** The last item of a page comes again behind the last id: v1 only. */
  const pages =
    api === "v1"
      ? [[null, first, { odd: 1 }], [{ odd: 1 }, second, 7], [7]]
      : [
          [null, first, { odd: 1 }],
          [second, 7],
        ];
  const ask = (...argv: string[]) => {
    const answers = pages.map((items, at) => {
      const has_more = at + 1 < pages.length;
      const pagination_key = has_more ? `k${at}` : undefined;
      return api === "v1" ? items : { items, has_more, pagination_key };
    });
    const fetch = async () => Response.json(answers.shift());
    const env = { RETELL_API_KEY: "key_1" };
    const [command = "", ...others] = argv;
    const asked = [command, "--api", api, ...others];
    return terminal(asked, { env, io: { fetch } });
  };
  const list = (...argv: string[]) => ask("list", "--all", ...argv);

  it("is printed as it came, once, and hides no other", async () => {
    const { code, stdout, stderr } = await list("-o", "ndjson");
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(expect.arrayContaining([null, first, { odd: 1 }, second, 7]));
    expect(stdout.trimEnd().split("\n")).toHaveLength(5);
    expect([code, stderr]).toEqual([
      0,
      "rollcall: item 1 of the first page is no call with a call_id (null): it is printed as it came, and others like it.\n",
    ]);
  });

  it("is a row of a table", async () => {
    const { stdout } = await list("-o", "table");
    expect(stdout).toMatch(/^- +- /m);
    expect(stdout).toMatch(/^call_2 /m);
  });

  it("passes no check, and is told of", async () => {
    const where = ["--where", "reason!~dial_*", "-o", "ndjson"];
    const { stdout, stderr } = await list(...where);
    expect(stdout).not.toContain("null");
    expect(stderr).toContain("it is left out, and others like it.");
  });

  it("is left out by commands that count, which say how many", async () => {
    const { code, stdout, stderr } = await ask("stats", "-o", "json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ calls: 2 }]);
    expect(stderr).toBe(
      "rollcall: item 1 of the first page is no call with a call_id (null): it is left out, and 2 more like it.\n",
    );
    const quiet = await ask("stats", "--quiet");
    expect(quiet.stderr).toBe("");
  });
});

describe("a wrong command line", () => {
  const cases: [string, string[], RegExp][] = [
    [
      "a value that the enum does not have",
      ["--sort-order", "asc"],
      /--sort-order "asc".*ascending or descending/,
    ],
    ...["0", "-1", "1.5", "abc", "", "1e3"].map(
      (text): [string, string[], RegExp] => [
        `a limit of "${text}"`,
        ["--limit", text],
        /--limit ".*" is no count: give a whole number from 1 on/,
      ],
    ),
    ["a limit without a value", ["--limit"], /--limit.*argument missing/],
    ["a size of 0", ["--page-size", "0"], /--page-size "0".*1 to 1000/],
    ["a size in words", ["--page-size", "x"], /"x" is no number: .*1 to 1000/],
    [
      "a size above the API's",
      ["--page-size", "1001"],
      /--page-size "1001".*1 to 1000/,
    ],
    [
      "a time in words",
      ["--after-start-timestamp", "soon"],
      /"soon".*ISO 8601/,
    ],
    [
      "a day that does not exist",
      ["--after-start-timestamp", "2026-13-01"],
      /"2026-13-01" is not a time: months are 01 to 12/,
    ],
    [
      "a 30th of February",
      ["--after-start-timestamp", "2026-02-30"],
      /"2026-02-30" is not a time/,
    ],
    [
      "a 29th of February in a year without one",
      ["--before-start-timestamp", "2026-02-29T08:00+02:00"],
      /"2026-02-29T08:00\+02:00" is not a time/,
    ],
    [
      "a moment of a day that does not exist",
      ["--after-start-timestamp", "2026-04-31T10:00Z"],
      /"2026-04-31T10:00Z" is not a time/,
    ],
    [
      "an hour that does not exist",
      ["--after-start-timestamp", "2026-04-30T25:00Z"],
      /"2026-04-30T25:00Z" is not a time/,
    ],
    ["two limits", ["--limit", "1", "--limit=2"], /--limit was given twice/],
    [
      "two formats",
      ["-o", "json", "--output", "table"],
      /--output was given twice/,
    ],
    ["one format twice", ["-ojson", "-o", "json"], /--output was given twice/],
    [
      "two orders",
      ["--sort-order", "ascending", "--sort-order", "descending"],
      /--sort-order was given twice/,
    ],
    [
      "two addresses",
      ["--base-url", "http://a.test", "--base-url", "http://b.test"],
      /--base-url was given twice/,
    ],
    [
      "seconds instead of milliseconds",
      ["--after-start-timestamp", "1700000000"],
      /1700000000.*milliseconds/,
    ],
    ["an agent without a name", ["--agent-id", ""], /--agent-id/],
    ["an unknown format", ["-o", "xml"], /table, json, ndjson, csv, yaml/],
    ["an unknown flag", ["--duck", "x"], /unknown option '--duck'/],
    [
      "a flag of the other version",
      ["--call-id", "x"],
      /--call-id is a flag of v3, and v1 is asked: add --api v3\./,
    ],
    ["a stray argument", ["calls"], /too many arguments/],
  ];
  it.each(cases)(
    "says what and what to do on stderr, exit code 2 and nothing on stdout: %s",
    async (_, argv, message) => {
      const { code, stdout, stderr } = await demo(...argv);
      expect(stderr).toMatch(message);
      expect(stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    },
  );

  it("is an unknown command, too", async () => {
    const { code, stderr, stdout } = await terminal(["lsit"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(
      '"lsit" is no command.\nDid you mean rollcall list?',
    );
  });

  it("is --demo together with --base-url", async () => {
    expect((await demo("--base-url", "http://127.0.0.1:1")).stderr).toContain(
      "exclude each other",
    );
  });
});

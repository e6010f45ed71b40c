import type { ListedCall } from "@rollcall/core/v3";
import { describe, expect, it } from "vitest";
import { terminal } from "./terminal.js";

const demo = (...argv: string[]) =>
  terminal(["list", "--demo", "--api", "v3", ...argv]);
const calls = async (...argv: string[]) =>
  JSON.parse((await demo(...argv, "-o", "json")).stdout);

const start = ({ start_timestamp = -Infinity }) => start_timestamp;

describe("rollcall list --api v3", () => {
  it("prints the newest calls as a table, as v1 does", async () => {
    const { code, stdout, stderr } = await demo("-o", "table");
    const lines = stdout.trimEnd().split("\n");
    expect(code).toBe(0);
    expect(stderr).toMatch(/^To go on after these 50 calls, .*\n$/);
    expect(lines[0]).toMatch(
      /^call_id +agent_id +start \(UTC\) +duration +status +reason$/,
    );
    expect(lines).toHaveLength(1 + 50 + 2);
  });

  it("is what RETELL_API_VERSION asks for, and --api counts more", async () => {
    const env = { RETELL_API_VERSION: "v3" };
    const argv = ["list", "--demo", "-o", "ndjson", "--limit", "1"];
    const present = await terminal(argv, { env });
    const legacy = await terminal([...argv, "--api", "v1"], { env });
    expect(JSON.parse(present.stdout)).toHaveProperty("agent_version");
    expect(JSON.parse(legacy.stdout)).toHaveProperty("sample_rate");
  });

  it("prints every call once with --all, newest first", async () => {
    const { stdout } = await demo("--all", "-o", "ndjson");
    const all = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const starts = all.map(start);
    expect(new Set(all.map(({ call_id }) => call_id)).size).toBe(10_000);
    expect(starts).toEqual([...starts].sort((a, b) => b - a));
  });

  it.each(["table", "json", "ndjson"])(
    "shows no token of web calls in a %s",
    async (format) => {
      const argv = ["--call-type", "web_call", "--limit", "50", "-o", format];
      const { stdout } = await demo(...argv);
      expect(stdout).toContain("call_");
      expect(stdout).not.toContain("access_token");
      expect(stdout).not.toMatch(/eyJ/);
    },
  );

  it("says how many match on stderr, so that stdout is data only", async () => {
    const filters = ["--start-timestamp", "ge:2026-10-20"];
    const argv = [...filters, "--include-total", "true"];
    const { stdout, stderr } = await demo(
      ...argv,
      "--limit",
      "2",
      "-o",
      "json",
    );
    expect(JSON.parse(stdout)).toHaveLength(2);
    const all = await calls(...filters, "--all");
    expect(stderr.split("\n")[0]).toBe(`${all.length} calls match in all.`);
  });
});

describe("filters of v3", () => {
  it.each<[string, string[], (call: ListedCall) => boolean]>([
    [
      "a test",
      ["--duration-ms", "ge:60000"],
      ({ duration_ms = 0 }) => duration_ms >= 60_000,
    ],
    [
      "several words",
      ["--call-status", "error", "--call-status", "not_connected"],
      ({ call_status }) => ["error", "not_connected"].includes(call_status),
    ],
    [
      "a prefix",
      ["--from-number", "sw:+1"],
      (call) => "from_number" in call && call.from_number.startsWith("+1"),
    ],
    [
      "a boolean",
      ["--call-successful", "false"],
      ({ call_analysis }) => call_analysis?.call_successful === false,
    ],
  ])("%s", async (_, argv, fits) => {
    const found = await calls(...argv, "--limit", "100");
    expect(found).toHaveLength(100);
    expect(found.every(fits)).toBe(true);
  });

  it("are filled up where the client checks the second bound", async () => {
    const argv = [
      ...["--duration-ms", "ge:60000", "--duration-ms", "lt:70000"],
      ...["--start-timestamp", "ge:2026-10-01"],
    ];
    const found = await calls(...argv, "--limit", "10");
    const all = await calls(...argv, "--all");
    expect(found).toHaveLength(10);
    expect(all.slice(0, 10)).toEqual(found);
    const durations = all.map(({ duration_ms }: { duration_ms: number }) => {
      return duration_ms >= 60_000 && duration_ms < 70_000;
    });
    expect(durations).not.toContain(false);
  });

  it("of v1 find the same calls as in v1", async () => {
    const [{ agent_id }] = await calls("--limit", "1");
    const argv = [
      ...["--after-start-timestamp", "2026-10-01"],
      ...["--before-start-timestamp", "2026-10-08"],
      ...["--agent-id", agent_id, "--all"],
    ];
    const present = await calls(...argv);
    const v1 = await terminal(["list", "--demo", ...argv, "-o", "json"]);
    const ids = (found: { call_id: string }[]) =>
      found.map(({ call_id }) => call_id);
    expect(present.length).toBeGreaterThan(5);
    expect(ids(present)).toEqual(ids(JSON.parse(v1.stdout)));
  });

  it("go on from the key of another page", async () => {
    const { code, stderr } = await demo("--cursor", "made_up");
    expect(code).toBe(1);
    expect(stderr).toMatch(/400/);
  });
});

describe("a wrong command line of v3", () => {
  it.each<[string, string[], RegExp]>([
    ["a version", ["--api", "v3"], /--api was given twice/],
    [
      "a filter",
      ["--duration-ms", "long"],
      /--duration-ms "long" is no number/,
    ],
    [
      "bounds that the service cannot count",
      [
        "--duration-ms",
        "ge:1",
        "--duration-ms",
        "lt:2",
        "--include-total",
        "true",
      ],
      /--include-total does not go with two bounds of --duration-ms, .* bt:low\.\.high/,
    ],
    [
      "bounds the wrong way round",
      [
        "--after-start-timestamp",
        "2026-11-01",
        "--before-start-timestamp",
        "2026-10-01",
      ],
      /the tests of --after-start-timestamp and --before-start-timestamp do not go together/,
    ],
    [
      "seconds instead of milliseconds",
      ["--start-timestamp", "ge:1700000000"],
      /--start-timestamp.*milliseconds/,
    ],
    [
      "a page that is no number",
      ["--skip", "many"],
      /--skip "many" is no number/,
    ],
  ])(
    "is one line on stderr, exit code 2 and nothing on stdout: %s",
    async (_, argv, message) => {
      const { code, stdout, stderr } = await demo(...argv);
      expect(stderr).toMatch(message);
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    },
  );

  it.each<[string, string[], string]>([
    [
      "with the flags of the same field",
      ["--start-timestamp", "ge:2026-10-01"],
      "--start-timestamp is a flag of v3, and v1 is asked: add --api v3, or use --after-start-timestamp and --before-start-timestamp.",
    ],
    [
      "alone where there is none",
      ["--duration-ms", "ge:1"],
      "--duration-ms is a flag of v3, and v1 is asked: add --api v3.",
    ],
    [
      "where it is no filter",
      ["--skip", "1"],
      "--skip is a flag of v3, and v1 is asked: add --api v3.",
    ],
  ])(
    "is a flag of v3 in v1, and says what to use, %s",
    async (_, argv, line) => {
      const { code, stderr } = await terminal(["list", "--demo", ...argv]);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `rollcall: ${line}\n`,
      });
    },
  );

  it("is a version that there is not", async () => {
    const env = { RETELL_API_VERSION: "v4" };
    const { code, stderr } = await terminal(["list", "--demo"], { env });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'rollcall: RETELL_API_VERSION "v4" is no version of the API: use v1 or v3.\n',
    );
  });
});

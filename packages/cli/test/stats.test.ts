import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { terminal } from "./terminal.js";

const stats = (...argv: string[]) => terminal(["stats", "--demo", ...argv]);

/** What is used here of a call of v3. */
interface Call {
  readonly agent_id: string;
  readonly duration_ms?: number;
  readonly start_timestamp?: number;
  readonly end_timestamp?: number;
  readonly disconnection_reason?: string;
  readonly latency?: { readonly e2e?: { readonly values: number[] } };
}

const asked = ["--api", "v3", "--start-timestamp", "ge:2026-10-27"];
let calls: Call[];
beforeAll(async () => {
  const argv = ["list", "--demo", ...asked, "--all", "-o", "json"];
  calls = JSON.parse((await terminal(argv)).stdout);
});

function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1];
}

describe("rollcall stats", () => {
  it("counts what counting by hand finds", async () => {
    const { stdout } = await stats(...asked, "--by", "agent", "-o", "json");
    const [total, ...groups] = JSON.parse(stdout);
    const durations = calls.flatMap(({ duration_ms }) => duration_ms ?? []);
    const values = calls.flatMap(({ latency }) => latency?.e2e?.values ?? []);
    const starts = calls.map((call) => call.start_timestamp ?? 0);
    const together = starts.map((at) => {
      return calls.filter(({ start_timestamp: start, end_timestamp: end }) => {
        return Number(start) <= at && at < Number(end);
      }).length;
    });
    expect(total).toMatchObject({
      by: null,
      key: "all",
      calls: calls.length,
      first_start: Math.min(...starts),
      last_start: Math.max(...starts),
    });
    expect(total.duration_ms).toMatchObject({
      count: durations.length,
      total: durations.reduce((sum, ms) => sum + ms, 0),
      p50: median(durations),
    });
    const [e2e] = total.latencies_ms;
    const want = median(values) ?? 0;
    expect(Math.abs(e2e.measurements.p50 - want)).toBeLessThan(0.0101 * want);
    expect(total.peak_concurrency.calls).toBe(Math.max(...together));
    for (const { by, key, calls: count } of groups) {
      const own = calls.filter(({ agent_id }) => agent_id === key);
      expect({ by, count }).toEqual({ by: "agent", count: own.length });
    }
  });

  it("says how many are in no group", async () => {
    const argv = ["--api", "v3", "--by", "sentiment", "-o", "json"];
    const { stdout } = await stats(...argv);
    const [total, ...groups] = JSON.parse(stdout);
    const counts = groups.map((group: { calls: number }) => group.calls);
    const sum = counts.reduce((one: number, other: number) => one + other);
    expect(groups.at(-1)).toMatchObject({ by: "sentiment", key: null });
    expect(sum).toBe(total.calls);
  });

  it("draws in 80 columns", async () => {
    const { stdout } = await terminal(["stats", "--demo", "--by", "agent"], {
      columns: 80,
      env: { NO_COLOR: "1" },
    });
    expect(stdout).toMatchSnapshot();
    for (const line of stdout.split("\n")) {
      expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  it("draws in ASCII where the locale has no blocks", async () => {
    const argv = ["stats", "--demo", ...asked, "-o", "table"];
    const { stdout } = await terminal(argv, {
      env: { LANG: "C" },
    });
    expect(stdout).toMatch(/####/);
    expect(stdout).toMatch(/^[\0-\u007f]*$/);
  });

  it("counts days where one lives", async () => {
    const argv = ["--by", "day", "--tz", "Pacific/Auckland", "-o", "csv"];
    const { stdout } = await stats(...asked, ...argv);
    const days = stdout
      .trimEnd()
      .split("\r\n")
      .map((row) => row.split(",", 2).join(" "));
    expect(days.slice(0, 3)).toEqual(["by key", " all", "day 2026-10-27"]);
    expect(days.at(-1)).toBe("day 2026-11-01");
  });

  it("refuses a zone that there is not", async () => {
    const { code, stderr } = await stats("--tz", "Mars/Olympus");
    expect(code).toBe(2);
    expect(stderr).toMatch(/--tz "Mars\/Olympus" is no time zone/);
  });

  it("says so where nothing matches", async () => {
    const argv = ["--agent-id", "agent_of_nobody", "-o", "table"];
    const { code, stdout } = await stats(...argv);
    expect(code).toBe(0);
    expect(stdout).toContain("No call matches");
  });
});

describe("rollcall stats --html", () => {
  it("writes a page for its owner that asks for nothing", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rollcall-"));
    const file = join(folder, "report.html");
    const ran = await stats(...asked, "--by", "agent", "--html", file);
    const page = await readFile(file, "utf8");
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/^The report is in .+report\.html, \d+ kB\.\n$/);
    expect(page).toContain(
      "default-src &#39;none&#39;; style-src &#39;sha256-",
    );
    expect(page).not.toMatch(/<script|https?:|url\(|@import|style="/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);

    const again = await stats(...asked, "--html", file);
    expect(again).toMatchObject({ code: 2, stdout: "" });
    expect(again.stderr).toMatch(/there is such a file already.\n.*--force/);
    const asForce = [...asked, "--html", file, "--force"];
    const forced = await stats(...asForce, "--quiet");
    expect(forced).toMatchObject({ code: 0, stderr: "" });
    expect(await readFile(file, "utf8")).not.toBe(page);
    expect(await readdir(folder)).toEqual(["report.html"]);
    await rm(folder, { recursive: true });
  });

  it("says where it cannot be written", async () => {
    const ran = await stats(...asked, "--html", "/nowhere/at/all/report.html");
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toMatch(
      /^rollcall: Cannot create .+: there is no such folder/,
    );
  });
});

it.each<[string, string[], RegExp]>([
  ["latencies", [], / 900 ms 277,777,777\.8 h 277,777,777\.8 h /],
  ["groups", ["--by", "agent"], / 277,777,777\.8 h \$10,000,000,000,000\.00 /],
])("numbers of any size stand apart: %s", async (_, more, row) => {
  const calls = [1e15, 900].map((size, at) => ({
    call_id: `call_${at}`,
    agent_id: `agent_${at}`,
    call_status: "ended",
    latency: { e2e: { p50: size } },
    call_cost: { combined_cost: size },
  }));
  const stdin = Readable.from(calls.map((call) => `${JSON.stringify(call)}\n`));
  const argv = ["stats", "--api", "v3", "--from", "-", "-o", "table", ...more];
  const { stdout } = await terminal(argv, { io: { stdin } });
  expect(stdout).toMatch(row);
});

import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMock } from "@rollcall/mock-server";
import { describe, expect, it, test } from "vitest";
import { run } from "../src/run.js";
import { createIo, terminal } from "./terminal.js";

const makeFolder = () => mkdtemp(join(tmpdir(), "rollcall-watch-"));

const eventsIn = (stdout: string) => {
  return stdout.split("\n").flatMap((line) => (line ? [JSON.parse(line)] : []));
};

describe.each(["v1", "v3"])("rollcall watch --api %s", (api) => {
  const look = (...argv: string[]) => {
    const once = ["watch", "--demo", "--api", api, "--once", ...argv];
    return terminal(once);
  };

  it("tells the past once, the earliest first, without secrets", async () => {
    const { code, stdout } = await look("--since", "2026-10-31T12:00");
    const events = eventsIn(stdout);
    expect(code).toBe(0);
    const started = events.filter(({ event }) => event === "call.started");
    const starts = started.map(({ call }) => call.start_timestamp);
    expect(starts.length).toBeGreaterThan(3);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const ids = events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(stdout).not.toContain("access_token");
  });

  it("repeats nothing after a restart, and keeps nothing that was said", async () => {
    const state = join(await makeFolder(), "watch.json");
    const argv = ["--since", "2026-10-31T12:00", "--state", state];
    const first = await look(...argv);
    expect(eventsIn(first.stdout).length).toBeGreaterThan(3);
    const again = await look(...argv);
    expect(again).toMatchObject({ code: 0, stdout: "" });
    const kept = await readFile(state, "utf8");
    const [{ call }] = eventsIn(first.stdout);
    expect(kept).not.toContain(call.agent_id);
    expect(kept).not.toContain("+1");
  });

  it("is told by --since alone where to begin", async () => {
    const flag = "--after-start-timestamp";
    expect(await look(flag, "2026-10-31T12:00")).toEqual({
      code: 2,
      stdout: "",
      stderr: `rollcall: ${flag} tests the same field as --since: give --since in its place.\n`,
    });
  });

  it("says nothing of the past where it is not asked for", async () => {
    expect(await look()).toMatchObject({ code: 0, stdout: "" });
  });
});

test("A state of other calls is refused", async () => {
  const state = join(await makeFolder(), "watch.json");
  const argv = ["watch", "--demo", "--once", "--state", state];
  expect(await terminal(argv)).toMatchObject({ code: 0 });
  const other = await terminal([...argv, "--status", "ended"]);
  expect(other.code).toBe(2);
  expect(other.stderr).toContain("of a watch of other calls");
  await writeFile(state, "{}");
  expect((await terminal(argv)).stderr).toContain("is no state of a watch");
});

test.each<[string, string[], RegExp]>([
  ["a word without a command", ["--", "x"], /give --exec the command/],
  ["no duration", ["--interval", "soon"], /--interval "soon" is no duration/],
  ["a wrong filter", ["--where", "nonsense=1"], /nonsense/],
])("%s is refused", async (_, argv, why) => {
  const ran = await terminal(["watch", "--demo", "--once", ...argv]);
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  expect(ran.stderr).toMatch(why);
});

test("A look that fails is told, and the next one makes up for it", async () => {
  const interrupt = new AbortController();
  const mock = createMock({ calls: 50 });
  const env = { RETELL_API_KEY: "key_any" };
  let looks = 0;
  const io = {
    ...createIo(),
    env,
    signal: interrupt.signal,
    fetch: (async (input: Request, init: RequestInit) => {
      return looks === 0
        ? Response.json({ message: "busy" }, { status: 503 })
        : mock.fetch(new Request(input, init));
    }) as typeof fetch,
    sleep: async () => {
      looks += 1;
      if (looks > 2) {
        interrupt.abort();
      }
    },
    // Each look is an interval later.
    now: () => Date.parse("2026-11-01") + looks * 60_000,
  };
  const argv = [
    "watch",
    "--since",
    "2026-10-01",
    "--interval",
    "1s",
    "-o",
    "ndjson",
  ];
  await run(argv, io);
  expect(io.stderr.text()).toContain("503");
  const started = eventsIn(io.stdout.text()).filter(
    ({ event }) => event === "call.started",
  );
  expect(started.length).toBeGreaterThan(10);
});

describe("Looks at the present version", () => {
  /** Looks so many times, an hour apart, at a mock that does not change. */
  const look = async (count: number, ...more: string[]) => {
    const interrupt = new AbortController();
    const mock = createMock({ calls: 200 });
    const asked: { path: string; body: string }[] = [];
    let looks = 0;
    const io = {
      ...createIo(),
      env: { RETELL_API_KEY: "key_any" },
      signal: interrupt.signal,
      fetch: (async (input: Request, init: RequestInit) => {
        const path = new URL(String(input)).pathname;
        asked.push({ path, body: String(init.body ?? "") });
        return mock.fetch(new Request(input, init));
      }) as typeof fetch,
      sleep: async () => {
        looks += 1;
        if (looks === count) {
          interrupt.abort();
        }
      },
      now: () => Date.parse("2026-11-01") + looks * 3_600_000,
    };
    const argv = ["watch", "--api", "v3", "--interval", "1s", "-o", "ndjson"];
    await run([...argv, "--lookback", "9d", ...more], io);
    const lists = asked.filter(({ path }) => path.includes("list"));
    const gets = asked.filter(({ path }) => path.includes("get-call"));
    return { events: eventsIn(io.stdout.text()), lists, gets, io };
  };

  test("tell whole calls, and read again none whose row is the same", async () => {
    const { events, lists, gets } = await look(3, "--since", "3d");
    const analyzed = events.filter(({ event }) => event === "call.analyzed");
    const said = analyzed.filter(({ call }) => call.transcript);
    expect(said.length).toBeGreaterThan(3);
    expect(said.some(({ call }) => call.call_analysis.call_summary)).toBe(true);
    expect(lists.length).toBeGreaterThan(2);
    const paths = gets.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test("mean the same by a relative time, however late they are", async () => {
    const { lists } = await look(3, "--where", "end>=7d");
    const ends = lists.map(({ body }) => {
      const { filter_criteria: filters } = JSON.parse(body);
      return JSON.stringify(filters.end_timestamp);
    });
    expect(ends.length).toBeGreaterThan(2);
    expect(new Set(ends)).toEqual(new Set([ends[0]]));
    expect(ends[0]).toContain(String(Date.parse("2026-10-25")));
  });

  test("may ask what whole calls alone show", async () => {
    const where = ["--where", "transcript~*a*", "--since", "3d"];
    const { events } = await look(1, ...where);
    expect(events.length).toBeGreaterThan(3);
    expect(events.every(({ call }) => call.transcript.includes("a"))).toBe(
      true,
    );
  });

  test("say once what is checked here", async () => {
    const { io } = await look(3, "--where", "transcript~*a*");
    expect(io.stderr.text().match(/checked here/g)).toHaveLength(1);
  });
});

test("A dry run prints the request, and keeps no state", async () => {
  const state = join(await makeFolder(), "watch.json");
  const argv = ["watch", "--dry-run", "--state", state];
  const { code, stdout } = await terminal(argv);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^curl /);
  await expect(readFile(state)).rejects.toThrow("ENOENT");
});

test("A command runs for each event, and its failure is told", async () => {
  const folder = await makeFolder();
  const script = join(folder, "hook.mjs");
  await writeFile(
    script,
    `import { appendFileSync } from "node:fs";
let text = "";
for await (const block of process.stdin) text += block;
const { event, call_id } = JSON.parse(text);
appendFileSync(process.argv[2], event + " " + call_id + "\\n");
process.exitCode = event === "call.ended" ? 3 : 0;
`,
  );
  const log = join(folder, "log");
  const argv = [
    "watch",
    "--demo",
    "--once",
    "--since",
    "2026-10-31T21:00",
    "--exec",
    process.execPath,
    "--",
    script,
    log,
  ];
  const { code, stdout, stderr } = await terminal(argv);
  expect(code).toBe(0);
  const told = eventsIn(stdout).map(
    ({ event, call_id }) => `${event} ${call_id}`,
  );
  const heard = (await readFile(log, "utf8")).trimEnd().split("\n");
  expect(heard.sort()).toEqual(told.sort());
  expect(stderr).toContain("it ended with code 3");
});

test("A command that cannot start is told once for each event", async () => {
  const since = ["--since", "2026-10-31T21:00"];
  const missing = join(await makeFolder(), "missing");
  const argv = ["watch", "--demo", "--once", ...since, "--exec", missing];
  const { code, stdout, stderr } = await terminal(argv);
  expect(code).toBe(0);
  const failures = stderr.split("\n").filter((line) => line.includes(missing));
  expect(failures).toHaveLength(eventsIn(stdout).length);
  expect(stderr).toContain("ENOENT");
  expect(stderr).not.toContain("code -2");
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { terminal } from "./terminal.js";

const demo = (...argv: string[]) => terminal(["list", "--demo", ...argv]);

/** The ids of the calls that a command line lists. */
async function idsOf(...argv: string[]): Promise<string[]> {
  const { stdout, stderr, code } = await terminal(["list", ...argv]);
  expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({
    code: 0,
    stderr: "",
  });
  const rows = /-o ndjson/.test(argv.join(" ")) ? stdout.trim() : "";
  const lines = rows === "" ? [] : rows.split("\n");
  return lines.map((line) => JSON.parse(line).call_id);
}

describe.each(["v1", "v3"])("rollcall list --where in %s", (api) => {
  const list = (...argv: string[]) =>
    idsOf("--demo", "--api", api, "-o", "ndjson", ...argv);
  const agent = "agent_09b4426624a9";

  it("lists so many calls in all, and goes on after them", async () => {
    const where = ["--where", "status=ended and reason~*_hangup"];
    const all = await list(...where, "--limit", "30");
    const { stderr } = await demo(
      ...["--api", api, ...where, "--limit", "7", "--page-size", "5"],
      ...["-o", "ndjson"],
    );
    expect(all).toHaveLength(30);
    const [, cursor = ""] = /--cursor (\S+)/.exec(stderr) ?? [];
    const rest = await list(...where, "--limit", "12", "--cursor", cursor);
    const from = all.indexOf(rest[0] ?? "");
    expect(from).toBeGreaterThan(0);
    expect(from).toBeLessThanOrEqual(7);
    expect(rest).toEqual(all.slice(from, from + 12));
  });

  it("takes the short flags for what they say", async () => {
    const window = ["--since", "2026-10-10", "--until", "2026-10-14"];
    const flags = ["--status", "ended", "--reason", "user_hangup"];
    const expression =
      "start>=2026-10-10 and start<2026-10-14 and status=ended and reason=user_hangup";
    const wanted = await list("--all", "--where", expression);
    expect(wanted.length).toBeGreaterThan(10);
    expect(await list("--all", ...window, ...flags)).toEqual(wanted);
    const { stdout } = await demo("--api", api, "--count", ...window, ...flags);
    expect(stdout).toBe(`${wanted.length}\n`);
  });

  it("knows an agent by --agent", async () => {
    const wanted = await list("--limit", "3", "--where", `agent=${agent}`);
    expect(wanted).toHaveLength(3);
    expect(await list("--limit", "3", "--agent", agent)).toEqual(wanted);
  });

  it("reads times in --tz", async () => {
    const berlin = await list(
      ...["--all", "--tz", "Europe/Berlin"],
      ...["--since", "2026-10-10", "--until", "2026-10-11T12:00"],
    );
    const utc = await list(
      ...["--all", "--since", "2026-10-09T22:00Z"],
      ...["--until", "2026-10-11T10:00Z"],
    );
    expect(berlin.length).toBeGreaterThan(5);
    expect(berlin).toEqual(utc);
  });
});

describe("stderr", () => {
  it("says who checks what, where something is checked here", async () => {
    const where = ["--where", "start>=2026-10-30 and reason=user_hangup"];
    const said = await demo("--limit", "1", "-o", "ndjson", ...where);
    expect(said.stderr).toContain(
      "rollcall: the API checks start>=2026-10-30; checked here, on each call that it sends: reason=user_hangup\n",
    );
    const quiet = await demo("--quiet", "--count", ...where);
    expect(quiet.stderr).toBe("");
    const v3 = await demo("--api", "v3", "--count", ...where);
    expect(v3.stderr).toBe("");
    const verbose = await demo("--api", "v3", "--verbose", "--count", ...where);
    expect(verbose.stderr).toContain(
      "the API checks start>=2026-10-30, reason",
    );
  });
});

describe("what does not go together is refused", () => {
  it.each<[string[], RegExp]>([
    [
      ["--since", "7d", "--after-start-timestamp", "2026-10-01"],
      /--since and --after-start-timestamp test the same field/,
    ],
    [
      ["--api", "v3", "--until", "7d", "--start-timestamp", "ge:2026-10-01"],
      /--until and --start-timestamp test the same field/,
    ],
    [
      ["--api", "v3", "--status", "ended", "--call-status", "error"],
      /--status and --call-status test the same field/,
    ],
    [
      ["--since", "2026-10-02", "--until", "2026-10-01"],
      /--since 2026-10-02 is not before --until 2026-10-01/,
    ],
    [["--status", "done"], /--status "done" is not known: use registered/],
    [["--status", "ended,error"], /error, each with a flag of its own\.$/m],
    [
      ["--api", "v3", "--skip", "5", "--cursor", "x"],
      /--skip and --cursor exclude each other: leave one out/,
    ],
    [["--reason", "hungup"], /--reason "hungup" is not known/],
    [["--since", "20261001"], /use 2026-10-01 for a day/],
    [["--tz", "Berlin"], /--tz "Berlin" is no time zone: .*Europe\/Berlin/],
    [["--tz", "+02:00"], /no time zone/],
    [
      ["--tz", "Europe/Berlin", "--until", "2026-03-29T02:30"],
      /clocks in Europe\/Berlin skip it/,
    ],
    [["--agent", "agent_1,version=3"], /Add --api v3 for the rest/],
    [
      ["--api", "v3", "--where", "transcript~*refund*"],
      /no row of v3's list has: .*transcript~\*refund\*/,
    ],
    [
      ["--api", "v3", "--include-total", "true", "--where", "reason~*_*"],
      /--include-total counts calls of which not all are wanted/,
    ],
    [["--count", "--limit", "5"], /does not go with --limit/],
    [["--count", "-o", "json"], /does not go with --output/],
  ])("%j", async (argv, message) => {
    const { code, stdout, stderr } = await demo(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

describe("--from", () => {
  let folder = "";
  const file = (name: string) => join(folder, name);
  const v3 = ["--demo", "--api", "v3", "--limit", "400"];
  const since = "start>=2026-10-25";
  /** The ids of the calls in the files. */
  let newest: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rollcall-"));
    for (const format of ["ndjson", "json"]) {
      const { stdout } = await terminal(["list", ...v3, "-o", format]);
      await writeFile(file(`calls.${format}`), stdout);
    }
    newest = await idsOf(...v3, "-o", "ndjson");
    await writeFile(file("broken.ndjson"), '{"call_id":"a"}\n\n{"x":1}\n');
    await writeFile(file("cut.ndjson"), '{"call_id":"a"}\n{"call_id":"b');
    await writeFile(file("object.json"), '{\n"call_id":"a"}\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each<[string, string[]]>([
    ["no filter", []],
    ["filters of the spec", ["--call-status", "ended", "--agent", "agent_1"]],
    ["bounds", ["--duration-ms", "ge:60000", "--duration-ms", "lt:120000"]],
    ["JSON", ["--duration-ms", '{"between":[60000,90000]}']],
    ["texts", ["--from-number", "sw:+1", "--call-type", "phone_call"]],
    ["entries", ["--metadata", "customer_id=pr"]],
    ["one of several", ["--call-status", "error", "--call-status", "ongoing"]],
    ["short flags", ["--since", "2026-10-30", "--status", "ended"]],
    [
      "--where",
      ["--where", `${since} and duration>1m and not reason=user_hangup`],
    ],
  ])("lists what the API would list: %s", async (_, filters) => {
    const own = filters.includes("--where") ? [] : ["--where", since];
    const argv = ["--api", "v3", "-o", "ndjson", "--all", ...own, ...filters];
    const asked = await idsOf("--demo", ...argv);
    const wanted = asked.filter((id) => newest.includes(id));
    for (const name of ["calls.ndjson", "calls.json"]) {
      const ids = await idsOf("--from", file(name), ...argv);
      expect(ids).toEqual(
        newest.filter((id) => wanted.includes(id) && ids.includes(id)),
      );
      expect(ids.length).toBe(wanted.length);
    }
  });

  it("counts, cuts, and never names a cursor", async () => {
    const calls = ["--from", file("calls.ndjson"), "--api", "v3"];
    const counted = await terminal(["list", ...calls, "--count"]);
    expect(counted).toEqual({ code: 0, stdout: "400\n", stderr: "" });
    const cut = await terminal([
      "list",
      ...calls,
      "--limit",
      "3",
      "-o",
      "table",
    ]);
    expect(cut.stdout).toContain("3 calls");
    expect(cut.stderr).toBe("");
  });

  it.each<[string, number, RegExp]>([
    ["cut.ndjson", 1, /cut\.ndjson, line 2: it is no JSON/],
    ["object.json", 1, /object\.json, line 1: it is no JSON/],
    ["missing", 2, /cannot be read: there is no such file/],
    [".", 2, /cannot be read: it is a folder/],
  ])("refuses %s", async (name, code, message) => {
    const ran = await terminal(["list", "--from", file(name), "-o", "json"]);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toMatch(message);
  });

  it("shows what is no call, and hides no other", async () => {
    const from = ["--from", file("broken.ndjson")];
    const listed = await terminal(["list", ...from, "-o", "ndjson"]);
    expect(listed.stdout).toBe('{"x":1}\n{"call_id":"a"}\n');
    expect(listed.code).toBe(0);
    expect(listed.stderr).toContain("broken.ndjson, line 3 is no call");
  });

  it.each([
    ["stats", "-o", "json"],
    ["worst", "--by", "duration"],
    ["list", "--count"],
  ])("is read without what is no call by %s", async (...argv) => {
    const from = ["--from", file("broken.ndjson")];
    const counted = await terminal([...argv, ...from]);
    expect(counted.code).toBe(0);
    expect(counted.stderr).toMatch(
      /^rollcall: .+broken\.ndjson, line 3 is no call with a call_id \(object\): it is left out\.$/m,
    );
  });

  it.each<[string[], RegExp]>([
    [["--demo"], /--from and --demo exclude each other/],
    [["--base-url", "http://a.test"], /--from and --base-url exclude/],
    [["--cursor", "x"], /--cursor asks the API/],
    [["--sort-order", "ascending"], /--sort-order asks the API/],
    [["--api", "v3", "--agent-tag", "x"], /--agent-tag tests what no call/],
    [["--api", "v3", "--tool-calls", "book"], /--tool-calls tests what no/],
  ])("does not go with %j", async (argv, message) => {
    const from = ["list", "--from", file("calls.ndjson"), ...argv];
    const { code, stderr } = await terminal(from);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

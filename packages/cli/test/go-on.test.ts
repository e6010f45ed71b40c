import { listen } from "@rollcall/mock-server/node";
import { describe, expect, it } from "vitest";
import type { Output } from "../src/io.js";
import { run } from "../src/run.js";
import { collector, createIo, type Ran, terminal } from "./terminal.js";

/** A command line that asks a server with these faults. */
async function askServer(argv: readonly string[], faults: string[] = []) {
  const server = await listen({ calls: 900, port: 0, faults });
  const env = { RETELL_API_KEY: "key_right", RETELL_BASE_URL: server.url };
  const ran = await terminal(["list", ...argv], { env });
  await server.close();
  return ran;
}

/** The same, one call a line. */
function ask(argv: readonly string[], faults?: string[]) {
  return askServer([...argv, "-o", "ndjson"], faults);
}

const idsIn = ({ stdout }: Ran): string[] => {
  const lines = stdout.split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line).call_id);
};

/** The flag and the key that stderr names. */
function adviceIn({ stderr }: Ran): string[] {
  const advice = /^To go on .* and (--\S+) (\S+)/m.exec(stderr);
  return advice?.slice(1) ?? [];
}

const twoBounds = ["--duration-ms", "ge:60000", "--duration-ms", "lt:70000"];

describe("where a list was cut, stderr says how to go on", () => {
  it.each([
    ["v1", []],
    ["v3", []],
    ["v3", ["--sort-order", "ascending"]],
    ["v3", ["--duration-ms", "ge:60000"]],
  ])("in %s, with %j", async (api, filters) => {
    const argv = ["--api", api, ...filters];
    const first = await ask([...argv, "--limit", "7"]);
    const more = adviceIn(first);
    expect(more).toEqual(["--cursor", expect.any(String)]);
    const next = await ask([...argv, "--limit", "5", ...more]);
    const all = await ask([...argv, "--all"]);
    expect([...idsIn(first), ...idsIn(next)]).toEqual(idsIn(all).slice(0, 12));
    expect(all.stderr).toBe("");
  });

  it.each([
    ["v1", "v3"],
    ["v3", "v1"],
  ])("a cursor of %s is refused in %s, with what to do", async (one, other) => {
    const more = adviceIn(await ask(["--api", one, "--limit", "7"]));
    const ran = await ask(["--api", other, ...more]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toBe(
      `rollcall: --cursor goes on with a list of ${one}, and ${other} was asked.\n` +
        `Add --api ${one}, or leave --cursor out to begin anew.\n`,
    );
  });

  it.each([
    ["v1", "v3"],
    ["v3", "v1"],
  ])(
    "a bare key of %s is refused by %s, with what to do",
    async (one, other) => {
      const [flag = "", cursor = ""] = adviceIn(
        await ask(["--api", one, "--limit", "7"]),
      );
      expect(cursor).toMatch(`${one}:`);
      const key = cursor.slice(`${one}:`.length);
      const ran = await ask(["--api", other, flag, key]);
      expect(ran).toMatchObject({ code: 1, stdout: "" });
      expect(ran.stderr.split("\n")[1]).toBe(
        `Give --cursor with the flags that it was printed for, and ask the same version (here ${other}); or leave it out to begin anew.`,
      );
      const own = await ask(["--api", one, "--limit", "1", flag, key]);
      expect(own).toMatchObject({ code: 0 });
    },
  );

  it("and loses no call in the middle of a page", async () => {
    const argv = ["--api", "v3", ...twoBounds];
    const all = idsIn(await ask([...argv, "--all"]));
    let key: string[] = [];
    const ids = new Set<string>();
    do {
      const ran = await ask([...argv, "--limit", "10", ...key]);
      for (const id of idsIn(ran)) {
        ids.add(id);
      }
      key = adviceIn(ran);
    } while (key.length > 0);
    expect([...ids]).toEqual(all);
  });

  it("with the key in place of --skip", async () => {
    const { stderr } = await ask(["--api", "v3", "--limit", "2", "--skip=3"]);
    expect(stderr).toMatch(
      /^To go on after these 2 calls, use the same flags and --cursor \S+ in place of --skip\n$/,
    );
  });

  it.each([
    ["v1", "--limit", "1000"],
    ["v3", "--limit", "1000"],
  ])("but not at the end of a list: %s", async (api, ...limit) => {
    const october = api === "v1" ? "after-start-timestamp" : "start-timestamp";
    const since = [
      `--${october}`,
      api === "v1" ? "2026-10-20" : "ge:2026-10-20",
    ];
    const ran = await ask(["--api", api, ...since, ...limit]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("where a list broke off, stderr says how to go on", () => {
  it.each(["v1", "v3"])("in %s", async (api) => {
    const argv = ["--api", api, "--all", "--page-size", "200"];
    const broken = await ask(argv, ["status=403;after=3"]);
    const [problem, , advice] = broken.stderr.split("\n");
    expect(broken.code).toBe(3);
    expect(problem).toMatch(/^rollcall: .* 403/);
    expect(advice).toMatch(/^To go on after these 600 calls, /);
    const rest = await ask([...argv, ...adviceIn(broken)]);
    const all = await ask(argv);
    expect([...idsIn(broken), ...idsIn(rest)]).toEqual(idsIn(all));
  });

  it("and an array of JSON does not look complete", async () => {
    const argv = ["--all", "--page-size", "200", "-o", "json"];
    const { code, stdout } = await askServer(argv, ["status=403;after=1"]);
    expect(code).toBe(3);
    expect(JSON.parse(`${stdout}]`)).toHaveLength(200);
    expect(() => JSON.parse(stdout)).toThrow(SyntaxError);
  });

  it("and --json-errors says so as one object", async () => {
    const argv = ["--all", "--page-size", "200", "--json-errors"];
    const { stderr } = await ask(argv, ["status=403;after=1"]);
    const { error } = JSON.parse(stderr);
    expect(error.code).toBe("partial");
    expect(error.fix).toMatch(/ To go on after these 200 calls, /);
  });

  it.each(["v1", "v3"])("unless nothing was printed: %s", async (api) => {
    const argv = ["--api", api, "--all"];
    const { stdout, stderr } = await ask(argv, ["status=403"]);
    expect(stdout).toBe("");
    expect(stderr).not.toContain("To go on");
  });

  it.each(["v1", "v3"])("after an interruption, too: %s", async (api) => {
    const interrupt = new AbortController();
    const stderr = collector();
    const stdout: Output = {
      write(_, done) {
        interrupt.abort();
        done();
        return true;
      },
    };
    const argv = ["list", "--demo", "--api", api, "--all", "--page-size", "9"];
    const { signal } = interrupt;
    const code = await run(argv, { ...createIo(), stdout, stderr, signal });
    expect(code).toBe(130);
    expect(stderr.text()).toMatch(/^To go on after these 9 calls, .*\n$/);
  });
});

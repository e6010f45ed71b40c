import {
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMock } from "@rollcall/mock-server";
import { describe, expect, it, test } from "vitest";
import { run } from "../src/run.js";
import { createIo, terminal } from "./terminal.js";

const makeFolder = () => mkdtemp(join(tmpdir(), "rollcall-export-"));
const since = ["--since", "2026-10-30"];

describe.each(["v1", "v3"])("rollcall export --api %s", (api) => {
  const exportTo = (file: string, ...argv: string[]) => {
    return terminal(["export", "--demo", "--api", api, "-o", file, ...argv]);
  };

  it("writes each call once, for its owner alone", async () => {
    const file = join(await makeFolder(), "calls.ndjson");
    const ran = await exportTo(file, ...since);
    expect(ran).toMatchObject({ code: 0, stdout: `${file}\n` });
    const text = await readFile(file, "utf8");
    const ids = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).call_id);
    const list = ["list", "--demo", "--api", api, "--count", ...since];
    expect((await terminal(list)).stdout).toBe(`${ids.length}\n`);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(text).not.toContain("access_token");
  });

  it("checks on the way what the API cannot", async () => {
    const folder = await makeFolder();
    const where = ["--where", "duration>1m and reason~*_hangup", ...since];
    const file = join(folder, "long.ndjson");
    expect(await exportTo(file, ...where)).toMatchObject({ code: 0 });
    const text = await readFile(file, "utf8");
    const argv = ["list", "--demo", "--api", api, "--count", ...where];
    const { stdout } = await terminal(argv);
    expect(text.trimEnd().split("\n")).toHaveLength(Number(stdout));
  });

  it.each(["csv", "parquet", "xlsx"])(
    "makes %s by the file's end",
    async (end) => {
      const file = join(await makeFolder(), `calls.${end}`);
      const again = join(await makeFolder(), `calls.${end}`);
      expect(await exportTo(file, ...since)).toMatchObject({ code: 0 });
      expect(await exportTo(again, ...since)).toMatchObject({ code: 0 });
      const isSame = (await readFile(file)).equals(await readFile(again));
      expect(isSame).toBe(true);
    },
  );

  it("goes on after --max-bytes, and comes to the same file", async () => {
    const folder = await makeFolder();
    const [whole, parts] = ["a.ndjson", "b.ndjson"].map((name) =>
      join(folder, name),
    );
    await exportTo(String(whole), ...since);
    const { size } = await stat(String(whole));
    const half = ["--max-bytes", String(Math.ceil(size / 2))];
    const stopped = await exportTo(String(parts), ...since, ...half);
    expect(stopped).toMatchObject({ code: 3, stdout: "" });
    expect(stopped.stderr).toContain("Stopped at --max-bytes");
    // Pages of another size are the same calls.
    const rest = ["--page-size", "200"];
    const done = await exportTo(String(parts), ...since, ...rest);
    expect(done).toMatchObject({ code: 0 });
    const calls = await readFile(String(whole));
    expect(calls.equals(await readFile(String(parts)))).toBe(true);
  });
});

test.each<[string, string[], RegExp]>([
  ["no file", [], /needs a file/],
  ["a pipe", ["-o", "-"], /rollcall list --all -o ndjson/],
  [
    "a name without an end",
    ["-o", "calls"],
    /--format ndjson, csv, parquet, xlsx/,
  ],
  ["an empty name", ["-o", ""], /--output "" names no file/],
  [
    "a folder's name",
    ["-o", "calls/", "--format", "csv"],
    /--output "calls\/" is a folder: add/,
  ],
  ["words without turns", ["-o", "a.csv", "--words"], /add that, too/],
  ["turns of NDJSON", ["-o", "a.ndjson", "--utterances"], /not for ndjson/],
  ["a field twice", ["-o", "a.csv", "--fields", "a,a"], /names a twice/],
  [
    "fields that no later run could go by",
    ["-o", "a.csv", "--fields", "call_id", "--since-last"],
    /--fields names too few; expected call_id and start_timestamp among them, with --since-last/,
  ],
  ["no rate", ["-o", "a.csv", "--rps", "0"], /--rps "0" is no rate/],
  ["a wrong filter", ["-o", "a.csv", "--since", "2026-02-30"], /2026-02-30/],
])("%s is refused before anything is written", async (_, argv, why) => {
  const cwd = await makeFolder();
  const ran = await terminal(["export", "--demo", ...argv], { io: { cwd } });
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  expect(ran.stderr).toMatch(why);
});

test.each([[[]], [["--force"]]])(
  "A folder, or a link to nowhere, takes no file, and nothing is asked: %j",
  async (more) => {
    const cwd = await makeFolder();
    await mkdir(join(cwd, "calls.csv"));
    await symlink(join(cwd, "gone"), join(cwd, "link.csv"));
    const ask = () => {
      throw new Error("It was asked.");
    };
    const exportTo = (file: string) => {
      const argv = ["export", "-o", file, ...since, ...more];
      const env = { RETELL_API_KEY: "key_of_nobody" };
      return terminal(argv, { env, io: { cwd, fetch: ask } });
    };
    expect(await exportTo("calls.csv")).toEqual({
      code: 1,
      stdout: "",
      stderr: `rollcall: Cannot write ${join(cwd, "calls.csv")}: it is a folder (EISDIR)\nAdd the name of a file.\n`,
    });
    const linked = await exportTo("link.csv");
    expect(linked.stderr).toContain("it is a link that leads to no file");
    const left = await lstat(join(cwd, "link.csv"));
    expect(left.isSymbolicLink()).toBe(true);
  },
);

test("A file that is there is not overwritten", async () => {
  const cwd = await makeFolder();
  await writeFile(join(cwd, "calls.ndjson"), "mine");
  const argv = ["export", "--demo", ...since, "-o", "calls.ndjson"];
  const ran = await terminal(argv, { io: { cwd } });
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain("--force");
  expect(await readFile(join(cwd, "calls.ndjson"), "utf8")).toBe("mine");
  expect(await terminal([...argv, "--force"], { io: { cwd } })).toMatchObject({
    code: 0,
  });
});

test("Ctrl-C ends an export, and the same command goes on", async () => {
  const cwd = await makeFolder();
  const interrupt = new AbortController();
  const mock = createMock({ calls: 3000 });
  let requests = 0;
  const ask: typeof fetch = (input, init) => {
    requests += 1;
    if (requests === 4) {
      interrupt.abort();
    }
    return mock.fetch(new Request(input, init));
  };
  const env = { RETELL_API_KEY: "key_any" };
  const io = { ...createIo(), env, cwd, fetch: ask, signal: interrupt.signal };
  const argv = [
    "export",
    "-o",
    "calls.ndjson",
    "--page-size",
    "100",
    "--concurrency",
    "1",
  ];
  expect(await run(argv, io)).toBe(130);
  const rest = { ...createIo(), env, cwd, fetch: ask };
  expect(await run(argv, rest)).toBe(0);
  expect(rest.stderr.text()).toContain("an earlier run's included");
  const text = await readFile(join(cwd, "calls.ndjson"), "utf8");
  const ids = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).call_id);
  expect(new Set(ids).size).toBe(3000);
  expect(ids).toHaveLength(3000);
});

test("A link to a file is followed, and stays a link", async () => {
  const cwd = await makeFolder();
  const file = join(cwd, "calls.csv");
  await writeFile(file, "old");
  await symlink(file, join(cwd, "link.csv"));
  const argv = ["export", "--demo", "-o", "link.csv", ...since, "--force"];
  const { code } = await terminal(argv, { io: { cwd } });
  expect(code).toBe(0);
  const link = await lstat(join(cwd, "link.csv"));
  expect(link.isSymbolicLink()).toBe(true);
  expect(await readFile(file, "utf8")).toContain("call_id");
});

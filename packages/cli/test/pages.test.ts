import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../src/registry/commands.js";
import { terminal } from "./terminal.js";

const paging = ["stats", "grep", "worst", "compare", "export", "watch"];

describe.each(paging)("rollcall %s reads every page itself", (name) => {
  test.each([
    [["--cursor", "x"]],
    [["--cursor=x"]],
    [["--skip", "5"]],
    [["--api", "v3", "--skip=5"]],
  ])("and refuses %j, with what to do", async (flags) => {
    const { code, stdout, stderr } = await terminal([name, ...flags]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    const [what, todo] = stderr.split("\n");
    const flag = flags.join(" ").includes("--skip") ? "--skip" : "--cursor";
    expect(what).toContain(`rollcall ${name} takes no ${flag}`);
    expect(todo).not.toBe("");
  });

  test.skipIf(name === "worst")(
    "and refuses --limit, with what makes them fewer",
    async () => {
      const { code, stderr } = await terminal([name, "--limit", "5"]);
      expect(code).toBe(2);
      expect(stderr).toBe(
        `rollcall: rollcall ${name} takes no --limit: it reads every call that matches.\nLet fewer match, as with --since 7d or another filter.\n`,
      );
    },
  );

  test.each(["v1", "v3"])("and shows no cursor of %s", async (api) => {
    const help = await terminal([name, "--api", api, "--help"]);
    expect(help.stdout).toContain("--page-size");
    expect(help.stdout).not.toContain("--cursor");
    expect(help.stdout).not.toContain("--skip");
    const words = ["__complete", name, "--api", api, "--cur"];
    expect((await terminal(words)).stdout).not.toContain("--cursor");
  });
});

test("Every command that takes filters has a cursor, or says what to do", async () => {
  const taking: string[] = [];
  for (const command of commands) {
    const { takesFilters, insteadOfCursor } = await command.load();
    if (takesFilters && insteadOfCursor === undefined) {
      taking.push(command.name);
    }
  }
  expect(taking).toEqual(["list"]);
});

test.each(["v1", "v3"])(
  "rollcall export --dry-run of %s prints the request and writes nothing",
  async (api) => {
    const cwd = await mkdtemp(join(tmpdir(), "rollcall-dry-"));
    const argv = ["export", "--api", api, "--dry-run", "-o", "calls.ndjson"];
    const ran = await terminal([...argv, "--page-size", "7"], { io: { cwd } });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/^curl .*list-calls/);
    expect(ran.stdout).toMatch(/limit=7|"limit": ?7/);
    expect(await readdir(cwd)).toEqual([]);
  },
);

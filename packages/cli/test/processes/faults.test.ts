import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listen } from "@rollcall/mock-server/node";
import { describe, it } from "vitest";
import { apiKey, makeHouse } from "./house.js";
import { type Piped, runInPipe } from "./run-in-pipe.js";

/** What a command line came to, the file that it made included. */
interface Outcome extends Piped {
  readonly file: string;
}

/**
 * Runs command lines, one after another, in a folder of their own. The faults
 * are over after the first one.
 */
async function ask(
  lines: readonly string[],
  faults: readonly string[] = [],
): Promise<Outcome[]> {
  const server = await listen({
    calls: 120,
    size: "short",
    apiKeys: [apiKey],
    port: 0,
    faults: [...faults],
  });
  const house = await makeHouse(server.url);
  const outcomes: Outcome[] = [];
  for (const line of lines) {
    const piped = await runInPipe(line.split(" "), house);
    const path = join(house.folder, "calls.csv");
    const file = await readFile(path, "utf8").catch(() => "");
    await fetch(`${server.url}/__rollcall/faults`, {
      method: "DELETE",
      headers: { "x-rollcall-admin": "1" },
    });
    outcomes.push({ ...hideFolder(piped, house.folder), file });
  }
  await house.remove();
  await server.close();
  return outcomes;
}

const hideFolder = ({ code, stdout, stderr }: Piped, folder: string): Piped => {
  return { code, stderr, stdout: stdout.replaceAll(folder, ".") };
};

const wholes = new Map<string, Promise<Outcome[]>>();

/** What a command line comes to without faults: it is run once. */
async function askWhole(line: string): Promise<Outcome | undefined> {
  const whole = wholes.get(line) ?? ask([line]);
  wholes.set(line, whole);
  const [outcome] = await whole;
  return outcome;
}

/** Short enough to be read where two are not the same. */
function sumUp(outcome: Outcome | undefined): string[] {
  const { code, stdout = "", stderr = "", file = "" } = outcome ?? {};
  const sums = [stdout, file].map((text) => {
    const hash = createHash("sha256").update(text).digest("base64url");
    return `${text.split("\n").length} lines, ${hash}`;
  });
  return [`exit code ${code}`, ...sums, stderr];
}

/** Each meets the first request of another page, and the next one passes. */
const storm = [
  "status=429;retry-after=1;after=1;first=1",
  "reset=before-headers;after=3;first=1",
  "reset=after-headers;after=5;first=1",
  "truncate=half;after=7;first=1",
  "cut=half;after=9;first=1",
  "status=503;after=11;first=1",
  "html=502;after=13;first=1",
];

const versions = ["v1", "v3"];
const rows = [
  ...versions.map((api) => [api, "list --all --page-size 15 -o ndjson"]),
  ...versions.map((api) => [
    api,
    "export --page-size 15 --concurrency 1 -o calls.csv",
  ]),
  ["v1", "grep --page-size 15 -F you"],
  ["v3", "stats --page-size 15 -o json"],
  ["v1", "watch --once --page-size 15 --since 2026-01-01"],
] as const;

describe.concurrent("what passes is made up for", () => {
  it.for(rows)("%s: rollcall %s", async ([api, line], { expect }) => {
    const argv = `${line} --api ${api}`;
    const quiet = await askWhole(argv);
    const [stormy] = await ask([argv], storm);
    expect(quiet?.code).toBe(0);
    expect(sumUp(stormy)).toEqual(sumUp(quiet));
  });
});

const lasting = [
  "status=429;retry-after=0;after=3",
  "reset=during-headers;after=3",
  "truncate=half;after=3",
];

describe.concurrent("what stays ends with 3, what is missing, and how to go on", () => {
  it.for(lasting)("rollcall list: %s", async (fault, { expect }) => {
    const line = "list --all --page-size 15 -o ndjson --api v1";
    const [broken] = await ask([line], [fault]);
    expect(broken).toMatchObject({ code: 3 });
    const [, flag = ""] = /flags and (.+)$/m.exec(broken?.stderr ?? "") ?? [];
    const [rest] = await ask([`${line} ${flag}`]);
    const whole = await askWhole(line);
    expect(flag).toMatch(/^--cursor v1:call_/);
    expect(`${broken?.stdout}${rest?.stdout}`).toBe(whole?.stdout);
  });

  it.for([
    ["grep --page-size 15 -F you --api v1", /Not every call was searched: /],
    [
      "watch --once --page-size 15 --since 2026-01-01 --api v1",
      /--state would/,
    ],
  ] as const)("rollcall %s", async ([line, advice], { expect }) => {
    const [broken] = await ask([line], ["status=503;after=3"]);
    const whole = await askWhole(line);
    expect(broken).toMatchObject({ code: 3 });
    expect(broken?.stderr).toMatch(advice);
    expect(broken?.stdout).not.toBe("");
    expect(whole?.stdout.startsWith(broken?.stdout ?? "-")).toBe(true);
  });

  it("rollcall get", async ({ expect }) => {
    const [list] = await ask(["list --limit 2 --template {call_id}"]);
    const ids = list?.stdout.trimEnd().split("\n") ?? [];
    const line = `get ${ids.join(" ")} --fields call_id`;
    const [broken] = await ask([line], ["status=503;after=1"]);
    expect(broken).toMatchObject({ code: 3 });
    expect(broken?.stderr).toContain(`asked again: ${ids[1]}\n`);
    expect(broken?.stdout).toBe(`{"call_id":"${ids[0]}"}\n`);
  });

  it("rollcall stats prints no part of its numbers", async ({ expect }) => {
    const line = "stats --page-size 15 -o json";
    const [broken] = await ask([line], ["status=503;after=3"]);
    expect(broken).toMatchObject({ code: 1, stdout: "" });
  });
});

describe.concurrent("an export that the API ends", () => {
  it.for(versions)(
    "goes on with the same command: %s",
    async (api, { expect }) => {
      const line = `export --page-size 15 --concurrency 1 -o calls.csv --api ${api}`;
      const [broken, done] = await ask([line, line], ["status=503;after=6"]);
      const whole = await askWhole(line);
      expect(broken).toMatchObject({ code: 3, stdout: "", file: "" });
      expect(broken?.stderr).toMatch(/kept: the same command goes on/);
      expect(done).toMatchObject({ code: 0 });
      expect(done?.file).toBe(whole?.file);
    },
  );

  it("leaves nothing behind where it read nothing", async ({ expect }) => {
    const line = "export -o calls.csv";
    const [refused, taken] = await ask([line, line], ["status=401;first=1"]);
    expect(refused).toMatchObject({ code: 4 });
    expect(taken).toMatchObject({ code: 0 });
    expect(taken?.stderr).not.toContain("an earlier run");
  });
});

import { chmod, mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { listen } from "@rollcall/mock-server/node";
import { afterAll, beforeAll, describe, it } from "vitest";
import { apiKey, type House, makeHouse } from "./house.js";
import { formats } from "./kill-exports.js";
import { runInPipe } from "./run-in-pipe.js";

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen({
    calls: 100,
    size: "short",
    apiKeys: [apiKey],
    port: 0,
  });
});
afterAll(() => server.close());

async function inHouse(work: (house: House) => Promise<void>): Promise<void> {
  const house = await makeHouse(server.url, { "file.txt": "" });
  try {
    await work(house);
  } finally {
    await house.remove();
  }
}

/** So many kilobytes a file, as a disk has that is full; needs no privilege. */
const room = (kilobytes: number) => `trap '' XFSZ; ulimit -f ${kilobytes}`;

describe.concurrent("where there is no more room", () => {
  it.for(formats)(
    "an export goes on when there is: %s",
    async (format, { expect }) => {
      await inHouse(async (house) => {
        const line = `export --page-size 15 -o full.${format}`.split(" ");
        const full = await runInPipe(line, house, { before: room(100) });
        expect(full).toMatchObject({ code: 3, stdout: "" });
        expect(full.stderr).toMatch(/larger than .+\n.+run the same again/);
        const left = await readdir(house.folder);
        expect(left).toContain(`full.${format}.checkpoint`);
        expect(await runInPipe(line, house)).toMatchObject({ code: 0 });
        const whole = ["export", "-o", `whole.${format}`];
        await runInPipe(whole, house);
        const read = (name: string) => readFile(join(house.folder, name));
        const bytes = await read(`whole.${format}`);
        expect(bytes.equals(await read(`full.${format}`))).toBe(true);
      });
    },
  );

  it("a report says so, and leaves nothing behind", async ({ expect }) => {
    await inHouse(async (house) => {
      const before = await readdir(house.folder);
      const argv = ["stats", "--html", "report.html"];
      const ran = await runInPipe(argv, house, { before: room(1) });
      expect(ran).toMatchObject({ code: 1, stdout: "" });
      expect(ran.stderr).toMatch(/Cannot write .+report\.html: .+ larger than/);
      expect(await readdir(house.folder)).toEqual(before);
    });
  });

  it("an output says so", async ({ expect }) => {
    await inHouse(async (house) => {
      const ran = await runInPipe(["list"], house, {
        before: "exec >/dev/full",
      });
      expect(ran.code).toBe(1);
      expect(ran.stderr).toContain("cannot be written: the disk is full");
    });
  });
});

/** Not even root can write there. */
const refusals: [string, RegExp][] = [
  ["file.txt", /a part of the path is no folder \(ENOTDIR\)\nCheck the path/],
  ["missing", /there is no such folder \(ENOENT\)\nMake the folder first/],
];
const commands: [string, string][] = [
  ["export -o", "calls.csv"],
  ["recording call_1 -f", "call.wav"],
  ["stats --html", "report.html"],
  ["watch --once --state", "watch.json"],
];
const rows = refusals.flatMap(([folder, why]) => {
  return commands.map(([line, name]) => {
    return [`${line} ${folder}/${name}`, why] as const;
  });
});

describe.concurrent("a folder that cannot be written", () => {
  it.for(rows)(
    "is told before anything is asked: %s",
    async ([line, why], { expect }) => {
      await inHouse(async (house) => {
        const before = await readdir(house.folder);
        // Nobody listens there: a request would be another error.
        const env = { ...house.env, RETELL_BASE_URL: "http://127.0.0.1:8" };
        const ran = await runInPipe(line.split(" "), { ...house, env });
        expect(ran).toMatchObject({ code: 1, stdout: "" });
        expect(ran.stderr).toMatch(why);
        expect(ran.stderr).not.toMatch(/\.lock|\.new|\.part/);
        expect(await readdir(house.folder)).toEqual(before);
      });
    },
  );

  it.skipIf(process.getuid?.() === 0)(
    "of somebody else is told",
    async ({ expect }) => {
      await inHouse(async (house) => {
        const folder = join(house.folder, "closed");
        await mkdir(folder);
        await chmod(folder, 0o555);
        const line = ["export", "-o", "closed/calls.csv"];
        const ran = await runInPipe(line, house);
        expect(ran.code).toBe(1);
        expect(ran.stderr).toContain("permission denied");
      });
    },
  );

  // Node's own way to make folders never ends there.
  it.skipIf(process.platform !== "linux")(
    "of the system ends settings, too",
    async ({ expect }) => {
      await inHouse(async (house) => {
        const env = { ...house.env, XDG_CONFIG_HOME: "/proc" };
        const line = ["config", "set", "api", "v3"];
        const ran = await runInPipe(line, { ...house, env });
        expect(ran.code).toBe(1);
        expect(ran.stderr).toContain("cannot be written");
      });
    },
  );
});

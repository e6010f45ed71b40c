import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createClient } from "@rollcall/core/v3";
import { type Listening, listen } from "@rollcall/mock-server/node";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  test,
  vi,
} from "vitest";
import { freePort } from "./samples/free-port.js";
import { dataOfSamples } from "./samples/in-place-of-the-api.js";
import { isMissing } from "./samples/is-missing.js";
import { runProgram } from "./samples/run-program.js";
import { runScript } from "./samples/run-script.js";
import { listSamples, pathOf, promisesOf } from "./samples/sample-files.js";
import { startTunnel } from "./samples/tunnel.js";

const behindProxy = "proxies/undici.ts";
const resumed = "pagination/resume.ts";
const toReceiver = "webhooks/send.sh";
const withCurl = "quickstart/ask-mock.sh";
const programs = listSamples(".ts").filter((file) => {
  return promisesOf(file).length > 0 && file !== behindProxy;
});

const home = process.cwd();
let folder: string;
let mock: Listening;
beforeAll(async () => {
  mock = await listen(dataOfSamples);
  // One that started an hour ago, for scripts that ask for the last days.
  const start_timestamp = Date.now() - 3_600_000;
  const calls = [{ call_status: "error", start_timestamp }];
  mock.calls.add(calls);
});
afterAll(() => mock.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sample-"));
  process.chdir(folder);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

describe("The program", () => {
  it.each(programs)("%s runs, and prints what it says", async (program) => {
    expect(await runProgram(program)).toEqual(promisesOf(program));
  });

  it(`${behindProxy} asks through the proxy`, async () => {
    const tunnel = await startTunnel();
    vi.stubEnv("HTTPS_PROXY", tunnel.url);
    vi.stubEnv("RETELL_BASE_URL", mock.url);
    expect(await runProgram(behindProxy)).toEqual(promisesOf(behindProxy));
    expect(tunnel.opened()).toBe(1);
    tunnel.close();
  });
});

describe(`The program ${resumed}`, () => {
  it("goes on after a crash with the next call", async () => {
    const ids: unknown[] = [];
    const crash = new Error("The machine is gone.");
    const runUntil = (most: number) => {
      return runProgram(resumed, (id) => {
        if (ids.length === most) {
          throw crash;
        }
        ids.push(id);
      });
    };
    await expect(runUntil(20)).rejects.toBe(crash);
    await expect(runUntil(30)).rejects.toBe(crash);
    const listed = await createClient({ apiKey: "any" }).calls.list();
    expect(ids).toEqual(
      listed.items.slice(0, 30).map(({ call_id }) => call_id),
    );
  });
});

describe("The script", () => {
  const others = [toReceiver, withCurl];
  const scripts = listSamples(".sh").filter((file) => !others.includes(file));
  it.each(scripts)("%s runs, and prints what it says", expectToRun);

  it.skipIf(isMissing("curl"))(`${withCurl} runs (needs curl)`, () => {
    return expectToRun(withCurl);
  });

  it(`${toReceiver} is taken by the receiver for Express`, async () => {
    vi.stubEnv("RETELL_API_KEY", "key_of_a_test");
    const { app } = await import("../samples/webhooks/express.js");
    const port = await freePort();
    const receiver = app.listen(port, "127.0.0.1");
    const surroundings = { folder, url: mock.url, ports: { 3000: port } };
    const { code, stderr } = await runScript(toReceiver, surroundings);
    receiver.close();
    expect(code, stderr).toBe(0);
  });

  it.skipIf(isMissing("python3")).each(listSamples("_test.py"))(
    "%s runs (needs python3)",
    async (script) => {
      const surroundings = { folder, url: mock.url, ports: {} };
      const { code, stderr } = await runScript(script, surroundings);
      expect(code, stderr).toBe(0);
      expect(stderr).toContain("OK");
    },
  );
});

async function expectToRun(script: string): Promise<void> {
  const isServer = script.endsWith("start-mock.sh");
  const port = isServer ? await freePort() : mock.port;
  const surroundings = { folder, url: mock.url, ports: { 8787: port } };
  const { code, stdout, stderr } = await runScript(script, surroundings);
  expect(code, stderr).toBe(isServer ? null : 0);
  await expectOutput(script, stdout.replaceAll(String(port), "8787"));
}

/** What stands beside a script is what it prints, where it stands there. */
async function expectOutput(script: string, stdout: string): Promise<void> {
  const output = pathOf(script.replace(".sh", ".out"));
  if (existsSync(output)) {
    await expect(stdout).toMatchFileSnapshot(output);
  }
}

test("A program that promises nothing is imported by a test or a sample", () => {
  const sources = [...listSamples(".ts").map(pathOf), ...listTests()];
  const texts = sources.map((file) => readFileSync(file, "utf8"));
  const alone = listSamples(".ts").filter((file) => {
    const isImported = texts.some((text) => {
      return text.includes(`/${basename(file, ".ts")}.js"`);
    });
    const isRun = promisesOf(file).length > 0 || file.endsWith(".test.ts");
    return !isRun && !isImported && file !== resumed;
  });
  expect(alone).toEqual([]);
});

function listTests(): string[] {
  const folder = join(home, "test");
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  return names.map((name) => join(folder, name));
}

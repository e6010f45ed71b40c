import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ProxiedApi, startProxiedApi } from "../src/proxy/proxied-api.js";
import { apiKey, startMock } from "../src/servers/mock.js";
import { temporaryFolder } from "../src/workspace/temporary-folder.js";

const { resolve } = createRequire(import.meta.url);
const bin = join(
  dirname(resolve("@rollcall/cli/package.json")),
  "bin/rollcall.js",
);

let mock: Awaited<ReturnType<typeof startMock>>;
let api: ProxiedApi;
beforeAll(async () => {
  mock = await startMock({
    calls: 5,
    mediaBase: "https://api.retellai.com",
  });
  api = await startProxiedApi(mock.url);
});
afterAll(async () => {
  await api.stop();
  await mock.stop();
});

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line, in an environment that has nothing else. */
function rollcall(line: string, env: Record<string, string>): Promise<Ran> {
  const options = { env: { RETELL_API_KEY: apiKey, ...env } };
  const argv = [bin, ...line.split(" ")];
  return new Promise((done) => {
    execFile(process.execPath, argv, options, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const countLines = (text: string) => text.split("\n").length - 1;

/** What the proxy was asked for meanwhile. */
async function requestsIn(work: () => Promise<unknown>): Promise<string[]> {
  const before = api.proxy.requests.length;
  await work();
  return api.proxy.requests.slice(before);
}

describe("The command line behind a proxy", () => {
  test.each(["https_proxy", "HTTPS_PROXY"])(
    "reaches the API by %s",
    async (name) => {
      const { HTTPS_PROXY, NODE_EXTRA_CA_CERTS } = api.env;
      const env = { [name]: HTTPS_PROXY, NODE_EXTRA_CA_CERTS };
      const requests = await requestsIn(async () => {
        const ran = await rollcall("list --limit 3 -o ndjson", env);
        expect(ran.code).toBe(0);
        expect(countLines(ran.stdout)).toBe(3);
      });
      expect(requests).toEqual(["CONNECT api.retellai.com:443"]);
    },
  );

  test.each(["http_proxy", "HTTP_PROXY"])(
    "asks for plain http by %s",
    async (name) => {
      const env = { [name]: api.proxy.url };
      const requests = await requestsIn(async () => {
        const { code } = await rollcall(
          `list --limit 3 --base-url ${mock.url}`,
          env,
        );
        expect(code).toBe(0);
      });
      expect(requests).toEqual([`GET ${mock.url}/list-calls?limit=3`]);
    },
  );

  test.each(["no_proxy", "NO_PROXY"])("goes around it by %s", async (name) => {
    const env = { http_proxy: api.proxy.url, [name]: "a.test,127.0.0.0/8" };
    const requests = await requestsIn(async () => {
      const { code } = await rollcall(
        `list --limit 3 --base-url ${mock.url}`,
        env,
      );
      expect(code).toBe(0);
    });
    expect(requests).toEqual([]);
  });

  test("tells of a certificate that only NODE_EXTRA_CA_CERTS would know", async () => {
    const { HTTPS_PROXY } = api.env;
    const { code, stderr } = await rollcall("list --json-errors", {
      HTTPS_PROXY,
    });
    expect(code).toBe(1);
    expect(JSON.parse(stderr).error).toMatchObject({
      code: "certificate",
      retryable: false,
      fix: expect.stringContaining("NODE_EXTRA_CA_CERTS"),
    });
  });

  test.each([
    ["that leads nowhere", "https://elsewhere.example.com"],
    [
      "that leads nowhere for plain http",
      "http://elsewhere.example.com --insecure-http",
    ],
  ])("tells of a proxy %s", async (_, url) => {
    const { port } = new URL(api.proxy.url);
    const proxy = `http://ann:pass-word@127.0.0.1:${port}`;
    const env = { https_proxy: proxy, http_proxy: proxy };
    const { code, stdout, stderr } = await rollcall(
      `list --debug --base-url ${url}`,
      env,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("502");
    expect(stderr).not.toContain("pass-word");
    expect(stderr).not.toContain(apiKey);
  });

  test("tells of a proxy that is not there", async () => {
    const env = { https_proxy: "http://127.0.0.1:9" };
    const { code, stderr } = await rollcall("list --json-errors", env);
    expect(code).toBe(1);
    expect(JSON.parse(stderr).error).toMatchObject({
      code: "proxy",
      message: expect.stringContaining("http://127.0.0.1:9 (https_proxy)"),
      retryable: true,
    });
  });
});

describe("A recording behind a proxy", () => {
  const save = async (env: Record<string, string>) => {
    const listed = await rollcall("list -o json", { ...api.env });
    const calls: Record<string, string>[] = JSON.parse(listed.stdout);
    const id = calls.find((call) => "recording_url" in call)?.call_id;
    const file = join(temporaryFolder("recording"), "a.wav");
    const before = api.proxy.requests.length;
    const ran = await rollcall(`recording ${id} -f ${file}`, env);
    return { ...ran, file, requests: api.proxy.requests.slice(before) };
  };

  test("is read through it, as the call is", async () => {
    const { code, stderr, file, requests } = await save({ ...api.env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect((await readFile(file, "latin1")).startsWith("RIFF")).toBe(true);
    const tunnel = "CONNECT api.retellai.com:443";
    expect(requests).toEqual([tunnel, tunnel]);
  });

  test("is not read where the proxy does not lead to it", async () => {
    const { code, stderr } = await save({
      http_proxy: api.proxy.url,
      RETELL_BASE_URL: mock.url,
      https_proxy: "http://127.0.0.1:9",
    });
    expect(code).toBe(1);
    expect(stderr).toContain("http://127.0.0.1:9 (https_proxy)");
    expect(stderr).toContain("ECONNREFUSED");
  });
});

describe("The doctor behind a proxy", () => {
  test("tells when the certificate ends", async () => {
    const { code, stdout } = await rollcall("doctor", { ...api.env });
    expect(stdout).toContain("ok    connection: ");
    expect(stdout).toMatch(/warn {2}certificate: .+ends in 0 days/);
    expect(stdout).toContain("ok    API: ");
    expect(code).toBe(0);
  });

  test("fails by a certificate that is not accepted", async () => {
    const { HTTPS_PROXY } = api.env;
    const { code, stdout } = await rollcall("doctor", { HTTPS_PROXY });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /fail {2}certificate: not accepted \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
    );
    expect(stdout).not.toContain("API: ");
  });

  test("fails where the proxy leads nowhere", async () => {
    const line = "doctor --base-url https://elsewhere.example.com";
    const { code, stdout } = await rollcall(line, { ...api.env });
    expect(code).toBe(1);
    expect(stdout).toContain("fail  connection: ");
    expect(stdout).toContain("502");
  });
});

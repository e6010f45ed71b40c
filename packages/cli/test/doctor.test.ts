import { chmod } from "node:fs/promises";
import { createServer } from "node:net";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "vitest";
import { type Home, makeHome, rightKey, startServer } from "./home.js";

let server: Awaited<ReturnType<typeof startServer>>;
let home: Home;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  home = await makeHome();
});
afterEach(() => home.remove());

interface Check {
  check: string;
  status: string;
  message: string;
  fix: string | null;
}

/** What the doctor says, by the name of each check. */
async function examine(
  more: string,
  env: Record<string, string> = {},
  now = 0,
) {
  const { code, stdout, stderr } = await home.run(`doctor -o json${more}`, {
    env,
    now,
  });
  expect(stderr).toBe("");
  const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: Check[] };
  const byName = Object.fromEntries(checks.map((each) => [each.check, each]));
  return { code, ok, names: checks.map(({ check }) => check), ...byName } as {
    code: number;
    ok: boolean;
    names: string[];
  } & Record<string, Check>;
}

const asked = (url = server.url) => ({
  RETELL_API_KEY: rightKey,
  RETELL_BASE_URL: url,
});

describe("rollcall doctor", () => {
  it("finds that all is well, one line a check", async () => {
    const { code, stdout } = await home.run("doctor", { env: asked() });
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.split(":")[0])).toEqual([
      "ok    settings",
      "ok    keychain",
      "ok    address",
      "ok    key",
      "ok    proxy",
      "ok    DNS",
      "ok    connection",
      "ok    API",
      "ok    clock",
    ]);
    expect(stdout).not.toContain(rightKey);
  });

  it("needs no network for --demo", async () => {
    const { code, names } = await examine(" --demo");
    expect({ code, names }).toEqual({
      code: 0,
      names: ["settings", "keychain", "key", "API"],
    });
  });

  it.each<[string, Record<string, string>, string, RegExp, number?]>([
    [
      "no key",
      { RETELL_BASE_URL: "http://127.0.0.1:9" },
      "key",
      /there is no API key/,
      4,
    ],
    [
      "a malformed key",
      { RETELL_API_KEY: "a b" },
      "key",
      /RETELL_API_KEY is no API key/,
      4,
    ],
    [
      "a wrong address",
      { RETELL_BASE_URL: "a.test" },
      "address",
      /RETELL_BASE_URL is no address/,
    ],
    [
      "nobody there",
      asked("http://127.0.0.1:9"),
      "connection",
      /does not let us connect \(ECONNREFUSED\)/,
    ],
    [
      "an unknown host",
      asked("https://nobody.invalid"),
      "DNS",
      /nobody\.invalid has no address/,
    ],
    [
      "a malformed proxy",
      { ...asked("https://a.test"), https_proxy: "ftp://a" },
      "proxy",
      /no address of a proxy/,
    ],
    [
      "a proxy that is not there",
      { ...asked("https://a.test"), https_proxy: "http://127.0.0.1:9" },
      "connection",
      /127\.0\.0\.1:9 does not let us connect/,
    ],
  ])(
    "fails for %s, and says what to do",
    async (_, env, check, message, code = 1) => {
      const found = await examine("", env);
      expect(found).toMatchObject({ code, ok: false });
      expect(found[check]).toMatchObject({ status: "fail" });
      expect(found[check]?.message).toMatch(message);
      expect(found[check]?.fix).toMatch(/^[A-Z].+\.$/);
      expect(found.API).toBeUndefined();
    },
  );

  it("fails for a key that is not taken", async () => {
    const env = { ...asked(), RETELL_API_KEY: "key_of_nobody_at_all" };
    const found = await examine("", env);
    expect(found.code).toBe(4);
    expect(found.API).toMatchObject({ status: "fail" });
    expect(JSON.stringify(found)).not.toContain("key_of_nobody_at_all");
  });

  it("names the other version where this one is not answered", async () => {
    const old = await startServer(["status=404;path=/v3/list-calls"]);
    const found = await examine(" --api v3", asked(old.url));
    await old.close();
    expect(found.API?.fix).toContain("Try --api v1");
  });

  it("fails where https meets a port without TLS", async () => {
    const plain = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.end("HTTP/1.1 400 Bad\r\n\r\n");
    });
    await new Promise<void>((resolve) => plain.listen(0, "127.0.0.1", resolve));
    const { port } = plain.address() as { port: number };
    const found = await examine("", asked(`https://127.0.0.1:${port}`));
    plain.close();
    expect(found.certificate).toMatchObject({ status: "fail" });
  });

  it.each<[number, string]>([
    [0, "ok"],
    [30_000, "ok"],
    [120_000, "warn"],
    [-120_000, "warn"],
    [600_000, "fail"],
  ])("judges a clock that is %i ms ahead: %s", async (skewMs, status) => {
    const found = await examine("", asked(), skewMs);
    expect(found.clock).toMatchObject({ status });
    expect(found.code).toBe(status === "fail" ? 1 : 0);
  });

  it("warns of what others may read", async () => {
    await home.run(`login --base-url ${server.url} --store file`, {
      input: rightKey,
    });
    await chmod(home.keyFile, 0o644);
    const found = await examine("");
    expect(found.code).toBe(0);
    expect(found.permissions).toMatchObject({
      status: "warn",
      message: `others may look into ${home.keyFile} (644)`,
      fix: `Run: chmod 600 '${home.keyFile}'`,
    });
  });

  it("warns where there is no keychain, or no file of certificates", async () => {
    await home.remove();
    home = await makeHome("fails");
    const env = { ...asked(), NODE_EXTRA_CA_CERTS: "/nowhere.pem" };
    const found = await examine("", env);
    expect(found.code).toBe(0);
    expect(found.keychain).toMatchObject({ status: "warn" });
    expect(found["extra certificates"]).toMatchObject({ status: "warn" });
  });
});

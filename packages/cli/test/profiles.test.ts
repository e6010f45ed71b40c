import { mkdir, readFile, writeFile } from "node:fs/promises";
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
let other: Awaited<ReturnType<typeof startServer>>;
let home: Home;
beforeAll(async () => {
  server = await startServer();
  other = await startServer();
});
afterAll(async () => {
  await server.close();
  await other.close();
});
beforeEach(async () => {
  home = await makeHome();
  await home.run(`login --base-url ${server.url}`, { input: rightKey });
});
afterEach(() => home.remove());

const whoami = async (more = "", env = {}) => {
  const { code, stdout, stderr } = await home.run(`whoami -o json${more}`, {
    env,
  });
  return code === 0 ? JSON.parse(stdout) : { code, stderr };
};

describe("rollcall whoami", () => {
  it("tells the profile, the key's end, the address and the version", async () => {
    expect(await whoami()).toEqual({
      profile: "default",
      key: "****6789",
      keySource: 'the profile "default" (keychain)',
      baseUrl: server.url,
      baseUrlSource: 'the base URL of the profile "default"',
      api: "v3",
      isAccepted: true,
    });
  });

  it("asks nobody with --offline", async () => {
    const env = {
      RETELL_API_KEY: "key_of_nobody_at_all",
      RETELL_BASE_URL: "http://127.0.0.1:9",
    };
    expect(await whoami(" --offline", env)).toMatchObject({
      key: "****_all",
      keySource: "RETELL_API_KEY",
      baseUrlSource: "RETELL_BASE_URL",
      isAccepted: null,
    });
  });

  it("ends with 4 where the key is not taken", async () => {
    const env = {
      RETELL_API_KEY: "key_of_nobody_at_all",
      RETELL_BASE_URL: server.url,
    };
    const { code, stderr } = await whoami("", env);
    expect(code).toBe(4);
    expect(stderr).not.toContain("key_of_nobody_at_all");
  });

  it("shows nothing of a short key", async () => {
    const env = { RETELL_API_KEY: "short" };
    expect(await whoami(" --offline", env)).toMatchObject({ key: "****" });
  });
});

describe("whose word counts", () => {
  it.each<[string, string, Record<string, string>, object]>([
    ["the profile's version", "", {}, { api: "v3" }],
    [
      "the environment's before it",
      "",
      { RETELL_API_VERSION: "v1" },
      { api: "v1" },
    ],
    [
      "the flag's before that",
      " --api v3",
      { RETELL_API_VERSION: "v1" },
      { api: "v3" },
    ],
    [
      "an empty variable says nothing",
      "",
      { RETELL_API_VERSION: "", RETELL_API_KEY: "", RETELL_BASE_URL: "" },
      { api: "v3", key: "****6789" },
    ],
    [
      "the environment's key goes to the API's own address, not to the profile's",
      "",
      { RETELL_API_KEY: rightKey },
      { baseUrl: "https://api.retellai.com", keySource: "RETELL_API_KEY" },
    ],
    [
      "the environment's key goes to the flag's address",
      " --base-url http://127.0.0.1:1",
      { RETELL_API_KEY: rightKey, RETELL_BASE_URL: "http://127.0.0.1:2" },
      { baseUrl: "http://127.0.0.1:1" },
    ],
  ])("%s", async (_, more, env, told) => {
    expect(await whoami(` --offline${more}`, env)).toMatchObject(told);
  });

  it.each<[string, Record<string, string>]>([
    ["--base-url", {}],
    ["RETELL_BASE_URL", {}],
  ])(
    "a stored key is not sent to another server that %s names",
    async (source) => {
      const isFlag = source === "--base-url";
      const env: Record<string, string> = isFlag
        ? {}
        : { RETELL_BASE_URL: other.url };
      const line = isFlag ? `list --base-url ${other.url}` : "list";
      const { code, stdout, stderr } = await home.run(line, { env });
      expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
      expect(stderr).toContain(
        `was stored for ${server.url}, and is not sent to ${other.url} (${source})`,
      );
      expect(await askedIn(other.url)).toBe(0);
    },
  );

  it("a stored key stays behind when the profile's address is changed", async () => {
    await home.run(`config set base-url ${other.url}`);
    expect(await home.run("list")).toMatchObject({ code: 4, stdout: "" });
    expect(await askedIn(other.url)).toBe(0);
  });

  it.each<[string, boolean]>([
    ["", true],
    [" --quiet", false],
  ])(
    "a profile that is named beside the environment's key is told%s",
    async (more, isTold) => {
      const env = { RETELL_API_KEY: rightKey, RETELL_BASE_URL: server.url };
      const { code, stderr } = await home.run(
        `list --profile default --all${more}`,
        { env },
      );
      expect(code).toBe(0);
      expect(
        stderr.includes(
          'RETELL_API_KEY counts more than the profile "default"',
        ),
      ).toBe(isTold);
    },
  );

  it("a path of the same server is no other server", async () => {
    const { stderr } = await home.run(
      `whoami --base-url ${server.url}/proxy --offline`,
    );
    expect(stderr).toBe("");
  });
});

/** How many requests a server got. */
async function askedIn(url: string): Promise<number> {
  const response = await fetch(`${url}/__rollcall/journal`);
  const { requests } = (await response.json()) as { requests: unknown[] };
  return requests.length;
}

describe("the name of a profile", () => {
  beforeEach(() =>
    home.run(`login --base-url ${other.url} --profile work`, {
      input: rightKey,
    }),
  );

  it.each<[string, string, Record<string, string>, string]>([
    ["default where nobody says which", "", {}, "default"],
    ["ROLLCALL_PROFILE's", "", { ROLLCALL_PROFILE: "work" }, "work"],
    [
      "--profile's before that",
      " --profile default",
      { ROLLCALL_PROFILE: "work" },
      "default",
    ],
  ])("is %s", async (_, more, env, profile) => {
    expect(await whoami(more, env)).toMatchObject({ profile });
  });

  it("is what config set says, unless it is unset", async () => {
    await home.run("config set profile work");
    expect(await whoami()).toMatchObject({
      profile: "work",
      baseUrl: other.url,
    });
    await home.run("config unset profile");
    expect(await whoami()).toMatchObject({ profile: "default" });
  });

  it.each<[string, RegExp]>([
    [
      "nobody",
      /no profile "nobody", which --profile names; there is default, work/,
    ],
    ["../x", /--profile is no name of a profile/],
    ["toString", /--profile is no name of a profile/],
    ["__proto__", /--profile is no name of a profile/],
  ])("cannot be %s", async (name, words) => {
    const { code, stderr } = await home.run(`list --profile ${name}`);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});

describe("rollcall config", () => {
  it("lists what is set, and no key", async () => {
    const { stdout } = await home.run("config list");
    expect(stdout).toBe(
      `default.base-url = ${server.url}\ndefault.api = v3\ndefault.key = in the keychain\n`,
    );
    const json = JSON.parse((await home.run("config list -o json")).stdout);
    expect(json[1]).toEqual({
      profile: "default",
      setting: "api",
      value: "v3",
    });
  });

  it("gets, sets and takes away", async () => {
    expect(await home.run("config set api v1")).toMatchObject({
      code: 0,
      stdout: "",
    });
    expect(await home.run("config get api")).toMatchObject({
      code: 0,
      stdout: "v1\n",
    });
    await home.run("config unset api");
    expect(await home.run("config get api")).toMatchObject({
      code: 1,
      stdout: "",
    });
  });

  it("prints where it is", async () => {
    expect((await home.run("config path")).stdout).toBe(`${home.configFile}\n`);
  });

  it.each<[string, RegExp]>([
    ["config set api v9", /"v9" is no version of the API: use v1 or v3/],
    ["config set base-url a.test", /base-url is no address/],
    ["config set base-url http://a.test", /everybody on the way can read/],
    ["config set profile nobody", /no profile "nobody"/],
    ["config set api-key key_secret", /stored with rollcall login/],
    ["config get colour", /The settings are profile, base-url, api/],
  ])("refuses %s", async (line, words) => {
    const { code, stdout, stderr } = await home.run(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(words);
    expect(stderr).not.toContain("key_secret");
  });
});

describe("a broken file of settings", () => {
  it.each<[string, string]>([
    ["", "it is no JSON object"],
    ["{", "it is no JSON object"],
    ["[]", "it is no JSON object"],
    ['{"profile": 1}', '"profile" is no name'],
    ['{"profiles": []}', '"profiles" is no object'],
    ['{"profiles": {"a b": {}}}', "a name that none can have"],
    ['{"profiles": {"a": 1}}', 'the profile "a" is no object'],
    [
      '{"profiles": {"a": {"api": "v9"}}}',
      '"api" of the profile "a" has to be v1 or v3',
    ],
    [
      '{"profiles": {"a": {"apiKey": "key_secret"}}}',
      "a setting that is none of",
    ],
    ['{"profil": "a"}', "a setting that is none of"],
  ])(
    "is an error that says which and what to do: %s",
    async (text, problem) => {
      await writeFile(home.configFile, text);
      for (const line of [
        "list",
        "whoami",
        "config list",
        "login",
        "list --demo",
      ]) {
        const { code, stdout, stderr } = await home.run(line);
        expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
        expect(stderr).toContain(
          `the settings in ${home.configFile} are broken`,
        );
        expect(stderr).toContain(problem);
        expect(stderr).toContain("\nMend the file, or delete it");
        expect(stderr).not.toContain("key_secret");
      }
      expect(await readFile(home.configFile, "utf8")).toBe(text);
    },
  );

  it("is one that cannot be read, too", async () => {
    const empty = await makeHome();
    await mkdir(empty.configFile, { recursive: true });
    const { code, stderr } = await empty.run("list");
    await empty.remove();
    expect(code).toBe(1);
    expect(stderr).toContain("cannot be read (EISDIR)");
  });

  it("and one of keys are told without their text", async () => {
    await home.run(`login --base-url ${server.url} --store file`, {
      input: rightKey,
    });
    await writeFile(home.keyFile, `{"default": "${rightKey}`);
    const { code, stderr } = await home.run("list");
    expect(code).toBe(1);
    expect(stderr).toContain(`the keys in ${home.keyFile} are broken`);
    expect(stderr).not.toContain(rightKey);
  });

  it("that cannot be written is told", async () => {
    const blocked = await makeHome();
    await writeFile(
      `${blocked.folder}/rollcall`,
      "a file, where a folder belongs",
    );
    const { code, stderr } = await blocked.run("config set api v1");
    await blocked.remove();
    expect(code).toBe(1);
    expect(stderr).toMatch(/cannot be (written|read) \(E(EXIST|NOTDIR)\)/);
  });
});

describe("an address of plain http", () => {
  const env = { RETELL_API_KEY: rightKey };

  it.each([
    "http://a.test",
    "http://10.0.0.1:8787",
    "http://127.0.0.1.a.test",
    "http://localhost.a.test",
  ])("such as %s is refused before anything is sent", async (url) => {
    const { code, stderr } = await home.run(`list --base-url ${url}`, { env });
    expect(code).toBe(2);
    expect(stderr).toContain("--insecure-http");
  });

  it.each([
    "http://127.0.0.1:9",
    "http://localhost:9",
    "http://api.localhost:9",
    "http://[::1]:9",
    "http://127.8.8.8:9",
  ])("such as %s stays on this machine", async (url) => {
    const { code } = await home.run(`whoami --offline --base-url ${url}`, {
      env,
    });
    expect(code).toBe(0);
  });

  it("is let through by --insecure-http", async () => {
    const line = "whoami --offline --insecure-http --base-url http://a.test";
    expect((await home.run(line, { env })).code).toBe(0);
  });
});

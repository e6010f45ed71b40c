import { chmod, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
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
import { terminal } from "./terminal.js";

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

/** Logs in at the server. */
const logIn = (more = "", given = {}) => {
  return home.run(`login --base-url ${server.url}${more}`, {
    input: `${rightKey}\n`,
    ...given,
  });
};

const readConfig = async () =>
  JSON.parse(await readFile(home.configFile, "utf8"));

describe("rollcall login", () => {
  it("keeps the newest version that the server answers, and says so", async () => {
    const { code, stdout, stderr } = await logIn();
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain(
      "v3, the present list: answered\nv1, the legacy list: answered\n",
    );
    expect(stderr).toContain("is kept: v3.");
    expect(stderr).not.toContain(rightKey);
    expect(await readConfig()).toEqual({
      profiles: {
        default: { baseUrl: server.url, api: "v3", key: "keychain" },
      },
    });
  });

  it.each<[string, string]>([
    ["v1", "/v3/list-calls"],
    ["v3", "/list-calls"],
  ])("keeps %s where the server does not know %s", async (kept, unknown) => {
    const old = await startServer([`status=404;path=${unknown}`]);
    const { stderr } = await home.run(`login --base-url ${old.url}`, {
      input: rightKey,
    });
    await old.close();
    expect(stderr).toContain("not answered (404)");
    expect(stderr).toContain(`is kept: ${kept}.`);
    expect((await readConfig()).profiles.default.api).toBe(kept);
  });

  it("keeps nothing where the server knows no version", async () => {
    const other = await startServer(["status=404"]);
    const { code, stderr } = await home.run(`login --base-url ${other.url}`, {
      input: rightKey,
    });
    await other.close();
    expect(code).toBe(1);
    expect(stderr).toContain("answers no version of the API (v3, v1)");
    expect(home.secrets.size).toBe(0);
  });

  it("keeps the key in the keychain, with the server that it is for", async () => {
    await logIn();
    const secret = JSON.parse(home.secrets.get("default") ?? "");
    expect(secret).toEqual({ apiKey: rightKey, origin: server.url });
    await expect(stat(home.keyFile)).rejects.toThrow("ENOENT");
  });

  it("takes the key from a file, and stores nothing that is not taken", async () => {
    const file = join(home.folder, "key.txt");
    await writeFile(file, "key_wrong\r\n");
    const refused = await home.run(
      `login --base-url ${server.url} --key-file ${file}`,
    );
    expect(refused.code).toBe(4);
    expect(refused.stderr).not.toContain("key_wrong");
    await expect(stat(home.configFile)).rejects.toThrow("ENOENT");
    await writeFile(file, `${rightKey}\r\n`);
    const taken = await home.run(
      `login --base-url ${server.url} --key-file ${file}`,
    );
    expect(taken.code).toBe(0);
  });

  it.each<[string, string, string, number, RegExp]>([
    ["an empty pipe", "", "", 4, /standard input holds no API key/],
    ["a key with a space", "key one", "", 4, /standard input is no API key/],
    ["a key beyond ASCII", "schlüssel", "", 4, /standard input is no API key/],
    [
      "no such file",
      "",
      " --key-file nowhere.txt",
      2,
      /nowhere\.txt cannot be read \(ENOENT\)/,
    ],
    [
      "a folder for a file",
      "",
      " --key-file .",
      2,
      /cannot be read \(EISDIR\)/,
    ],
    ["a key as a flag", "", " --api-key=key_1", 2, /never given as a flag/],
    [
      "a key as a flag and its value",
      "",
      " --api-key key_1",
      2,
      /never given as a flag/,
    ],
    ["plain http", "key_1", " --base-url http://a.test", 2, /given twice/],
  ])("refuses %s", async (_, input, more, code, words) => {
    const ran = await logIn(more, { input });
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toMatch(words);
    expect(ran.stderr).not.toMatch(/key_1|key one|schlüssel/);
  });

  it("asks nobody with --no-input", async () => {
    const ran = await terminal(["login", "--no-input"], {
      env: { XDG_CONFIG_HOME: home.folder },
      io: { stdin: Object.assign([] as never, { isTTY: true }) },
    });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("--key-file");
  });
});

describe("without a keychain", () => {
  beforeEach(async () => {
    await home.remove();
    home = await makeHome("fails");
  });

  it("keeps the key in a file that only its owner may read, with a warning", async () => {
    // One that was there before is closed.
    await mkdir(dirname(home.keyFile), { mode: 0o755 });
    await chmod(dirname(home.keyFile), 0o755);
    const { code, stderr } = await logIn();
    expect(code).toBe(0);
    expect(stderr).toContain(
      `Warning: The key is in plain text in ${home.keyFile}`,
    );
    const modes = await Promise.all(
      [dirname(home.keyFile), home.keyFile, home.configFile].map(
        async (place) => {
          return ((await stat(place)).mode & 0o777).toString(8);
        },
      ),
    );
    expect(modes).toEqual(["700", "600", "600"]);
    expect(await home.run("whoami")).toMatchObject({ code: 0 });
  });

  it("refuses to keep it in a file where only a keychain will do", async () => {
    const { code, stderr } = await logIn(" --store keychain");
    expect(code).toBe(1);
    expect(stderr).toContain("--store file");
    await expect(stat(home.keyFile)).rejects.toThrow("ENOENT");
  });
});

describe("rollcall logout", () => {
  it.each(["keychain", "file"])(
    "forgets the key in the %s, and nothing else",
    async (store) => {
      await logIn(` --store ${store}`);
      const { code, stderr } = await home.run("logout");
      expect(code).toBe(0);
      expect(stderr).toContain("is forgotten");
      expect(home.secrets.size).toBe(0);
      const file = await readFile(home.keyFile, "utf8").catch(() => "");
      expect(file).not.toContain(rightKey);
      expect(await readConfig()).toEqual({
        profiles: { default: { baseUrl: server.url, api: "v3" } },
      });
      expect((await home.run("list")).code).toBe(4);
    },
  );

  it("says where there was none, and that the environment's goes on", async () => {
    const env = { RETELL_API_KEY: rightKey };
    const { code, stderr } = await home.run("logout", { env });
    expect(code).toBe(0);
    expect(stderr).toContain("has no stored key");
    expect(stderr).toContain("RETELL_API_KEY is still set");
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Home, makeHome } from "./home.js";
import { terminal } from "./terminal.js";

let home: Home;
beforeEach(async () => {
  home = await makeHome();
});
afterEach(() => home.remove());

type Fetch = typeof fetch;

const answer = (status: number, body = "{}"): Fetch => {
  // Its last word on whether another attempt may help: the test need not wait.
  const headers = { "x-should-retry": "false" };
  return async () => new Response(body, { status, headers });
};

const fail = (code: string): Fetch => {
  return async () => {
    throw Object.assign(new Error(), { code });
  };
};

/** Runs a line with `--json-errors`: what it ended with, and what it said. */
async function runWith(line: string, fetch: Fetch, given = {}) {
  const { code, stdout, stderr } = await terminal(
    [...line.split(" "), "--json-errors"],
    {
      env: { RETELL_API_KEY: "key_1", XDG_CONFIG_HOME: home.folder, ...given },
      io: { fetch },
    },
  );
  expect(stdout).toBe("");
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  const { error } = JSON.parse(stderr);
  return { exitCode: code, ...error };
}

interface Wanted {
  code: string;
  exitCode: number;
  retryable: boolean;
}

describe("--json-errors", () => {
  it.each<[string, Fetch, Wanted]>([
    [
      "a key that is not taken",
      answer(401),
      { code: "unauthorized", exitCode: 4, retryable: false },
    ],
    [
      "a key that may not",
      answer(403),
      { code: "forbidden", exitCode: 4, retryable: false },
    ],
    [
      "too many requests",
      answer(429),
      { code: "rate-limited", exitCode: 6, retryable: false },
    ],
    [
      "a server that fails",
      answer(500),
      { code: "server-error", exitCode: 1, retryable: false },
    ],
    [
      "a version that is not served",
      answer(404),
      { code: "version-not-served", exitCode: 1, retryable: false },
    ],
    [
      "a request that is not taken",
      answer(422),
      { code: "bad-request", exitCode: 1, retryable: false },
    ],
    [
      "a proxy that asks for a password",
      answer(407),
      { code: "proxy", exitCode: 1, retryable: false },
    ],
    [
      "a page for people",
      answer(200, "<html>"),
      { code: "unusable-answer", exitCode: 1, retryable: false },
    ],
    [
      "a certificate",
      fail("CERT_HAS_EXPIRED"),
      { code: "certificate", exitCode: 1, retryable: false },
    ],
    [
      "a port without TLS",
      fail("ERR_SSL_WRONG_VERSION_NUMBER"),
      { code: "no-tls", exitCode: 1, retryable: false },
    ],
    [
      "nobody at the address",
      fail("ECONNREFUSED"),
      { code: "connection-refused", exitCode: 1, retryable: true },
    ],
    [
      "a name without an address",
      fail("ENOTFOUND"),
      { code: "unknown-host", exitCode: 1, retryable: true },
    ],
  ])("tells of %s", async (_, fetch, wanted) => {
    const error = await runWith("list", fetch);
    expect(error).toMatchObject(wanted);
    expect(error.message).not.toBe("");
  });

  it.each<[string, string, Record<string, string>, string, number]>([
    ["a wrong flag", "list --limit x", {}, "usage", 2],
    ["an unknown command", "lost", {}, "usage", 2],
    [
      "a key on the command line",
      "list --api-key=key_2",
      {},
      "key-on-command-line",
      2,
    ],
    ["no key", "list", { RETELL_API_KEY: "" }, "no-key", 4],
    [
      "a malformed key",
      "list",
      { RETELL_API_KEY: "key 1" },
      "malformed-key",
      4,
    ],
    [
      "a malformed address",
      "list --base-url a.test",
      {},
      "malformed-address",
      2,
    ],
    ["plain http", "list --base-url http://a.test", {}, "insecure-address", 2],
    ["an unknown profile", "list --profile work", {}, "unknown-profile", 2],
    ["an unknown setting", "config get colour", {}, "unknown-setting", 2],
    [
      "no folder for settings",
      "config path",
      { XDG_CONFIG_HOME: "", HOME: "" },
      "no-config-folder",
      1,
    ],
    ["an empty pipe", "login", {}, "no-key", 4],
    [
      "a file that is not there",
      "login --key-file nowhere",
      {},
      "unreadable-key-file",
      2,
    ],
  ])("tells of %s, and asks nobody", async (_, line, env, code, exitCode) => {
    const error = await runWith(line, fail("EASKED"), env);
    expect(error).toMatchObject({ code, exitCode, retryable: false });
  });

  it("tells of a proxy that is none", async () => {
    const { stderr, code } = await terminal(["list", "--json-errors"], {
      env: { RETELL_API_KEY: "key_1", https_proxy: "socks5://a.test" },
    });
    expect(code).toBe(2);
    expect(JSON.parse(stderr).error.code).toBe("malformed-proxy");
  });
});

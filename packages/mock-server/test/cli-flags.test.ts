import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { FLAGS, type Flag, type FlagName } from "../src/cli/flags.js";
import { run } from "../src/cli/run.js";
import { UsageError } from "../src/cli/usage-error.js";
import { createMock } from "../src/index.js";
import { type ListenOptions, listen } from "../src/node/index.js";
import { bin } from "./support/command.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-"));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const some = file("some.json", '{"call_id":"a","agent_id":"x"}');
const torn = file("torn.json", '{"call_id":"a"');
const latin1 = Buffer.from('{"call_id":"é","agent_id":"x"}', "latin1");
const huge = file("huge.json", "");
truncateSync(huge, 500_000_001);
mkdirSync(join(folder, "inside"));

interface Values {
  /** A value that is accepted. */
  readonly right: string;
  /** Values that make no sense, and what is said of them. */
  readonly wrong: readonly (readonly [value: string, message: RegExp])[];
}

const whole = (right: string, low: number, high: number): Values => {
  const must = `must be a whole number from ${low} to ${high}, but is`;
  return {
    right,
    wrong: ["many", "-1", "1.5", "1e3", String(high + 1), "_"].map(
      (value) => [value, new RegExp(`${must} "${value}"$`)] as const,
    ),
  };
};

const rate = /: "[^"]*" is not a rate\. Accepted: 60\/min/;

/** For each flag with a value. */
const values: Readonly<Partial<Record<FlagName, Values>>> = {
  port: whole("0", 0, 65_535),
  host: {
    right: "127.0.0.1",
    wrong: [
      ["-1", /^--host -1 is not an address of this machine$/],
      ["999.0.0.1", /^--host 999\.0\.0\.1 is not an address of this machine$/],
      ["a b", /^(--host|host) .*address of this machine/],
      [
        "nope.invalid",
        /^--host nope\.invalid is not an address of this machine$/,
      ],
      ["192.0.2.1", /^--host 192\.0\.2\.1 is not an address of this machine$/],
    ],
  },
  seed: {
    right: "7",
    wrong: [
      ["-1", /must be a whole number from 0 to 9007199254740991, but is "-1"/],
      ["x", /must be a whole number/],
    ],
  },
  calls: whole("10", 0, 1_000_000_000),
  profile: {
    right: "support",
    wrong: [
      ["-1", /must be one of support, outbound, mixed, but is "-1"$/],
      ["Support", /must be one of/],
      ["toString", /must be one of/],
    ],
  },
  size: {
    right: "short",
    wrong: [["-1", /must be one of short, medium, long, but is "-1"$/]],
  },
  data: {
    right: some,
    wrong: [
      ["-1", /^--data -1: there is no such file/],
      ["/nowhere/a.json", /^--data \/nowhere\/a\.json: there is no such file/],
      [folder, /: it is a folder$/],
      [torn, /torn\.json: line 1 is not JSON: /],
      [file("null.json", "null"), /null\.json: call 1 is not an object$/],
      [file("a.csv", "call_id\na"), /a\.csv: it is not JSON: /],
      [huge, /huge\.json: it holds more than 500,000,000 bytes$/],
      [
        file("two.json", '{"items":[],"calls":[{"call_id":"a"}]}'),
        /two\.json: it has more than one list .*: items and calls$/,
      ],
      [
        file("latin1.json", latin1),
        /latin1\.json: it is not UTF-8 text: save it as UTF-8$/,
      ],
      [
        file("packed.json.gz", gzipSync("[]")),
        /packed\.json\.gz: it is packed with gzip: unpack it first$/,
      ],
      [
        file("late.ndjson", '{"call_id":"a","agent_id":"x"}\n{"call_id":"b"}'),
        /late\.ndjson: line 2 has no agent_id$/,
      ],
    ],
  },
  "api-key": {
    right: "key",
    wrong: [["a b", /^--api-key must be text without spaces$/]],
  },
  "max-limit": whole("50", 1, 100_000),
  "cursor-expiry": {
    right: "20 requests",
    wrong: [
      ["-1", /must be a duration such as 10m, or .* is "-1"$/],
      ["20 times", /must be a duration/],
      ["0ms", /must be a duration/],
      ["20", /must be a duration .* is "20"$/],
    ],
  },
  "range-end": {
    right: "exclusive",
    wrong: [["-1", /must be one of inclusive, exclusive, but is "-1"$/]],
  },
  "media-base": {
    right: "https://mock.test/calls",
    wrong: [
      ["-1", /^--media-base must be an http or https URL without user/],
      ["ftp://h.test", /must be an http or https URL/],
      ["https://a:b@h.test", /without user, query and fragment$/],
    ],
  },
  speed: {
    right: "0.5",
    wrong: [
      ["-1", /must be a number from 0\.001 to 1000000 or 0, but is "-1"$/],
      ["0.000000001", /must be a number from 0\.001/],
      ["fast", /must be a number/],
      ["1000001", /must be a number/],
    ],
  },
  live: {
    right: "12/min",
    wrong: [
      ["-1", rate],
      ["-1/min", rate],
      ["often", rate],
      ["1/h", /must come to a whole number of calls a minute/],
      ["12/min;burst=3", /without a burst, but is "12\/min;burst=3"$/],
    ],
  },
  state: {
    right: join(folder, "state.ndjson"),
    wrong: [
      [
        join(folder, "none", "a.ndjson"),
        /^--state: \S+a\.ndjson cannot be opened: there is no such file or folder$/,
      ],
      [join(folder, "inside"), /inside cannot be opened: it is a folder$/],
      [join(some, "a"), /cannot be opened: part of its path is a file$/],
      [some, /some\.json is not a state file of this version/],
    ],
  },
  "webhook-url": {
    right: "http://127.0.0.1:8089/hook",
    wrong: [
      ["-1", /must be an http or https URL, but is "-1"$/],
      ["ftp://h.test", /must be an http or https URL/],
    ],
  },
  "webhook-api": {
    right: "v3",
    wrong: [["v2", /must be one of v1, v3, but is "v2"$/]],
  },
  "webhook-body": {
    right: "both",
    wrong: [["-1", /must be one of data, call, both, but is "-1"$/]],
  },
  fault: {
    right: "status=503;rate=0.1",
    wrong: [
      ["-1", /: A fault has no "-1"\. It has: status/],
      ["status=1", /: "1" is not a fault's status\. Accepted: 400 to 599/],
    ],
  },
  latency: {
    right: "80ms",
    wrong: [
      ["-1", /: "-1" is not a latency\. Accepted: 80ms/],
      ["soon", /: "soon" is not a latency/],
      ["0.0001ms", /: "0\.0001ms" is not a latency/],
      ["2h", /: "2h" is not a latency\. .* at most 1h/],
      ["uniform(1ms,2h)", /is not a latency/],
    ],
  },
  "rate-limit": {
    right: "60/min",
    wrong: [
      ["-1", rate],
      ["60", rate],
      ["0/min", rate],
    ],
  },
  "admin-host": {
    right: "mock",
    wrong: [
      ["mock:80", /must be a host name without a port, but is "mock:80"$/],
      ["a b", /must be a host name/],
    ],
  },
  log: {
    right: "off",
    wrong: [["-1", /must be one of pretty, json, off, but is "-1"$/]],
  },
};

/** What a flag needs beside it, to mean anything. */
const beside: Readonly<Partial<Record<FlagName, readonly string[]>>> = {
  fsync: ["--state", join(folder, "synced.ndjson")],
  "media-base": ["--media"],
  "webhook-api": ["--webhook-url", "http://127.0.0.1:8089/hook"],
  "webhook-body": ["--webhook-url", "http://127.0.0.1:8089/hook"],
};

const flags = Object.entries(FLAGS) as [FlagName, Flag][];
const withValue = flags.filter(([, { type }]) => type === "string");

async function command(...args: string[]): Promise<string> {
  const out: string[] = [];
  const server = await run(args, {
    stdout: (text) => out.push(text),
    stderr: () => {},
    version: "1.2.3",
  });
  await server?.close();
  return out.join("");
}

async function refusalOf(...args: string[]): Promise<string> {
  const free = args.some((arg) => arg.startsWith("--port"));
  const port = free ? [] : ["--port", "0"];
  const told: string[] = [];
  const error: unknown = await run([...port, ...args], {
    stdout: (text) => told.push(text),
    stderr: (text) => told.push(text),
    version: "1.2.3",
  }).catch((e) => e);
  // What was refused did not happen: nothing listens, and nothing says so.
  expect(told).toEqual([]);
  expect(error).toBeInstanceOf(UsageError);
  const { message } = error as Error;
  expect(message).not.toContain("\n");
  return message;
}

describe("each flag of rollcall-mock", () => {
  it.each(withValue)("--%s is in this table", (name) => {
    expect(values[name]).toBeDefined();
  });

  const accepted = flags
    .filter(([name]) => name !== "help" && name !== "version")
    .map(([name, { type }]): [FlagName, string[]] => [
      name,
      type === "boolean"
        ? [`--${name}`]
        : [`--${name}`, values[name]?.right ?? ""],
    ]);
  it.each(accepted)("--%s is accepted: %j", async (name, args) => {
    const port = name === "port" ? [] : ["--port", "0"];
    const all = [...port, ...args, ...(beside[name] ?? [])];
    expect(await command(...all)).toMatch(/^rollcall-mock listening on /);
  });

  const wrong = withValue.flatMap(([name]) =>
    (values[name]?.wrong ?? []).map(
      ([value, message]) => [name, value, message] as const,
    ),
  );
  it.each(wrong)("--%s %j is refused: %s", async (name, value, message) => {
    const said = await refusalOf(`--${name}`, value, ...(beside[name] ?? []));
    expect(said).toMatch(message);
    expect(said).toContain(name);
    expect(await refusalOf(`--${name}=${value}`, ...(beside[name] ?? []))).toBe(
      said,
    );
  });

  // The path of a file is told whole.
  const told = withValue.filter(
    ([name]) => name !== "data" && name !== "state",
  );
  it.each(told)(
    "--%s tells of endless and odd text as little as is safe",
    async (name) => {
      const endless = `\u0007${"x ".repeat(3_000)}`;
      const said = await refusalOf(
        `--${name}`,
        endless,
        ...(beside[name] ?? []),
      );
      expect(said).toMatch(/^\P{Cc}{1,400}$/u);
    },
  );

  it.each(withValue)("--%s without a value is refused", async (name) => {
    const want = `--${name} needs a value`;
    expect(await refusalOf(`--${name}`)).toBe(want);
    expect(await refusalOf(`--${name}`, "")).toBe(want);
    expect(await refusalOf(`--${name}=`)).toBe(want);
    expect(await refusalOf(`--${name}`, "--strict")).toBe(want);
  });

  const once = accepted.filter(([name]) => !(FLAGS[name] as Flag).multiple);
  it.each(once)("--%s given twice is refused: %j", async (name, args) => {
    const all = [...args, ...args, ...(beside[name] ?? [])];
    expect(await refusalOf(...all)).toBe(`--${name} was given twice`);
  });

  const switches = flags.filter(([, { type }]) => type === "boolean");
  it.each(switches)("--%s with a value is refused", async (name) => {
    const said = await refusalOf(`--${name}=yes`);
    expect(said).toBe(`--${name} takes no value, but has "yes"`);
  });

  it.each([
    [["--fsync"], "--fsync needs --state"],
    [["--media-base", "https://a.test"], "--media-base needs --media"],
    [["--webhook-body", "both"], "--webhook-body needs --webhook-url"],
    [
      ["--no-admin", "--admin-host", "mock"],
      "--admin-host means nothing beside --no-admin",
    ],
    [
      ["--api-key", "a", "--api-key", "a"],
      "--api-key was given the same key twice",
    ],
    [["--no-strict"], "--no-strict is not a flag; --help shows the flags"],
    [["-p", "1"], "-p is not a flag; --help shows the flags"],
    [["--", "x"], '"--" is not a flag; --help shows the flags'],
  ])("%j are refused: %s", async (args, want) => {
    expect(await refusalOf(...args)).toBe(want);
  });
});

const url = "http://receiver.test";

/** Webhooks of which some would never be delivered, and what is said of them. */
const webhookCases = (
  [
    [{}, /^webhooks\.url must be an http or https URL, as text\.$/],
    [{ url: new URL(url) }, /^webhooks\.url must be/],
    [{ url, typo: 1 }, /^There is no option "webhooks\.typo"/],
    [{ url, shape: "x" }, /^webhooks\.shape must be one of data, call, both/],
    [{ url, key: "" }, /^webhooks\.key must be text without spaces\.$/],
    [{ url, key: 5 }, /^webhooks\.key must be text without spaces\.$/],
    [{ url, fetch: "x" }, /^webhooks\.fetch must be a function/],
    ...[0, -1, Number.NaN, 1.5, Number.POSITIVE_INFINITY, "1"].flatMap(
      (wrong): [object, RegExp][] => [
        [
          { url, concurrency: wrong },
          /^webhooks\.concurrency must be a whole number from 1 to 10000, but is \S+\.$/,
        ],
        [
          { url, timeoutMs: wrong },
          /^webhooks\.timeoutMs must be a whole number from 1 to 2147483647, but is /,
        ],
      ],
    ),
    ...["x", [Number.NaN], [-1], [0, "1"], 5, null].map(
      (wrong): [object, RegExp] => [
        { url, retryDelaysMs: wrong },
        /^webhooks\.retryDelaysMs must be a list of milliseconds from 0 to /,
      ],
    ),
  ] as [object, RegExp][]
).map(([webhooks, message]): [object, RegExp] => [{ webhooks }, message]);

describe("the options of the library", () => {
  it.each<[object, RegExp]>([
    [
      { calls: -1 },
      /^calls must be a whole number from 0 to 1000000000, but is -1\.$/,
    ],
    [{ calls: null }, /^calls must be .*, but is null\.$/],
    [{ calls: "5" }, /^calls must be .*, but is "5"\.$/],
    [{ seed: 0.5 }, /^seed must be a whole number/],
    [{ maxLimit: 0 }, /^maxLimit must be a whole number from 1/],
    [{ profile: "other" }, /^profile must be one of support, outbound, mixed/],
    [{ size: "" }, /^size must be one of short, medium, long, but is ""\.$/],
    [{ cacheBytes: -1 }, /^cacheBytes must be a whole number/],
    [{ apiKeys: ["a b"] }, /^apiKeys must be text without spaces\.$/],
    [{ apiKeys: ["a", "a"] }, /^apiKeys must differ/],
    [{ data: [null] }, /^data\[0\] is not an object\.$/],
    [
      { journal: { capacity: -1 } },
      /^journal\.capacity must be a whole number/,
    ],
    [{ journal: { bodyBytes: 0.5 } }, /^journal\.bodyBytes must be a whole/],
    [
      { journal: { capactiy: 5 } },
      /^There is no option "journal\.capactiy"\. Known: capacity, bodyBytes\.$/,
    ],
    [{ journal: [] }, /^journal must be an object/],
    [{ journal: null }, /^journal must be an object/],
    [
      { admin: { allowedHost: "mock" } },
      /^There is no option "admin\.allowedHost"\. Known: allowedHosts\.$/,
    ],
    [
      { admin: { allowedHosts: "mock" } },
      /^admin\.allowedHosts must be a list/,
    ],
    [
      { admin: { allowedHosts: ["a:1"] } },
      /^admin\.allowedHosts must be a list/,
    ],
    [{ admin: true }, /^admin must be false or an object/],
    [{ data: {} }, /^data must be a list of calls\.$/],
    [{ clock: {} }, /^clock must be an object with the functions now, but is/],
    [{ wall: { now: Date.now } }, /^wall must be .* the functions now, after/],
    [{ state: { records: [] } }, /^state must be .* functions append, close/],
    [{ apiKeys: "a" }, /^apiKeys must be a list of keys\.$/],
    [{ faults: "status=503" }, /^faults must be a list of texts/],
    [{ speed: 1e-9 }, /^speed must be a number from 0\.001 to 1000000 or 0/],
    [{ strict: "yes" }, /^strict must be true or false, but is "yes"\.$/],
    [{ seed: Number.NaN }, /^seed must be .*, but is NaN\.$/],
    [{ typo: 1 }, /^There is no option "typo"\. Known: seed, calls/],
    [{ live: "12/min" }, /^There is no option "live"/],
    [{ toString: 1 }, /^There is no option "toString"/],
    ...webhookCases,
    [{ port: 65_536 }, /^port must be a whole number from 0 to 65535/],
    [{ host: "" }, /^host must be an address of this machine, but is ""/],
  ])("%j are refused in the same words", async (options, message) => {
    const { port: _, host: __, ...own }: ListenOptions = options;
    const make = async () => {
      createMock(own).close();
      await (await listen(options)).close();
    };
    await expect(make()).rejects.toThrow(RangeError);
    await expect(make()).rejects.toThrow(message);
  });
});

it.each([null, 5, []])("options that are %j are refused", (options) => {
  const given = options as unknown as ListenOptions;
  expect(() => createMock(given)).toThrow(
    /^options must be an object, but is /,
  );
});

describe("the command as a process", () => {
  const exitOf = (...args: string[]) =>
    new Promise<{ code: unknown; stderr: string }>((resolve) => {
      execFile(process.execPath, [bin, ...args], (error, _out, stderr) =>
        resolve({ code: error?.code ?? 0, stderr }),
      );
    });

  it("ends with 2 and one line where it was called wrongly", async () => {
    const { code, stderr } = await exitOf("--calls", "-1");
    expect([code, stderr]).toEqual([
      2,
      'rollcall-mock: --calls must be a whole number from 0 to 1000000000, but is "-1"\n',
    ]);
  });

  it("ends with 1 and one line where the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await exitOf("--port", String(port));
    expect([code, stderr]).toEqual([
      1,
      `rollcall-mock: --port ${port} of 127.0.0.1 is taken; --port 0 takes any that is free\n`,
    ]);
  });
});

describe("the line that says that it listens", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const promised = /`(\^rollcall-mock listening on [^`]+)`/.exec(readme)?.[1];

  const utf16 = Buffer.from('\ufeff{"call_id":"u","agent_id":"x"}', "utf16le");
  const bigEndian = Buffer.from(utf16).swap16();

  it.each([
    [["--calls", "500"], "seed 1, 500 calls"],
    [["--data", some], "seed 1, 1 calls, 1 of them from some.json"],
    [
      ["--data", some, "--calls", "500"],
      "seed 1, 501 calls, 1 of them from some.json",
    ],
    [
      ["--data", some, "--data", file("utf16.json", utf16)],
      "seed 1, 2 calls, 2 of them from some.json and utf16.json",
    ],
    [
      ["--data", file("bigendian.json", bigEndian)],
      "seed 1, 1 calls, 1 of them from bigendian.json",
    ],
    [
      ["--data", some, "--data", some],
      "seed 1, 1 calls, 1 of them from some.json and some.json",
    ],
    [
      ["--data", file("empty.ndjson", "")],
      "seed 1, 0 calls, 0 of them from empty.ndjson",
    ],
  ])("with %j counts what it serves: %s", async (args, counted) => {
    const line = await command("--port", "0", ...args);
    expect(line).toContain(` (${counted})\n`);
    expect(line.trimEnd()).toMatch(new RegExp(promised ?? "no pattern"));
  });
});

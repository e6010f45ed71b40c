import { describe, expect, it } from "vitest";
import { readArguments } from "./read-arguments.js";
import { UsageError } from "./usage-error.js";

const optionsOf = (...args: string[]) => readArguments(args).options;

describe("the flags of a mock's behaviour", () => {
  it.each<[string[], object]>([
    [[], { faults: [], admin: { allowedHosts: [] } }],
    [["--speed", "0.5"], { speed: 0.5 }],
    [["--live", "12/min"], { perMinute: 12 }],
    [["--live", "2/s"], { perMinute: 120 }],
    [
      ["--fault", "status=503;rate=0.1", "--fault", "html=502"],
      { faults: ["status=503;rate=0.1", "html=502"] },
    ],
    [
      ["--latency", "lognormal(80ms,0.5)"],
      { faults: ["latency=lognormal(80ms,0.5)"] },
    ],
    [["--rate-limit", "60/min"], { rateLimit: "60/min" }],
    [
      ["--webhook-url", "http://h.test/x"],
      { webhooks: { url: "http://h.test/x" } },
    ],
    [
      ["--webhook-url", "http://h.test/x", "--webhook-body", "both"],
      { webhooks: { url: "http://h.test/x", shape: "both" } },
    ],
    [
      ["--webhook-url", "http://h.test/x", "--webhook-api", "v3"],
      { webhooks: { url: "http://h.test/x", api: "v3" } },
    ],
    [["--admin-host", "mock"], { admin: { allowedHosts: ["mock"] } }],
    [["--no-admin"], { admin: false }],
  ])("%j mean %j", (args, want) => {
    expect(optionsOf(...args)).toMatchObject(want);
  });

  it("keep the state in a file", () => {
    expect(readArguments(["--state", "a.ndjson", "--fsync"])).toMatchObject({
      stateFile: "a.ndjson",
      fsync: true,
    });
  });

  it.each<[string[], RegExp]>([
    [["--speed", "fast"], /--speed must be a number.*"fast"/],
    [["--speed=-1"], /--speed must be/],
    [["--live", "1/h"], /--live must come to a whole number/],
    [["--live", "often"], /--live: "often" is not a rate. Accepted: 60\/min/],
    [
      ["--fault", "status=1"],
      /--fault: "1" is not a fault's status. Accepted: 400 to 599/,
    ],
    [["--latency", "soon"], /--latency: "soon" is not a latency/],
    [["--rate-limit", "60"], /--rate-limit: "60" is not a rate/],
    [
      ["--webhook-url", "ftp://h.test"],
      /--webhook-url must be an http or https URL/,
    ],
    [["--webhook-url", "h.test"], /--webhook-url must be/],
    [["--webhook-url", ""], /--webhook-url needs a value/],
    [["--webhook-url", "//h.test"], /--webhook-url must be/],
    [["--webhook-url", "http://h.test:6000"], /--webhook-url must .* port/],
    [
      ["--webhook-url", "ftp://user:word@h.test"],
      /--webhook-url must be .* but is "\[redacted\]@h.test"$/,
    ],
    [
      ["--webhook-body", "xml"],
      /--webhook-body must be one of data, call, both/,
    ],
  ])("%j are refused with one clear line", (args, want) => {
    expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(args)).toThrow(want);
  });
});

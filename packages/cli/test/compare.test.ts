import { describe, expect, it } from "vitest";
import { run } from "../src/run.js";
import { collector, createIo, terminal } from "./terminal.js";

const compare = (...argv: string[]) => terminal(["compare", "--demo", ...argv]);

describe("rollcall compare", () => {
  it("compares the two busiest agents, in 80 columns", async () => {
    const { code, stdout } = await compare("-o", "table");
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "a  agent_119e13d2e526: 2,813 calls
      b  agent_5c4975f67018: 2,498 calls

                    a                      b                      b - a
      success       64.3 % (62.5 to 66.1)  65.3 % (63.4 to 67.2)  no difference shown
      voicemail     0.0 % (0.0 to 0.1)     0.0 % (0.0 to 0.2)     no difference shown
      transferred   8.1 % (7.2 to 9.2)     9.4 % (8.3 to 10.6)    no difference shown
      not connected 0.8 % (0.5 to 1.2)     0.6 % (0.4 to 1.0)     no difference shown
      negative mood 12.3 % (11.1 to 13.5)  11.9 % (10.7 to 13.3)  no difference shown
      error         4.0 % (3.3 to 4.8)     4.1 % (3.4 to 5.0)     no difference shown
        …o_received 1.2 % (0.9 to 1.7)     0.8 % (0.5 to 1.2)     no difference shown
        twilio      0.8 % (0.5 to 1.2)     0.5 % (0.3 to 0.8)     no difference shown
        unknown     0.9 % (0.6 to 1.3)     0.2 % (0.1 to 0.5)     -0.6 (-1.4 to 0.0)
        asr         0.6 % (0.4 to 0.9)     0.5 % (0.3 to 0.8)     no difference shown
        retell      0.5 % (0.3 to 0.9)     0.2 % (0.1 to 0.5)     no difference shown
        …ocket_open 0.0 % (0.0 to 0.1)     0.7 % (0.4 to 1.1)     +0.7 (0.2 to 1.4)
      duration      16.8 s (16.0 to 17.7)  16.8 s (16.0 to 17.7)  no difference shown
      e2e latency   854 ms (829 to 880)    773 ms (750 to 796)    -81 (-116 to -24)
      cost          -                      -                      too few calls

      In brackets: where the true value lies, with 95 % confidence. A difference is
      shown where chance would show one in any row of at most 5 such tables in 100.
      To show a difference as large as found, each side needs about:
        success: 59,261 calls
        transferred: 15,211 calls
        not connected: 42,482 calls
        negative mood: 296,622 calls
        error: 563,066 calls
      "
    `);
    for (const line of stdout.split("\n")) {
      expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  it("compares two versions, as records", async () => {
    const argv = ["--api", "v3", "--by", "version", "4", "5", "-o", "json"];
    const { stdout } = await compare(...argv);
    const [success, ...others] = JSON.parse(stdout);
    expect(success).toMatchObject({ by: "version", a_name: "4", b_name: "5" });
    expect(success.a.low).toBeLessThan(success.a.value);
    expect(success.difference_confidence).toBeGreaterThan(0.99);
    expect(others.length).toBeGreaterThan(8);
  });

  it("compares the last days with those before", async () => {
    const io = { ...createIo(), now: () => Date.parse("2026-10-31T12:00Z") };
    const stdout = collector();
    const argv = ["compare", "--demo", "--windows", "7d", "-o", "json"];
    expect(await run(argv, { ...io, stdout })).toBe(0);
    const [first] = JSON.parse(stdout.text());
    expect(first).toMatchObject({
      by: "window",
      a_name: "the 7d before",
      b_name: "the last 7d",
    });
    const calls = first.a_all_calls + first.b_all_calls;
    expect(calls).toBeGreaterThan(1000);
    expect(calls).toBeLessThan(2000);
  });

  it("takes the person's own bounds, too, short or the API's", async () => {
    const bound = "2026-10-28";
    const argv = ["--windows", "7d", "-o", "json"];
    const short = await compare(...argv, "--until", bound);
    const long = await compare(...argv, "--before-start-timestamp", bound);
    expect(short).toEqual(long);
    expect(short).toMatchObject({ code: 0, stderr: "" });
  });

  it.each<[string[], number, RegExp]>([
    [["x", "y"], 5, /no call has the agent "x"/],
    [["x"], 2, /two different values of --by agent/],
    [["x", "x"], 2, /two different values of --by agent/],
    [["x", "y", "--windows", "7d"], 2, /--windows .*leave out "x"/],
    [["--windows", "7"], 2, /--windows "7" is no duration: .* or 7d/],
    [["--windows", "0d"], 2, /--windows "0d" is no duration/],
    [["--windows", "9999w"], 2, /--windows "9999w" is longer than a century/],
  ])("refuses %j", async (argv, code, message) => {
    const ran = await compare(...argv);
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toMatch(message);
  });
});

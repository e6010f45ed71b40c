import { describe, expect, it } from "vitest";
import { createMatcher } from "../src/commands/grep/create-matcher.js";
import { searchCall } from "../src/commands/grep/search-call.js";
import { writeFound } from "../src/commands/grep/write-found.js";
import { choosePainter } from "../src/output/paint.js";
import { utcTimes } from "../src/output/time-format.js";
import { createIo, terminal } from "./terminal.js";

const grep = (...argv: string[]) => terminal(["grep", "--demo", ...argv]);
const day = ["--after-start-timestamp", "2026-10-30"];

describe("rollcall grep", () => {
  it("prints a record a hit in a pipe, with the turns around it", async () => {
    const { code, stdout } = await grep(...day, "-i", "-C", "1", "THURSDAY");
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(records.length).toBeGreaterThan(3);
    for (const { call_id, role, start_s, text, matches, after } of records) {
      expect(call_id).toMatch(/^call_/);
      expect(["agent", "user"]).toContain(role);
      expect(start_s).toBeGreaterThan(0);
      expect(after.length).toBeLessThanOrEqual(1);
      for (const [from, to] of matches) {
        expect(text.slice(from, to).toLowerCase()).toBe("thursday");
      }
    }
  });

  it("finds the same in the present version, whose list has no transcripts", async () => {
    const agent = ["--role", "agent", "--count", "-F", "Thursday"];
    const legacy = await grep(...day, ...agent);
    const present = await grep("--api", "v3", ...day, ...agent);
    expect(present.code).toBe(0);
    expect(present.stdout).toBe(legacy.stdout);
  });

  it("prints ids alone with -l", async () => {
    const { stdout } = await grep(...day, "-l", "Thursday");
    expect(stdout).toMatch(/^(call_\w+\n)+$/);
  });

  it("ends with 1 where nothing matches", async () => {
    const ran = await grep(...day, "-F", "nobody says (this");
    expect(ran).toEqual({ code: 1, stdout: "", stderr: "" });
  });

  it.each([
    ["a(b", /"a\(b" is no pattern: .*missing closing \).*\n.*RE2's/],
    ["(a)\\1", /is no pattern: .*invalid escape/],
  ])("refuses the pattern %s in two lines", async (pattern, message) => {
    const { code, stdout, stderr } = await grep(pattern);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(2);
  });

  it("takes linear time for what makes others stand still", async () => {
    const matcher = await createMatcher("(a+)+$", {});
    expect(matcher.test(`${"a".repeat(50_000)}b`)).toBe(false);
  });
});

describe("a hit on a terminal", () => {
  const call = {
    call_id: "call_1\u001b[2J",
    start_timestamp: Date.parse("2026-10-31T23:59:58Z"),
    transcript_object: [
      { role: "agent", content: "Good day.", words: [{ start: 0.4 }] },
      {
        role: "user",
        content: "My \u001b[31mcard\u202e is\u200b 1234",
        words: [{ start: 65.3 }],
      },
      { role: "agent", content: "Thanks.", words: [] },
      null,
      { role: "user" },
    ],
  };

  const show = async (color: "always" | "never", before: number) => {
    const matcher = await createMatcher("card.*\\d", {});
    const found = searchCall(call, { matcher, role: undefined });
    const style = {
      context: { before, after: before },
      times: utcTimes,
      paint: choosePainter({ color }, createIo(80)),
    };
    return found && writeFound(found, style);
  };

  it("names call, time and speaker, and cannot steer the terminal", async () => {
    expect(
      await show("never", 1),
    ).toBe(`call_1\\u001b[2J  2026-10-31 23:59:58 UTC
  0:00  agent  Good day.
  1:05  user   My \\u001b[31mcard\\u202e is\\u200b 1234
     -  agent  Thanks.
`);
  });

  it("shows the match in colour", async () => {
    expect(await show("always", 0)).toContain(
      "My \\u001b[31m\u001b[1;31mcard\\u202e is\\u200b 1234\u001b[22;39m\n",
    );
  });
});

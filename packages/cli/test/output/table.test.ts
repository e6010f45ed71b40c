import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { createCallColumns } from "../../src/output/columns.js";
import { createTimeFormat } from "../../src/output/time-format.js";
import { anyCall, anyJson } from "./arbitrary-json.js";
import { choose, print } from "./print.js";

const table = choose({ output: ["table"] });
const pages = fc.array(fc.array(anyCall, { maxLength: 4 }), { maxLength: 3 });

/** The lines of a table, without colours. */
async function linesOf(
  batches: readonly (readonly unknown[])[],
  width?: number,
  choice = table,
): Promise<string[]> {
  const { stdout } = await print(batches, choice, width);
  return stripVTControlCharacters(stdout).split("\n").slice(0, -1);
}

const call = {
  call_id: "call_b4a81fa944f544de",
  agent_id: "agent_09b4426624a9",
  start_timestamp: Date.parse("2026-10-31T23:59:58Z"),
  end_timestamp: Date.parse("2026-11-01T00:00:05Z"),
  call_status: "ended",
  disconnection_reason: "user_hangup",
};

describe("a table", () => {
  it("is at most as wide as the terminal, whatever the calls are", async () => {
    const widths = fc.integer({ min: 24, max: 200 });
    await fc.assert(
      fc.asyncProperty(pages, widths, async (given, width) => {
        for (const line of await linesOf(given, width)) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it("shows every call, and each id whole", async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (given) => {
        const lines = await linesOf(given, 24);
        const words = lines.map((line) => line.split(" ")[0]);
        const ids = given.flat().map((one) => one.call_id);
        // A longer id may bring another head.
        expect(words.filter((word) => word !== "call_id")).toEqual(ids);
      }),
    );
  });

  it("has nothing in it that steers a terminal, or hides", async () => {
    const steering =
      /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b-\u200c\u202a-\u202e\u2060-\u2069]/u;
    await fc.assert(
      fc.asyncProperty(pages, fc.boolean(), async (given, isTerminal) => {
        const width = isTerminal ? 140 : undefined;
        for (const line of await linesOf(given, width)) {
          expect(line).not.toMatch(steering);
        }
      }),
    );
  });

  it("shows anything that is no call at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyJson, { minLength: 1 }), async (given) => {
        expect(await linesOf([given], 100)).toHaveLength(1 + given.length);
      }),
    );
  });

  it("cuts nothing where there is no terminal, on no page", async () => {
    const reason = "a_reason_of_tomorrow_that_is_longer_than_any_other_before";
    const wide = { ...call, disconnection_reason: reason };
    const [, , row] = await linesOf([[call], [wide]]);
    expect(row).toContain(reason);
  });

  it("takes as many columns as a text seems to", async () => {
    const statuses = ["ended", "漢字", "👩‍👩‍👧", "e\u0301te\u0301", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"];
    const given = statuses.map((call_status) => ({ ...call, call_status }));
    const [, ...rows] = await linesOf([given], 140);
    const starts = rows.map((row) => {
      const [before = ""] = row.split("user_hangup");
      return stringWidth(before);
    });
    expect(new Set(starts).size).toBe(1);
  });

  it("cuts between characters as people see them", async () => {
    const given = [{ ...call, call_status: "漢字漢字漢字" }];
    const choice = choose({
      output: ["table"],
      fields: ["call_id,call_status"],
    });
    const [, row] = await linesOf([given], 34, choice);
    expect(row).toBe("call_b4a81fa944f544de  漢字漢字漢…");
  });

  it("says which of the fields that were chosen do not fit", async () => {
    const choice = choose({
      output: ["table"],
      fields: ["call_id,agent_id,call_status"],
    });
    const lines = await linesOf([[call]], 44, choice);
    expect(lines).toEqual([
      "call_id                agent_id",
      "call_b4a81fa944f544de  agent_09b4426624a9",
      "",
      "The terminal is too narrow for call_status: see them with -o yaml.",
    ]);
  });

  it("shows each field that was chosen, and times as times", async () => {
    const choice = choose({
      output: ["table"],
      fields: ["start_timestamp,latency.e2e,call_id"],
      tz: ["Asia/Kolkata"],
    });
    const given = { ...call, latency: { e2e: { p50: 3 } } };
    const lines = await linesOf([[given]], undefined, choice);
    expect(lines).toEqual([
      "start_timestamp (Asia/Kolkata)  latency.e2e  call_id",
      '2026-11-01 05:29:58             {"p50":3}    call_b4a81fa944f544de',
    ]);
  });
});

describe("a cell of a call", () => {
  const columns = createCallColumns(createTimeFormat({}, Date.now), () => "");

  it.each<[string, object, string]>([
    ["nothing", {}, "- - - - - -"],
    ["null", { call_id: null, start_timestamp: null }, "- - - - - -"],
    ["a text for a time", { start_timestamp: "now" }, "- - now - - -"],
    [
      "a time of no calendar",
      { start_timestamp: 9e15 },
      "- - 9000000000000000 - - -",
    ],
    ["a number for a status", { call_status: 7 }, "- - - - 7 -"],
    ["an object for an agent", { agent_id: { a: 1 } }, '- {"a":1} - - - -'],
    [
      "an end before its start",
      { start_timestamp: 0, end_timestamp: -5 },
      "- - 1970-01-01 00:00:00 - - -",
    ],
  ])("shows %s", (_, odd, shown) => {
    const cells = columns.map(({ cell }) => cell(odd as never));
    expect(cells.join(" ")).toBe(shown);
  });
});

describe("colours", () => {
  it.each<[string, Record<string, string[]>, number | undefined, boolean]>([
    ["on a terminal", {}, 140, true],
    ["not in a pipe", {}, undefined, false],
    ["not with --color never", { color: ["never"] }, 140, false],
    ["in a pipe with --color always", { color: ["always"] }, undefined, true],
  ])("come %s", async (_, given, width, hasColors) => {
    const choice = choose({ output: ["table"], ...given });
    const failed = { ...call, disconnection_reason: "error_asr" };
    const { stdout } = await print([[failed]], choice, width);
    expect(stdout.includes("\u001b[31merror_asr\u001b[39m")).toBe(hasColors);
  });
});

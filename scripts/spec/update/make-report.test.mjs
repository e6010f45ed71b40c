import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copySpec } from "../rehearsal/copy-spec.mjs";
import { touchedByName } from "../surface/touched-by-name.mjs";
import { reportAsMarkdown } from "./lay-out-markdown.mjs";
import { reportAsText } from "./lay-out-text.mjs";
import { planUpdate } from "./plan-update.mjs";
import { wordsOf } from "./report-words.mjs";
import { showDifference } from "./show-difference.mjs";
import { wrap } from "./wrap.mjs";

test("A report says of each change where it is, for whom and what to do", {
  timeout: 120_000,
}, async () => {
  const { version } = copySpec([
    "paths/list-calls.yaml",
    "- name: limit\n",
    "- name: limit\n      required: true\n",
  ]);
  const { report } = await planUpdate(version);
  const text = reportAsText(report, true);
  expect(text).toContain(`v1: breaking
  openapi/v1/rollcall.yaml
  compared with openapi/v1/released/0.0.0.json
`);
  expect(text).toContain(`
openapi/v1/paths/list-calls.yaml:80:7 breaking
  listCalls query.limit
`);
  expect(text).toContain(`
  wire: the parameter limit is required now
    required: nothing -> true
    may break programs that send requests as they did
    Send it.
    - await client.send(operations.listCalls, {});
    + await client.send(operations.listCalls, { limit: 100 });
  touches operations["listCalls"], --page-size, /http/v1/list-calls/
`);
  expect(text).toContain("Would be written\n  openapi/v1/lock.json\n");
  const lines = text.split("\n").filter((line) => line.includes(" "));
  expect(lines.every((line) => line.length <= 80)).toBe(true);

  const markdown = reportAsMarkdown(report);
  expect(markdown).toContain(`## The API's v1: breaking`);
  expect(markdown).toContain("| `@rollcall/cli` | minor, breaking |");
  expect(markdown).toContain(
    "- **`listCalls query.limit`** at `openapi/v1/paths/list-calls.yaml:80`",
  );
});

test("A report shows what is waived, with its reason", {
  timeout: 120_000,
}, async () => {
  const edit = /** @type {const} */ ([
    "paths/list-calls.yaml",
    "- name: limit\n",
    "- name: limit\n      required: true\n",
  ]);
  const { version, folder } = copySpec(edit);
  const counted = await planUpdate(version);
  const waivers = counted.report.changes.map(
    ({ fingerprint }) =>
      `- fingerprint: ${fingerprint}\n  reason: everybody sends it\n  expires: "2999-01-31"\n`,
  );
  writeFileSync(join(folder, "waivers.yaml"), waivers.join(""));
  const { report } = await planUpdate(version);
  expect(report.verdict).toEqual(counted.report.verdict);
  expect(report.releases).toEqual([]);
  const words = "waived until 2999-01-31: everybody sends it";
  expect(reportAsText(report, true)).toContain(`\n    ${words}\n`);
  expect(reportAsMarkdown(report)).toContain(`    - ${words}\n`);
});

/**
 * @param {string} message
 * @param {unknown} before
 * @param {unknown} after
 */
function reportOf(message, before, after) {
  const change = {
    path: "flag list --new",
    lens: "surface",
    message,
    before,
    after,
    location: {},
    touches: touchedByName({ path: "flag list --new" }),
  };
  return /** @type {import("./make-report.mjs").Report} */ (
    /** @type {unknown} */ ({
      verdict: { level: "breaking" },
      changes: [change],
      written: [],
      removed: [],
      drafts: [],
    })
  );
}

test("A report of nothing says so", async () => {
  const { version } = copySpec();
  const { report } = await planUpdate(version);
  expect(reportAsText(report, false)).toBe(`v1: nothing changed
  openapi/v1/rollcall.yaml
  compared with openapi/v1/released/0.0.0.json

All files are as they were.`);
  expect(reportAsMarkdown(report)).toContain("No package needs a release.");
});

test.each([
  ["a letter of another word", "the flag is named --new", "n", ["n -> new"]],
  ["nothing that is said", "the flag takes n, not new", "n", []],
])("A report shows %s", (_, message, before, differences) => {
  const { sections } = wordsOf(reportOf(message, before, "new"));
  const lines = sections.flatMap((section) => section.lines);
  const shown = lines.filter(({ kind }) => kind === "difference");
  expect(shown.map(({ text }) => text)).toEqual(differences);
});

test.each([
  ["equal values", { a: 1 }, { a: 1 }, []],
  ["what is new", undefined, "x", ["nothing -> x"]],
  [
    "the members of objects",
    { a: 1, b: 2, c: 3 },
    { a: 1, b: 4 },
    ["b: 2 -> 4", "c: 3 -> nothing"],
  ],
  ["the elements of lists", ["a", "b"], ["b", "c"], ["- a", "+ c"]],
  [
    "one line of a long text",
    "",
    "a\n".repeat(60),
    [` -> ${"a ".repeat(29)}a…`],
  ],
])("A difference shows %s", (_, before, after, lines) => {
  expect(showDifference(before, after)).toEqual(lines);
});

test("A long text is wrapped between words", () => {
  const lines = wrap("word ".repeat(30).trim(), "  ", "    ");
  expect(lines.map((line) => line.length)).toEqual([76, 78]);
  expect(wrap("x".repeat(100), "  ")).toEqual([`  ${"x".repeat(100)}`]);
});

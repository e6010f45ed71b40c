import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { versionIn } from "./versions.mjs";
import { findExpired, readWaivers, withWaivers } from "./waivers.mjs";

const now = new Date("2026-11-28T12:00:00Z");

/** @param {string} text */
function versionWith(text) {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-waivers-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const waivers = join(folder, "waivers.yaml");
  writeFileSync(waivers, text);
  return {
    ...versionIn("v1"),
    waivers,
  };
}

test.each([
  ["holds until its day", '"2026-12-31"', []],
  ["holds on its day", '"2026-11-28"', []],
  ["is expired the day after", '"2026-11-27"', [/expired on 2026-11-27/]],
  ["has to expire", "never", [/expires at no day/]],
])("A waiver %s", (_, expires, faults) => {
  const version = versionWith(
    `- fingerprint: 0123456789ab\n  reason: nobody sends it\n  expires: ${expires}\n`,
  );
  expect(findExpired(version, now)).toEqual(
    faults.map((fault) => expect.stringMatching(fault)),
  );
});

test("A waiver without a reason is a fault", () => {
  const version = versionWith(
    '- fingerprint: 0123456789ab\n  expires: "2026-12-31"\n',
  );
  expect(findExpired(version, now)).toEqual([
    expect.stringMatching(/0123456789ab gives no reason/),
  ]);
});

test("No file and an empty one are no waivers", () => {
  const nowhere = {
    ...versionIn("v1"),
    waivers: "/nowhere/waivers.yaml",
  };
  expect(readWaivers(nowhere)).toEqual([]);
  expect(readWaivers(versionWith("# none\n"))).toEqual([]);
});

test.each([
  ["one waiver without a list", "fingerprint: a\n", /waivers\.yaml:1:1 is no/],
  ["a word in the list", "- a\n", /waivers\.yaml:1:3 is no waiver: the file/],
  ["no YAML", "- a: [b\n", /waivers\.yaml:2:1 is no YAML: Flow sequence/],
])("A file with %s is an error with its place", (_, text, message) => {
  expect(() => readWaivers(versionWith(text))).toThrow(message);
});

/** @param {string} expires */
function waive(expires, reason = "nobody sends it") {
  const version = versionWith(
    `- fingerprint: 0123456789ab\n  reason: ${reason}\n  expires: "${expires}"\n`,
  );
  const finding = /** @type {import("./policy.mjs").Counted} */ ({
    fingerprint: "0123456789ab",
  });
  const [waived] = withWaivers([finding], version, now);
  return waived?.waiver;
}

test("A finding is waived while its waiver holds, and no day longer", () => {
  expect(waive("2026-11-28")).toEqual({
    fingerprint: "0123456789ab",
    reason: "nobody sends it",
    expires: "2026-11-28",
  });
  expect(waive("2026-11-27")).toBeUndefined();
  expect(waive("2026-12-31", '""')).toBeUndefined();
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findExpired, readWaivers } from "./waivers.mjs";

const now = new Date("2026-11-28T12:00:00Z");

/** @param {string} text */
function versionWith(text) {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-waivers-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const waivers = join(folder, "waivers.yaml");
  writeFileSync(waivers, text);
  return {
    name: "v1",
    repository: "",
    root: "",
    baseline: undefined,
    waivers,
    generated: "",
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
  expect(readWaivers("/nowhere/waivers.yaml")).toEqual([]);
  expect(readWaivers(versionWith("# none\n").waivers)).toEqual([]);
});

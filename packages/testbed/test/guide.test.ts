import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMoves, specFiles } from "@rollcall/codegen";
import { reasonGroup as legacyGroup } from "@rollcall/core";
import { reasonGroup as presentGroup } from "@rollcall/core/v3";
import { createMock } from "@rollcall/mock-server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { rootFolder } from "../src/workspace/paths.js";
import { runSample } from "./support/run-sample.js";

// That the guide's programs compile and run is tested with those of the READMEs.
// Here is what it promises of them.

const pages = "apps/docs/src/content/docs/guides";
const guide = join(rootFolder, pages, "from-the-legacy-list-to-v3.mdx");
const text = readFileSync(guide, "utf8");

/** The programs below a heading of the guide. */
function samplesOf(heading: string): string[] {
  const [, after = ""] = text.split(`\n### ${heading}\n`);
  const [section = ""] = after.split(/^##/m);
  const fenced = section.matchAll(/^```ts\n([\s\S]*?)^```$/gm);
  return [...fenced].map(([, code = ""]) => code);
}

function answerBy(mock: ReturnType<typeof createMock>): void {
  vi.stubGlobal("fetch", mock.fetch);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A fifth of them never started, and six each share a millisecond. */
const calls = Array.from({ length: 30 }, (_, index) => {
  const call_id = `call_${(index * 7) % 30}`;
  const line = { audio_websocket_protocol: "web", audio_encoding: "s16le" };
  const call = { call_id, agent_id: "agent_1", sample_rate: 24_000, ...line };
  if (index % 5 === 0) {
    return { ...call, call_status: "registered" };
  }
  const start_timestamp = 1_790_000_000_000 + (index % 4);
  return { ...call, call_status: "ended", start_timestamp };
});
const everyId = calls.map(({ call_id }) => call_id).sort();
const everyStop = Array.from({ length: calls.length + 1 }, (_, n) => n + 1);

describe("A walk that v1 began goes on in v3, each call once", () => {
  const [ascending = "", descending = ""] = samplesOf("A walk that v1 began");

  test.each([
    ["in ascending order", ascending],
    ["in descending order", descending],
  ])("%s, wherever the old one stopped", async (_order, sample) => {
    expect(sample).toContain("maxItems: 150");
    answerBy(createMock({ calls: 0, data: calls as never }));
    for (const stop of everyStop) {
      const cut = sample.replace("maxItems: 150", `maxItems: ${stop}`);
      const printed = await runSample(cut);
      expect(printed.sort(), `after ${stop} calls`).toEqual(everyId);
    }
  });
});

test("The program of each version finds the same calls that failed", async () => {
  answerBy(createMock({ calls: 2000 }));
  const [before = "", after = ""] = samplesOf("Calls that failed");
  const failed = await runSample(before);
  expect(failed.length).toBeGreaterThan(100);
  expect(await runSample(after)).toEqual(failed);
});

test("What became of a reason is in its group, but for the two that the guide names", () => {
  const moves = readMoves(specFiles.at(-1) ?? "");
  const ofReasons = moves.filter(({ of }) => of === "DisconnectionReason");
  const elsewhere = ofReasons.flatMap(({ from, to }) => {
    return to.filter((reason) => presentGroup(reason) !== legacyGroup(from));
  });
  expect(elsewhere).toEqual(["manual_stopped", "max_duration_reached"]);
  for (const reason of elsewhere) {
    expect(text).toContain(`\`${reason}\``);
  }
});

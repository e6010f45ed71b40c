import { describe, expect, it } from "vitest";
import { VirtualCalls } from "../src/calls/computed/virtual-calls.js";
import {
  fieldsAfterStage,
  fieldsOfStage,
  type Stage,
  transcriptFields,
  v3FieldsAfterStage,
  v3FieldsOfStage,
} from "../src/calls/stage.js";
import { V3Calls } from "../src/calls/v3/v3-calls.js";
import { v3Properties } from "./support/v3-schema.js";

const populated = Object.entries({
  ...v3Properties("call-base", "CallBase"),
  ...v3Properties("call-transcripts", "CallTranscripts"),
}).flatMap(([name, property]) => {
  const text = property["x-populated"] ?? "";
  const stage = /^once the call has (been )?(\w+)/.exec(text)?.[2];
  return stage === undefined ? [] : [[name, stage] as const];
});

/** The stage from which on a call has a field, by both tables. */
function stageOf(name: string): string | undefined {
  const tables = [fieldsOfStage, v3FieldsOfStage];
  const rows = tables.flatMap((table) => Object.entries(table));
  const row = rows.find(([, fields]) =>
    (fields as readonly string[]).includes(name),
  );
  return row?.[0];
}

describe("what a call of the present version has at which stage", () => {
  it.each(populated)(
    "is what the spec says of %s: once it has %s",
    (...row) => {
      const [name, stage] = row;
      expect(stageOf(name)).toBe(stage);
    },
  );

  it("is what a call has at any instant of its life", () => {
    const calls = new VirtualCalls({ seed: 3, count: 400 });
    const v3 = new V3Calls(calls);
    const growing: readonly string[] = transcriptFields;
    const seen = new Set<Stage>();
    for (let i = 0; i < 400; i++) {
      const { ended, analysed = ended } = calls.lifeOf(i);
      const start = calls.startOf(i);
      for (const now of [start, (start + ended) / 2, ended, analysed]) {
        const stage = calls.stageOf(i, Math.floor(now));
        const { call } = v3.viewOf(i, Math.floor(now));
        const later = [
          ...fieldsAfterStage[stage],
          ...v3FieldsAfterStage[stage],
        ];
        const early = later.filter(
          (name) => call[name] !== undefined && !growing.includes(name),
        );
        expect([call.call_id, stage, early]).toEqual([call.call_id, stage, []]);
        seen.add(stage);
      }
    }
    expect(seen).toEqual(new Set(["started", "ended", "analysed"]));
  });
});

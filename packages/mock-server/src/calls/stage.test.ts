import { disconnectionReasonValues } from "@rollcall/core";
import { describe, expect, it } from "vitest";
import { populatedFields } from "../../test/support/spec-schema.js";
import { hasConnected } from "./has-connected.js";
import { fieldsAfterStage, fieldsOfStage, transcriptFields } from "./stage.js";

describe("the table of what a call has at which stage", () => {
  const stageIn = (populated: string) => {
    switch (/^once the call has (been )?(\w+)/.exec(populated)?.[2]) {
      case "started":
        return "started";
      case "ended":
        return "ended";
      case "analysed":
        return "analysed";
      default:
        return "registered";
    }
  };

  it.each(Object.entries(populatedFields("call", "Call")))(
    "has %s when the spec says that it is populated: %s",
    (field, populated) => {
      const stages = Object.entries(fieldsOfStage)
        .filter(([, fields]) => (fields as readonly string[]).includes(field))
        .map(([stage]) => stage);
      const stage = stageIn(populated);
      expect(stages).toEqual(stage === "registered" ? [] : [stage]);
    },
  );

  it("leaves out, at each stage, what comes later", () => {
    expect(fieldsAfterStage.analysed).toEqual([]);
    expect(fieldsAfterStage.ended).toEqual(["call_analysis"]);
    expect(fieldsAfterStage.started).toEqual(
      expect.arrayContaining([...transcriptFields, "end_timestamp"]),
    );
    expect(fieldsAfterStage.registered).toEqual([
      "start_timestamp",
      ...fieldsAfterStage.started,
    ]);
  });
});

describe("whether a call connected", () => {
  /** Written out: the rule under test must not be what decides. */
  const never = [
    "concurrency_limit_reached",
    "dial_busy",
    "dial_failed",
    "dial_no_answer",
  ];

  it.each(disconnectionReasonValues)("is known of %s", (reason) => {
    expect(hasConnected(reason)).toBe(!never.includes(reason));
  });

  it.each(["a_reason_of_tomorrow", undefined, null])(
    "is taken for granted with the reason %s",
    (reason) => {
      expect(hasConnected(reason)).toBe(true);
    },
  );
});

import { describe, expect, it } from "vitest";
import type { CallTest, FieldTest } from "../filters/call-test.js";
import { looksAtListed } from "./looks-at-listed.js";

function present(...path: string[]): FieldTest {
  return { kind: "field", path, op: "pr", value: undefined };
}

function any(each: string[] | undefined, ...tests: CallTest[]): CallTest {
  return { kind: "group", match: "any", each, alternatives: [tests] };
}

describe("a test looks at what a list shows", () => {
  const status = present("call_status");
  const tag = present("agent_tag");
  const elsewhere = [["transcript"]];
  it.each<[name: string, test: CallTest, isListed: boolean]>([
    ["of a listed field", status, true],
    ["of what is in one", present("call_cost", "combined_cost"), true],
    ["of what was said", present("transcript_object"), false],
    ["of what no answer shows", tag, false],
    ["of a field that may be elsewhere", { ...status, elsewhere }, false],
    ["of several fields", any(undefined, status, status), true],
    ["of several, one of them hidden", any(undefined, status, tag), false],
    ["of the uses of a tool", any(["tool_calls"], present("name")), false],
  ])("%s", (_, test, isListed) => {
    expect(looksAtListed(test)).toBe(isListed);
  });
});

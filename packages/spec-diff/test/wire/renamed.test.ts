import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json-value.js";
import { compareWire } from "../../src/wire/compare-wire.js";
import { request } from "./support/documents.js";

const flag = (description?: string): JsonObject => ({
  type: "boolean",
  ...(description && { description }),
});

const hangUp = "Hang up if a voicemail or another machine answers.";
const anyNumber = "Take `from_number` as it is, in whatever form.";

const renames: [string, JsonObject, JsonObject][] = [
  ["neither is described", { size: flag() }, { length: flag() }],
  ["only one is described", { size: flag(hangUp) }, { length: flag() }],
  [
    "the names share a word",
    { hangUpOnVoicemail: flag(hangUp) },
    { voicemail_hangup: flag(anyNumber) },
  ],
  [
    "the descriptions say the same",
    { drop_call: flag(hangUp) },
    { stop: flag("Whether to hang up if a voicemail answers.") },
  ],
];

const others: [string, JsonObject, JsonObject][] = [
  [
    "names and descriptions have nothing in common",
    { drop_call_if_machine_detected: flag(hangUp) },
    { ignore_e164_validation: flag(anyNumber) },
  ],
  [
    "names share one word of many",
    { opt_out_sensitive_data_storage: flag(hangUp) },
    { opt_in_signed_url: flag(anyNumber) },
  ],
  [
    "descriptions share small words only",
    { quiet: flag("Whether the agent is the first that speaks.") },
    { local: flag("Whether this is for the test of a number.") },
  ],
];

describe("One property went and one of the same type came. It was renamed if", () => {
  test.each(renames)("%s", (_why, before, after) => {
    expect(codesOf(before, after)).toEqual(["property-renamed"]);
  });
});

describe("One property went and another came, since", () => {
  test.each(others)("%s", (_why, before, after) => {
    expect(codesOf(before, after)).toEqual([
      "property-added",
      "property-removed",
    ]);
  });
});

test("where several have its type, a property is nobody's new name", () => {
  const before = { drop_call: flag(hangUp), ring: flag() };
  const after = { drop_the_call: flag(hangUp), local: flag() };
  expect(codesOf(before, after)).not.toContain("property-renamed");
});

test("what a reference leads to is a description as well", () => {
  const schemas = { HangUp: flag(hangUp), AnyNumber: flag(anyNumber) };
  const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const before = objectOf({ drop_call: refer("HangUp") });
  const after = objectOf({ as_it_is: refer("AnyNumber") });
  const changes = compareWire(
    request(before, schemas),
    request(after, schemas),
  );
  expect(changes.map(({ code }) => code)).not.toContain("property-renamed");
});

function codesOf(before: JsonObject, after: JsonObject): string[] {
  const changes = compareWire(
    request(objectOf(before)),
    request(objectOf(after)),
  );
  return changes.map(({ code }) => code).sort();
}

function objectOf(properties: JsonObject): JsonObject {
  return { type: "object", properties };
}

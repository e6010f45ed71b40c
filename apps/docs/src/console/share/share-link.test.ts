import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormSection } from "../model/console-facts.js";
import { withoutSensitive } from "./sensitive.js";
import { readFragment, writeFragment } from "./share-link.js";

const named = fc.dictionary(fc.string(), fc.jsonValue());
const values = fc.record(
  { path: named, query: named, header: named, body: named },
  { requiredKeys: [] },
);

describe("A link to a filled form", () => {
  it("brings back any form, and is a fragment that needs no escaping", () => {
    fc.assert(
      fc.property(values, (form) => {
        const fragment = writeFragment(form);
        const plain = JSON.parse(JSON.stringify(form));
        expect(fragment).toMatch(/^#try=[\w-]*$/);
        expect(readFragment(fragment)).toEqual(plain);
      }),
    );
  });

  it("is never an error, whatever somebody wrote into it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readFragment(`#try=${text}`)).not.toThrow();
      }),
    );
  });

  it.each([
    ["a link to a field", "#response.call_id"],
    ["nothing", ""],
    ["no JSON", "#try=AAAA"],
    ["a list", `#try=${btoa("[1]")}`],
    ["one that is far too long", `#try=${"A".repeat(200_000)}`],
  ])("brings no form where it is %s", (_, fragment) => {
    expect(readFragment(fragment)).toBeUndefined();
  });

  it("takes only the places of a request", () => {
    const fragment = writeFragment({ key: { a: 1 }, path: { b: 2 } } as never);
    expect(readFragment(fragment)).toEqual({ path: { b: 2 } });
  });
});

describe("What may be people's data", () => {
  const text = { kind: "text" } as const;
  const inner = { name: "who", shape: text, sensitive: true } as const;
  const other = { name: "what", shape: text } as const;
  const group = { kind: "group", fields: [inner, other] } as const;
  const sections: FormSection[] = [
    {
      place: "body",
      title: "Body",
      fields: [
        inner,
        { name: "one", shape: group },
        { name: "many", shape: { kind: "list", item: group } },
      ],
    },
  ];

  it("is left out however deep it is, and named", () => {
    const both = { who: "Ada", what: "tea" };
    const body = { who: "Ada", one: both, many: [both] };
    expect(withoutSensitive(sections, { body })).toEqual({
      values: { body: { one: { what: "tea" }, many: [{ what: "tea" }] } },
      leftOut: ["who", "who", "who"],
    });
  });
});

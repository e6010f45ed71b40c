import { reference } from "@rollcall/core/spec";
import { reference as referenceV3 } from "@rollcall/core/v3/spec";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRedactor, createSecretHider } from "./create-redactor.js";
import { maskNumbers } from "./mask-numbers.js";
import { createPicker, dropTranscripts } from "./pick-fields.js";
import type { SensitiveFields } from "./secrets.js";

const fields: SensitiveFields = {
  secrets: ["/token", "/parts/*/token"],
  sensitive: {
    phone: ["/phone"],
    name: ["/name"],
    text: ["/text", "/own", "/parts/*/said"],
  },
};

const calls: [string, object, object][] = [
  ["a number", { phone: "+12025550143" }, { phone: "+*********43" }],
  ["a number with spaces", { phone: "+1 202-555" }, { phone: "+* ***-*55" }],
  ["an address", { phone: "sip:ada@x" }, { phone: "[text, 9 characters]" }],
  ["no number", { phone: null }, { phone: null }],
  ["a name", { name: "Ada" }, { name: "[name]" }],
  ["a text", { text: "Hi 👋" }, { text: "[text, 4 characters]" }],
  [
    "an object of the account's own",
    { own: { vip: true, age: 42, tags: ["a"], "+12025550143": null } },
    {
      own: {
        vip: true,
        age: "[number]",
        tags: ["[text, 1 characters]"],
        "+*********43": null,
      },
    },
  ],
  ["a secret", { token: "t", id: 1 }, { id: 1 }],
  [
    "the parts of a list",
    { parts: [{ said: "x", token: "t", at: 1.5 }] },
    { parts: [{ said: "[text, 1 characters]", at: 1.5 }] },
  ],
  [
    "a number in any other text",
    { note: "call +1 (202) 555-0143 back", url: "x?to=%2B12025550143" },
    { note: "call +* (***) ***-**43 back", url: "x?to=%2B*********43" },
  ],
];

describe("redaction", () => {
  it.each(calls)("of %s", (_, call, want) => {
    expect(createRedactor(fields)(call)).toEqual(want);
  });

  it.each([
    [["text"], { phone: "+*********43", text: "to +*********43" }],
    [["phone"], { phone: "+12025550143", text: "[text, 15 characters]" }],
    [["phone", "text"], { phone: "+12025550143", text: "to +12025550143" }],
  ] as const)("shows what is revealed: %s", (reveal, want) => {
    const call = { phone: "+12025550143", text: "to +12025550143", token: "t" };
    expect(createRedactor(fields, { reveal })(call)).toEqual(want);
  });

  it("does not change the call itself", () => {
    const call = { phone: "+12025550143" };
    createRedactor(fields)(call);
    expect(call.phone).toBe("+12025550143");
  });

  it.each([
    ["v1", reference.getCall],
    ["v3", referenceV3.getCall],
  ])("of %s knows what the spec marks", (_, operation) => {
    const call = {
      from_number: "+12025550143",
      transcript: "Agent: Hello",
      transcript_object: [
        {
          role: "agent",
          content: "Hello",
          words: [{ word: "Hello", start: 1 }],
        },
      ],
      metadata: { customer: "Ada" },
    };
    expect(createRedactor(operation)(call)).toEqual({
      from_number: "+*********43",
      transcript: "[text, 12 characters]",
      transcript_object: [
        {
          role: "agent",
          content: "[text, 5 characters]",
          words: [{ word: "[text, 5 characters]", start: 1 }],
        },
      ],
      metadata: { customer: "[text, 3 characters]" },
    });
  });
});

describe("what is sensitive in one version", () => {
  const operations: SensitiveFields[] = [
    reference.getCall,
    referenceV3.getCall,
  ];

  it.each(operations)(
    "is hidden in each: the keys that were pressed",
    (own) => {
      const call = {
        transcript_with_tool_calls: [{ role: "dtmf", digit: "4" }],
      };
      expect(createRedactor(own)(call)).toEqual({
        transcript_with_tool_calls: [
          { role: "dtmf", digit: "[text, 1 characters]" },
        ],
      });
      expect(createRedactor(own, { reveal: ["text"] })(call)).toEqual(call);
    },
  );
});

describe("numbers in a text", () => {
  const texts: [string, string][] = [
    ["+4930123456", "+********56"],
    ["+123456", "+123456"],
    ["1710149402118", "1710149402118"],
    ["2024-03-11T10:00:00+01:00", "2024-03-11T10:00:00+01:00"],
    ["call_4c8e1f06a2b94d73", "call_4c8e1f06a2b94d73"],
  ];
  it.each(texts)("%s becomes %s", (text, want) => {
    expect(maskNumbers(text)).toBe(want);
  });

  it("leave two digits of each at most, wherever they stand", () => {
    const number = fc.stringMatching(/^[1-9]\d{6,14}$/);
    const around = fc.stringMatching(/^[a-z ,]{0,5}$/);
    const property = fc.property(around, number, around, (a, digits, b) => {
      const shown = maskNumbers(`${a}+${digits}${b}`).replace(/\D/g, "");
      expect(shown).toBe(digits.slice(-2));
    });
    fc.assert(property);
  });
});

describe("secrets", () => {
  it("are left out, and all else stays as it is", () => {
    const parts = [{ said: "+12025550143", token: "t" }];
    const call = { token: "t", phone: "+12025550143", parts };
    expect(createSecretHider(fields)(call)).toEqual({
      phone: "+12025550143",
      parts: [{ said: "+12025550143" }],
    });
  });

  it("are in no copy, where there are none", () => {
    const call = { phone: "+12025550143", parts: [{ said: "x" }] };
    expect(createSecretHider(fields)(call)).toBe(call);
  });

  it("leave the call itself as it is", () => {
    const call = { token: "t", parts: [{ said: "x", token: "t" }] };
    createSecretHider(fields)(call);
    expect(call).toEqual({ token: "t", parts: [{ said: "x", token: "t" }] });
  });

  it("are known in each version, whichever of them describes a call", () => {
    const call = { call_id: "c1", access_token: "t" };
    expect(createSecretHider(reference.getCall)(call)).toEqual({
      call_id: "c1",
    });
    expect(createRedactor(reference.getCall)(call)).toEqual({ call_id: "c1" });
  });
});

const picks: [string, string[], object, object][] = [
  ["in their order", ["b", "a"], { a: 1, b: 2, c: 3 }, { b: 2, a: 1 }],
  ["inside of others", ["a.b", "a.d"], { a: { b: 1, c: 2 } }, { a: { b: 1 } }],
  ["of each element", ["a.b"], { a: [{ b: 1, c: 2 }] }, { a: [{ b: 1 }] }],
  ["that are not there", ["x.y"], { x: 1 }, {}],
  ["that every object has", ["toString", "constructor"], { a: 1 }, {}],
];

describe("fields", () => {
  it.each(picks)("are picked %s", (_, names, call, want) => {
    const picked = createPicker(names)(call);
    expect(JSON.stringify(picked)).toBe(JSON.stringify(want));
  });

  it("of what was said are dropped", () => {
    const call = {
      transcript: "",
      scrubbed_transcript_with_tool_calls: [],
      a: 1,
    };
    expect(dropTranscripts(call)).toEqual({ a: 1 });
  });
});

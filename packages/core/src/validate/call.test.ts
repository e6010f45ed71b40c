import { describe, expect, it } from "vitest";
import {
  assertCall,
  assertValid,
  bodySchemas,
  callSchema,
  isCall,
  ValidationError,
  validateCall,
} from "./index.js";

const call = {
  call_id: "call_1",
  agent_id: "agent_1",
  audio_websocket_protocol: "web",
  audio_encoding: "s16le",
  sample_rate: 24_000,
  call_status: "ended",
};
const novel = { ...call, call_status: "paused", mood: "good" };
const broken = { ...call, call_id: null };

describe("a call", () => {
  it.each([
    ["as in the spec", call, true, 0],
    ["with an unknown enum value", novel, true, 1],
    ["with an error", broken, false, 1],
    ["that is undefined", undefined, false, 1],
  ])("%s", (_, value, ok, issues) => {
    expect(validateCall(value)).toMatchObject({
      ok,
      issues: { length: issues },
    });
    expect(isCall(value)).toBe(ok);
    if (ok) {
      expect(() => assertCall(value)).not.toThrow();
    } else {
      expect(() => assertCall(value)).toThrow(ValidationError);
    }
  });

  it("comes back as it was given, unknown fields too", () => {
    const result = validateCall(novel);
    expect(result.ok && result.value).toBe(novel);
  });
});

describe("assertValid", () => {
  it("names what is wrong", () => {
    expect(() =>
      assertValid(bodySchemas.createPhoneCall, { from_number: "+12025550143" }),
    ).toThrow(
      "The value does not match the spec: /to_number: expected a string that matches",
    );
  });
});

describe("the Standard Schema", () => {
  const standard = callSchema["~standard"];

  it("is of version 1 and answers the value itself, unknown enum values let through", () => {
    expect(standard).toMatchObject({ version: 1, vendor: "rollcall" });
    expect(standard.validate(novel)).toEqual({ value: novel });
  });

  it("answers issues with message and path", () => {
    expect(standard.validate({ ...novel, call_id: null })).toMatchObject({
      issues: [
        { path: ["call_id"], message: "/call_id: expected a string, got null" },
      ],
    });
  });
});

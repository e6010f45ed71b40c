import { afterEach, describe, expect, it, vi } from "vitest";
import { RollcallError } from "../errors/rollcall-error.js";
import { type Issue, ValidationError, validator } from "./index.js";

const call = {
  call_id: "call_1",
  agent_id: "agent_1",
  audio_websocket_protocol: "web",
  audio_encoding: "s16le",
  sample_rate: 24_000,
  call_status: "ended",
};
const broken = { ...call, from_number: 12_025_550_143 };
const novel = { ...call, call_status: "paused" };

afterEach(() => vi.restoreAllMocks());

describe("validator in strict mode", () => {
  const check = validator({ mode: "strict" });

  it("lets through what the spec describes, and fields that it does not know", () => {
    expect(() =>
      check("listCalls", [call, { ...call, mood: "good" }]),
    ).not.toThrow();
  });

  it.each([
    [
      "a broken answer",
      "getCall",
      broken,
      "The answer of getCall does not match the spec: /from_number: expected a string, got an integer",
    ],
    [
      "an unknown enum value",
      "listCalls",
      [call, novel],
      'The answer of listCalls does not match the spec: /1/call_status: expected one of registered, ongoing, ended, error, got "paused"',
    ],
    [
      "both: the error comes first",
      "listCalls",
      [novel, broken],
      "The answer of listCalls does not match the spec: /1/from_number: expected a string, got an integer (and 1 more)",
    ],
  ])("refuses %s", (_, operation, data, message) => {
    expect(() => check(operation, data)).toThrow(message);
  });

  it("throws a ValidationError with every issue", () => {
    try {
      check("listCalls", [novel, broken]);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toBeInstanceOf(RollcallError);
      expect(
        (error as ValidationError).issues.map(({ severity }) => severity),
      ).toEqual(["warning", "error"]);
    }
  });

  it.each(["anOperationOfTomorrow", "toString", "__proto__"])(
    "lets answers of %s through",
    (operation) => {
      expect(() => check(operation, null)).not.toThrow();
    },
  );
});

describe("validator in warn mode", () => {
  it("is the default, and writes one line an answer that shows no data of a call", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    validator()("listCalls", [broken, novel, call]);
    expect(warn.mock.calls).toEqual([
      [
        "rollcall: The answer of listCalls does not match the spec: /0/from_number: expected a string, got an integer (and 1 more)",
      ],
    ]);
  });

  it("is silent where nothing is wrong", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    validator()("getCall", call);
    expect(warn).not.toHaveBeenCalled();
  });

  it("hands each issue to onIssue instead, with the operation", () => {
    const seen: [Issue, string][] = [];
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    validator({
      onIssue: (issue, { operationId }) => seen.push([issue, operationId]),
    })("listCalls", [novel, broken]);
    expect(seen).toMatchObject([
      [{ severity: "warning", pointer: "/0/call_status" }, "listCalls"],
      [{ severity: "error", pointer: "/1/from_number" }, "listCalls"],
    ]);
    expect(warn).not.toHaveBeenCalled();
  });
});

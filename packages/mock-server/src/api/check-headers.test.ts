import { describe, expect, it } from "vitest";
import type { RequestSpec } from "../spec.js";
import { checkHeaders } from "./check-headers.js";

const expected: RequestSpec["headers"] = [
  {
    name: "X-Tenant",
    in: "header",
    description: "",
    required: true,
    schema: { type: "string" },
  },
  {
    name: "X-Levels",
    in: "header",
    description: "",
    required: false,
    schema: { type: "array", items: { type: "integer", maximum: 9 } },
  },
];

const check = (given: Record<string, string>) => () =>
  checkHeaders(expected, given);

describe("the headers of a request", () => {
  it.each<[string, Record<string, string>]>([
    ["only what is required", { "x-tenant": "a" }],
    ["a list", { "x-tenant": "a", "x-levels": "1, 2,3" }],
    ["others beside them", { "x-tenant": "a", "x-other": "b" }],
  ])("are taken: %s", (_, given) => {
    expect(check(given)).not.toThrow();
  });

  it.each<[string, Record<string, string>, string]>([
    ["one that is missing", {}, "The header X-Tenant is missing."],
    [
      "a wrong item of a list",
      { "x-tenant": "a", "x-levels": "1,12" },
      "X-Levels must be an integer, 9 or less, but is 12.",
    ],
  ])("are refused: %s", (_, given, message) => {
    expect(check(given)).toThrow(message);
  });
});

import { expect, it } from "vitest";
import { readExportFields } from "./read-export-fields.js";

it.each([
  ["call_id, latency.e2e.p50", ["call_id", "latency.e2e.p50"]],
  ["metadata.customer\\.id,a", [["metadata", "customer.id"], "a"]],
  ["metadata.a\\,b", ["metadata.a,b"]],
])("--fields %s names what list names by it", (text, fields) => {
  expect(readExportFields(text, "--fields")).toEqual(fields);
});

it.each([
  ["a,,b", /^--fields "a,,b" has a name that is empty/],
  ["a,a", /^--fields names a twice/],
])("--fields %s is refused", (text, message) => {
  expect(() => readExportFields(text, "--fields")).toThrow(message);
});

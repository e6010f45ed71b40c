import type { RequestSpec } from "../spec.js";
import type { MockRequest } from "./mock-request.js";
import { fromText } from "./query/check-value.js";
import { RefusedRequest } from "./refused-request.js";

/** Refuses a request without the headers that the spec gives its operation. */
export function checkHeaders(
  expected: RequestSpec["headers"],
  given: MockRequest["headers"],
): void {
  for (const { name, required, schema } of expected) {
    const text = given[name.toLowerCase()];
    if (text !== undefined) {
      const isList = schema.type === "array";
      fromText(name, isList ? text.split(/, ?/) : [text], schema);
    } else if (required) {
      throw new RefusedRequest(400, `The header ${name} is missing.`);
    }
  }
}

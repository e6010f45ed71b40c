import { expect, test } from "vitest";
import { toldVersion } from "../../test/support/told-versions.js";
import { createFieldTest } from "./known-places.js";

const { reference } = toldVersion("v1");
const isField = createFieldTest([reference]);

test.each([
  ["/http/v1/list-calls/#filter_criteria.agent_id", true],
  ["/http/v1/list-calls/#response.e2e_latency.p50", true],
  ["/http/v1/objects/#call.call_id", true],
  ["/http/v1/list-calls/#filter_criteria.agent", false],
  ["/http/v1/list-calls/", false],
  ["/quickstart/", false],
])("The checker of links skips %s: %s", (link, isSkipped) => {
  expect(isField({ link })).toBe(isSkipped);
});

import { bundleSpec, specFile } from "@rollcall/codegen";
import { expect, test } from "vitest";
import { buildHttpReference } from "../reference/build-http-reference.js";
import { loadSdk } from "../reference/sdk.js";
import { createFieldTest } from "./known-places.js";

const document = await bundleSpec(specFile);
const reference = buildHttpReference(document, "v1", await loadSdk("v1"));
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

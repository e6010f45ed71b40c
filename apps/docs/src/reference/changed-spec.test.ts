import { bundleSpec, specFile } from "@rollcall/codegen";
import { expect, it } from "vitest";
import { buildHttpReference } from "./build-http-reference.js";

it("shows a field, an enum value and a filter that the spec has got", async () => {
  const document = await bundleSpec(specFile);
  const schemas = document.components?.schemas ?? {};
  const { Call = {}, FilterCriteria = {}, Sentiment = {} } = schemas;
  Call.properties = {
    ...Call.properties,
    language: {
      type: "string",
      description: "The language that was spoken.",
    },
  };
  Sentiment.enum = [...(Sentiment.enum ?? []), "Mixed"];
  FilterCriteria.properties = {
    ...FilterCriteria.properties,
    language: {
      type: "string",
      description: "Only calls in this language.",
      "x-filter": { field: "/language", op: "eq" },
    },
  };
  const reference = JSON.stringify(buildHttpReference(document));
  expect(reference).toContain("The language that was spoken.");
  expect(reference).toContain("Only calls in this language.");
  expect(reference).toContain("Mixed");
});

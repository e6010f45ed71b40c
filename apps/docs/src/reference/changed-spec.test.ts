import { bundleSpec, specFile } from "@rollcall/codegen";
import { expect, it } from "vitest";
import { buildHttpReference } from "./build-http-reference.js";
import { loadSdk } from "./sdk.js";

const sdk = await loadSdk("v1");

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
  const reference = JSON.stringify(buildHttpReference(document, "v1", sdk));
  expect(reference).toContain("The language that was spoken.");
  expect(reference).toContain("Only calls in this language.");
  expect(reference).toContain("Mixed");
});

it("shows headers, and a query in the form that the client sends", async () => {
  const document = await bundleSpec(specFile);
  const { get } = document.paths?.["/get-call/{call_id}"] ?? {};
  const tags = {
    type: "array",
    items: { type: "string" },
    examples: [["a", "b"]],
  };
  const near = {
    type: "object",
    properties: { city: { type: "string" } },
    examples: [{ city: "Rome" }],
  };
  get?.parameters?.push(
    {
      name: "X-Tenant",
      in: "header",
      required: true,
      schema: { type: "string" },
    },
    { name: "tags", in: "query", explode: false, schema: tags },
    { name: "near", in: "query", schema: near },
  );
  const reference = JSON.stringify(buildHttpReference(document, "v1", sdk));
  expect(reference).toContain("Header parameters");
  expect(reference).toContain("--header 'X-Tenant: your_X-Tenant'");
  expect(reference).toContain("--data-urlencode 'tags=a,b'");
  expect(reference).toContain("--data-urlencode 'city=Rome'");
  expect(reference).toContain('{"label":"Sent as","value":"city"}');
});

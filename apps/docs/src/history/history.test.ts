import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleSpec, type OpenApiDocument, specFile } from "@rollcall/codegen";
import { loadDocument } from "@rollcall/spec-diff";
import { beforeAll, describe, expect, it } from "vitest";
import { buildHttpReference } from "../reference/build-http-reference.js";
import type { HttpReference } from "../reference/http-reference.js";
import { listFields } from "../reference/listed-fields.js";
import { loadSdk } from "../reference/sdk.js";
import { compareReleases } from "./compare-releases.js";
import { History } from "./history.js";
import type { Release } from "./release.js";

/** Three releases and what comes next, each made of the one before. */
const changes: [release: string, change: (spec: Spec) => void][] = [
  ["0.0.0", () => undefined],
  ["0.1.0", addFieldAndValue],
  ["0.2.0", rewordAndRemove],
  ["Unreleased", addParameterAndRename],
];

let reference: HttpReference;
beforeAll(async () => {
  const releases = await makeReleases();
  const steps = await compareReleases(releases);
  const last = releases.at(-1)?.loaded.document;
  reference = buildHttpReference(
    last as unknown as OpenApiDocument,
    "v1",
    await loadSdk("v1"),
    new History("0.0.0", steps),
  );
}, 60_000);

describe("A page says since which release there is", () => {
  it("an operation", () => {
    expect(findPage("listCalls").since).toBe("0.0.0");
  });

  it.each([
    ["a field that was added", "response.language", "0.1.0"],
    ["a field from the beginning", "response.call_id", undefined],
    ["what came with the field that holds it", "response.stay.city", undefined],
    [
      "a field that was renamed",
      "response.call_analysis.summary",
      "Unreleased",
    ],
    ["a parameter that is not released yet", "tenant", "Unreleased"],
    ["a parameter whose index changed", "limit", undefined],
    ["a filter", "filter_criteria.language", "0.1.0"],
  ])("%s", (_, anchor, since) => {
    expect(findField(anchor).since).toBe(since);
  });

  it("a value of an enum", () => {
    const groups = findField("response.call_analysis.user_sentiment").value;
    const values = groups.values.flatMap((group) => group.values);
    const since = values.map((one) => [one.value, one.since]);
    expect(since).toContainEqual(["Mixed", "0.1.0"]);
    expect(since).toContainEqual(["Positive", undefined]);
  });
});

describe("A field says what changed", () => {
  it.each([
    ["words", "response.transcript", ["0.2.0: the description was reworded"]],
    ["a bound", "limit", ["0.2.0: the upper bound was 1000 and is 500"]],
    [
      "its enum",
      "response.call_analysis.user_sentiment",
      ['0.1.0: new as a value: "Mixed"'],
    ],
    ["nothing", "response.call_id", []],
  ])("%s", (_, anchor, told) => {
    const { changes } = findField(anchor);
    const words = changes.map((change) => `${change.release}: ${change.words}`);
    expect(words).toEqual(told);
  });

  it("its other name", () => {
    const { changes } = findField("response.call_analysis.summary");
    const words = changes.map((change) => change.words).join("; ");
    expect(words).toContain("call_summary");
  });
});

describe("The page's history", () => {
  it("has every release that changed something, the newest first", () => {
    const releases = findPage("listCalls").history.map(
      ({ release }) => release,
    );
    expect(releases).toEqual(["Unreleased", "0.2.0", "0.1.0"]);
  });

  it("tells of a field that is gone, which has no place any more", () => {
    const gone = findChange("0.2.0", "Call.public_log_url");
    expect(gone?.anchor).toBeUndefined();
    expect(gone?.words).toContain("public_log_url");
  });

  it("links what is still there", () => {
    const added = findChange("0.1.0", "Call.language");
    expect(added?.anchor).toBe("response.language");
  });

  it("leaves out what other operations send", () => {
    const names = findPage("getCall").history.flatMap(({ changes }) =>
      changes.map(({ name }) => name),
    );
    expect(names).toContain("Call.language");
    expect(names).not.toContain("FilterCriteria.language");
  });
});

type Spec = Required<Pick<OpenApiDocument, "paths">> & {
  components: { schemas: Record<string, Properties> };
};

interface Properties {
  properties: Record<string, object>;
  enum: unknown[];
}

function addFieldAndValue({ components }: Spec): void {
  const { Call, FilterCriteria, Sentiment } = schemasOf(components.schemas);
  Call.properties.language = { type: "string", description: "As spoken." };
  Call.properties.stay = {
    type: "object",
    properties: { city: { type: "string" } },
  };
  Sentiment.enum.push("Mixed");
  FilterCriteria.properties.language = {
    type: "string",
    "x-filter": { field: "/language", op: "eq" },
  };
}

function rewordAndRemove({ paths, components }: Spec): void {
  const { Call } = schemasOf(components.schemas);
  Object.assign(Call.properties.transcript ?? {}, { description: "Anew." });
  delete Call.properties.public_log_url;
  const limit = parametersOf(paths).find(({ name }) => name === "limit");
  Object.assign(limit?.schema ?? {}, { maximum: 500 });
}

function addParameterAndRename({ paths, components }: Spec): void {
  const { CallAnalysis } = schemasOf(components.schemas);
  const { call_summary, ...others } = CallAnalysis.properties;
  CallAnalysis.properties = { ...others, summary: call_summary ?? {} };
  // In front: every other parameter has another index.
  parametersOf(paths).unshift({
    name: "tenant",
    in: "query",
    schema: { type: "string" },
  });
}

function schemasOf(schemas: Record<string, Properties>) {
  return schemas as Record<
    "Call" | "CallAnalysis" | "FilterCriteria" | "Sentiment",
    Properties
  >;
}

function parametersOf(paths: Spec["paths"]) {
  return paths["/list-calls"]?.get?.parameters ?? [];
}

async function makeReleases(): Promise<Release[]> {
  const folder = mkdtempSync(join(tmpdir(), "history-"));
  const spec = structuredClone(await bundleSpec(specFile));
  const releases: Release[] = [];
  for (const [name, change] of changes) {
    change(spec as unknown as Spec);
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(spec));
    releases.push({ name, loaded: await loadDocument(file) });
  }
  return releases;
}

function findPage(id: string) {
  const page = reference.operations.find((one) => one.id === id);
  if (page === undefined) {
    throw new Error(`There is no page of ${id}.`);
  }
  return page;
}

function findField(anchor: string) {
  const fields = listFields(findPage("listCalls").sections);
  const field = fields.find((one) => one.anchor === anchor);
  if (field === undefined) {
    throw new Error(`There is no field ${anchor}.`);
  }
  return field;
}

function findChange(release: string, name: string) {
  const { history } = findPage("listCalls");
  const ofRelease = history.find((one) => one.release === release);
  return ofRelease?.changes.find((change) => change.name === name);
}

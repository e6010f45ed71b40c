import { describe, expect, test } from "vitest";
import { type Diff, diffDocuments, loadDocument } from "../src/index.js";
import type { JsonObject } from "../src/json-value.js";
import { call, documentOf, emptyFolder, fileOf } from "./support/documents.js";
import { shuffle } from "./support/shuffle.js";

async function diffOf(
  old: JsonObject,
  revised: JsonObject,
  options?: Parameters<typeof diffDocuments>[2],
): Promise<Diff> {
  const folder = await emptyFolder();
  const before = await fileOf(folder, "old.json", old);
  const after = await fileOf(folder, "new.json", revised);
  return diffDocuments(
    await loadDocument(before),
    await loadDocument(after),
    options,
  );
}

const withoutId: JsonObject = {
  type: "object",
  properties: {},
};

const reworded: JsonObject = {
  ...call,
  properties: {
    call_id: {
      type: "string",
      description: "What it is called.",
    },
  },
};

/** A call with a mood that may be one of a hundred, and one more. */
function moody(last: string): JsonObject {
  const moods = Array.from({ length: 100 }, (_, index) => `mood ${index}`);
  const mood = {
    type: "string",
    enum: [...moods, last],
  };
  return documentOf({
    ...call,
    properties: { mood },
  });
}

describe("A diff", () => {
  test("names the member that a long union gets, and tells it by it", async () => {
    const one = await diffOf(moody("calm"), moody("cross"));
    const other = await diffOf(moody("calm"), moody("shy"));
    const ofTypes = ({ findings }: Diff) =>
      findings.filter(({ lens }) => lens === "types");
    const [finding] = ofTypes(one);
    expect(finding?.message).toContain('`… | "cross"` now');
    const [otherFinding] = ofTypes(other);
    expect(finding?.fingerprint).not.toBe(otherFinding?.fingerprint);
  });

  test("of a document and itself has no findings", async () => {
    const { verdict, findings } = await diffOf(
      documentOf(call),
      documentOf(call),
    );
    expect(verdict.level).toBe("none");
    expect(findings).toEqual([]);
  });

  test("of documents that differ in the order of keys has none", async () => {
    const document = documentOf(call);
    const { findings } = await diffOf(document, shuffle(document));
    expect(findings).toEqual([]);
  });

  test("is the same whatever the order of keys", async () => {
    const old = documentOf(call);
    const revised = documentOf(withoutId);
    const one = await diffOf(old, revised);
    const other = await diffOf(shuffle(old), shuffle(revised));
    const codes = ({ findings }: Diff) =>
      findings.map(({ code, fingerprint, path }) => [code, fingerprint, path]);
    expect(codes(one)).toEqual(codes(other));
  });

  test("says where, in which file, and what was there before", async () => {
    const { findings } = await diffOf(documentOf(call), documentOf(withoutId));
    const finding = findings.find(({ lens }) => lens === "wire");
    expect(finding).toMatchObject({
      code: "property-removed",
      severity: "breaking",
      direction: "response",
      path: "getCall 200.call_id",
      side: "old",
      before: {
        type: "string",
        description: "Its id.",
      },
    });
    const text = JSON.stringify(documentOf(call), null, 2);
    const [above = ""] = text.split('"call_id": {');
    expect(finding?.location.line).toBe(above.split("\n").length);
    expect(finding?.location.file).toMatch(/old\.json$/);
  });

  test("of reworded documents is of documentation only", async () => {
    const { verdict, findings, ...documents } = await diffOf(
      documentOf(call),
      documentOf(reworded),
    );
    expect(verdict).toEqual({
      level: "docs",
      wire: "none",
      types: "none",
      surface: "none",
      docs: "docs",
    });
    expect(findings.map(({ message }) => message)).toEqual([
      "description was reworded",
    ]);
    expect(documents.old.semanticHash).toBe(documents.new.semanticHash);
  });

  test("does not take a parameter for the one that moved into its place", async () => {
    const limit = {
      in: "query",
      name: "limit",
      description: "How many.",
      schema: { type: "integer" },
    };
    const order = {
      ...limit,
      name: "order",
      description: "Which first.",
    };
    const pathsOf = (...parameters: JsonObject[]) => {
      return { paths: { "/calls": { parameters } } };
    };
    const { findings } = await diffOf(
      documentOf(call, pathsOf(limit)),
      documentOf(call, pathsOf(order, limit)),
    );
    expect(findings.filter(({ lens }) => lens === "docs")).toEqual([]);
  });

  test("keeps a finding's fingerprint when the place in the file moves", async () => {
    const longer = documentOf(call, { tags: [{ name: "calls" }] });
    const one = await diffOf(documentOf(call), documentOf(withoutId));
    const other = await diffOf(longer, documentOf(withoutId));
    const wireOf = ({ findings }: Diff) =>
      findings.find(({ lens }) => lens === "wire")?.fingerprint;
    expect(wireOf(one)).toMatch(/^[0-9a-f]{12}$/);
    expect(wireOf(other)).toBe(wireOf(one));
  });

  test.each([
    ["the document", { "x-delivery": 2 }],
    ["a path", { paths: { "/calls": { "x-delivery": 2 } } }],
  ])("warns of an extension of %s that changed", async (_, changes) => {
    const { verdict } = await diffOf(
      documentOf(call),
      documentOf(call, changes as JsonObject),
    );
    expect(verdict.wire).not.toBe("none");
  });

  test("takes an extension that is named as documentation for words", async () => {
    const meant = {
      ...call,
      "x-meaning": "a call",
    };
    const { verdict } = await diffOf(documentOf(call), documentOf(meant), {
      documentationExtensions: ["x-meaning"],
    });
    expect(verdict.level).toBe("docs");
  });

  test("takes a property called description for a property", async () => {
    const described = {
      ...call,
      properties: { description: { type: "string" } },
    };
    const { verdict } = await diffOf(documentOf(call), documentOf(described));
    expect(verdict.wire).toBe("breaking");
  });
});

import { generateCore, loadVersion } from "@rollcall/codegen";
import { diffDocuments, loadDocument } from "@rollcall/spec-diff";
import { expect, test } from "vitest";
import { copySpec } from "../../rehearsal/copy-spec.mjs";
import { planNotes } from "./plan-notes.mjs";
import { checkNotes, writeNotes } from "./write-notes.mjs";

/** @typedef {import("../../rehearsal/copy-spec.mjs").Edit} Edit */

/** @param {readonly Edit[]} edits */
async function changed(edits) {
  const { version } = copySpec(...edits);
  const old = await loadDocument(version.baseline ?? "");
  const spec = await loadVersion(version.root);
  const { findings } = await diffDocuments(old, spec);
  return {
    version,
    documents: {
      old,
      new: spec,
    },
    findings,
    generated: await generateCore(version.root),
  };
}

/**
 * The loader knows JSON, and the generators know OpenAPI: no type says that the
 * one is the other.
 * @param {Readonly<Record<"old" | "new", { document: any }>>} documents
 */
function asRead({ old, new: revised }) {
  return {
    old: old.document,
    new: revised.document,
  };
}

const list = "paths/list-calls.yaml";
const call = "schemas/call.yaml";
const phone = "schemas/create-phone-call-request.yaml";

/** @type {[name: string, edits: Edit[], before: string | undefined, after: string | undefined][]} */
const rows = [
  [
    "an operation that is gone",
    [
      [
        "rollcall.yaml",
        "  /register-call:\n    $ref: paths/register-call.yaml\n",
        "",
      ],
    ],
    "await client.send(operations.registerCall, {",
    undefined,
  ],
  [
    "a parameter that is required now",
    [[list, "- name: limit\n", "- name: limit\n      required: true\n"]],
    "await client.send(operations.listCalls, {});",
    "await client.send(operations.listCalls, { limit: 100 });",
  ],
  [
    "a bound that is lower",
    [[list, "maximum: 1000", "maximum: 500"]],
    "await client.send(operations.listCalls, { limit: 1000 });",
    "await client.send(operations.listCalls, { limit: 500 });",
  ],
  [
    "an enum of requests that lost a value",
    [
      ["../shared/schemas/sort-order.yaml", "descending]", "newest]"],
      [list, "default: descending", "default: newest"],
      [list, "      descending: descending", "      descending: newest"],
    ],
    'const sortOrder: components["schemas"]["SortOrder"] = "descending";',
    'const sortOrder: components["schemas"]["SortOrder"] = "newest";',
  ],
  [
    "an operation that is found elsewhere",
    [["rollcall.yaml", "/register-call:", "/v2/register-call:"]],
    'await client.raw.POST("/register-call", {\n  body: {',
    'await client.raw.POST("/v2/register-call", {\n  body: {',
  ],
  [
    "a property of a body that is called otherwise",
    [[phone, "    override_agent_id:", "    agent_override:"]],
    '  override_agent_id: "agent_7b20c4e95d1f",',
    '  agent_override: "agent_7b20c4e95d1f",',
  ],
  [
    "a property of an answer that may be null",
    [
      [
        call,
        "    transcript:\n      type: string",
        "    transcript:\n      type: [string, 'null']",
      ],
    ],
    "const transcript: string | undefined = call.transcript;",
    "const transcript: string | null | undefined = call.transcript;",
  ],
  [
    "a property of an answer that is called otherwise",
    [[call, "    transcript:\n", "    text:\n"]],
    "const transcript: string | undefined = call.transcript;",
    "const text: string | undefined = call.text;",
  ],
];

test.each(rows)(
  "A note for %s compiles on both sides",
  {
    timeout: 60_000,
  },
  async (_, edits, before, after) => {
    const { version, documents, findings, generated } = await changed(edits);
    const notes = await planNotes(version, documents, findings, generated);
    const all = [...notes.values()];
    expect(all.length).toBeGreaterThan(0);
    expect(all.map((note) => note.before).join("\n")).toContain(before);
    if (after === undefined) {
      expect(all.map((note) => note.after)).toEqual(all.map(() => undefined));
    } else {
      expect(all.map((note) => note.after).join("\n")).toContain(after);
    }
  },
);

test("A note shows no value that the change does not ask for", async () => {
  const { documents, findings } = await changed([
    [
      phone,
      "    override_agent_id:\n      type: string\n",
      "    override_agent_id:\n      type: string\n      maxLength: 40\n",
    ],
  ]);
  const [note] = writeNotes(asRead(documents), findings).values();
  expect(note).toEqual({
    words:
      "`CreatePhoneCallRequest.override_agent_id`: the rule maxLength is new. Send and expect values that fit the new rule.",
  });
});

test("What has no expression in TypeScript has a note in words", async () => {
  const { documents, findings } = await changed([
    ["rollcall.yaml", "scheme: bearer", "scheme: basic"],
  ]);
  const [note] = writeNotes(asRead(documents), findings).values();
  expect(note).toEqual({
    words: "Callers sign in another way. Sign in as the scheme says now.",
  });
});

test("A note that does not compile is an error that shows it", {
  timeout: 60_000,
}, async () => {
  const { generated } = await changed([]);
  const notes = new Map([
    [
      "0123456789ab",
      {
        words: "",
        before: "await client.send(operations.listDucks, {});",
      },
    ],
  ]);
  expect(() =>
    checkNotes(notes, {
      old: generated,
      new: generated,
    }),
  ).toThrow(
    /The migration note of 0123456789ab does not compile \(its "before"\): Property 'listDucks' does not exist[\s\S]*listDucks, {}\);/,
  );
});

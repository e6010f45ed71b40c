import { parseFault } from "@rollcall/mock-server";
import { describe, expect, it } from "vitest";
import { toldVersions } from "../../../test/support/told-versions.js";
import { readCliReference } from "../../cli/read-cli-reference.js";
import { checkedVersions } from "../answer/check-answer.js";
import { createDocOf } from "../answer/doc-of.js";
import type { ConsoleFacts } from "../model/console-facts.js";
import type { FormField, Shape } from "../model/form-field.js";
import { triableFaults } from "../request/faults.js";
import { localMock } from "../request/targets.js";
import { buildConsoles } from "./build-console.js";
import { buildWebhookFacts } from "./build-webhook-facts.js";

const versions = toldVersions.map((told) => {
  const { document, reference, sdk } = told;
  return { ...told, consoles: buildConsoles(document, reference, sdk) };
});

function consoleOf(version: string, id: string): ConsoleFacts {
  const found = versions.find((one) => one.version === version);
  return found?.consoles[id] as ConsoleFacts;
}

/** The field at a path of names: `body filter_criteria start_timestamp`. */
function fieldAt(facts: ConsoleFacts, path: string): FormField | undefined {
  const [place, ...names] = path.split(" ");
  const section = facts.sections.find((one) => one.place === place);
  let fields = section?.fields ?? [];
  let field: FormField | undefined;
  for (const name of names) {
    field = fields.find((one) => one.name === name);
    fields = insideOf(field?.shape);
  }
  return field;
}

function insideOf(shape: Shape | undefined): readonly FormField[] {
  if (shape?.kind === "list") {
    return insideOf(shape.item);
  }
  return shape?.kind === "group" ? shape.fields : [];
}

describe("The form of an operation", () => {
  const kinds: [version: string, id: string, path: string, kind: string][] = [
    ["v1", "listCalls", "query limit", "number"],
    ["v1", "listCalls", "query sort_order", "choice"],
    ["v1", "listCalls", "query filter_criteria agent_id", "list"],
    [
      "v1",
      "listCalls",
      "query filter_criteria after_start_timestamp",
      "moment",
    ],
    ["v1", "getCall", "path call_id", "text"],
    ["v3", "listCalls", "body filter_criteria start_timestamp", "condition"],
    ["v3", "listCalls", "body filter_criteria metadata", "list"],
    ["v3", "listCalls", "body filter_criteria tool_calls success", "condition"],
    ["v3", "listCalls", "body include_total", "boolean"],
    ["v3", "createPhoneCall", "body override_agent_version", "scalar"],
    ["v3", "createPhoneCall", "body metadata", "json"],
    ["v3", "createPhoneCall", "body custom_sip_headers", "map"],
  ];
  it.each(kinds)("of %s %s has at %s a %s", (version, id, path, kind) => {
    const field = fieldAt(consoleOf(version, id), path);
    expect(field?.shape.kind).toBe(kind);
  });

  it("has the bounds and the default of the spec", () => {
    const field = fieldAt(consoleOf("v3", "listCalls"), "body limit");
    expect(field).toMatchObject({
      default: 50,
      doc: "body.limit",
      shape: { isInteger: true, minimum: 1, maximum: 1000 },
    });
  });

  it("compares moments in filters of moments, ends of ranges too", () => {
    const path = "body filter_criteria start_timestamp";
    const { shape } = fieldAt(consoleOf("v3", "listCalls"), path) ?? {};
    const forms = shape?.kind === "condition" ? shape.forms : [];
    const kinds = forms.map(({ type, value }) => [type, value?.kind]);
    expect(kinds).toEqual([
      ["number", "moment"],
      ["range", "list"],
    ]);
    expect(forms[1]?.value).toMatchObject({ item: { kind: "moment" } });
  });

  it.each([
    ["createPhoneCall", "body to_number"],
    ["listCalls", "body filter_criteria from_number"],
    ["listCalls", "body filter_criteria metadata"],
  ])("of %s says that %s holds people's data", (id, path) => {
    expect(fieldAt(consoleOf("v3", id), path)?.sensitive).toBe(true);
  });
});

describe.each(versions)("A console of $version", ({ document, ...given }) => {
  it("links each field of its form to a description on its page", () => {
    const page = JSON.stringify(given.reference);
    for (const { sections } of Object.values(given.consoles)) {
      const fields = sections.flatMap((section) => section.fields);
      for (const { doc } of fields.flatMap(withInner)) {
        expect(page).toContain(`"anchor":"${doc}"`);
      }
    }
  });

  it("links the fields of answers to descriptions that are there", () => {
    const page = JSON.stringify(given.reference);
    for (const { answerDocs } of Object.values(given.consoles)) {
      const docOf = createDocOf(answerDocs);
      for (const path of answerDocs.flatMap(({ paths }) => paths)) {
        const anchor = docOf(path)?.split("#")[1];
        expect(page).toContain(`"anchor":"${anchor}"`);
      }
    }
  });

  it("can check answers", () => {
    expect(checkedVersions).toContain(given.version);
  });

  it("has examples of every event, and the header that signs", () => {
    const facts = buildWebhookFacts(document, given.version);
    expect(facts.header).toBe("x-retell-signature");
    expect(facts.events.length).toBeGreaterThan(2);
    expect(facts.events.every(({ examples }) => examples.length > 0)).toBe(
      true,
    );
  });
});

function withInner(field: FormField): FormField[] {
  return [field, ...insideOf(field.shape).flatMap(withInner)];
}

it("offers faults that the mock knows", () => {
  for (const { fault } of triableFaults) {
    expect(() => parseFault(fault)).not.toThrow();
  }
});

it("names the port that the mock listens on unless it is told another", () => {
  const { port } = new URL(localMock);
  const { commands } = readCliReference();
  const mock = commands.find(({ name }) => name === "mock");
  const groups = mock?.flagGroups ?? [];
  const flags = groups.flatMap((group) => group.flags);
  const flag = flags.find(({ name }) => name === "--port");
  expect(flag?.words).toContain(`default ${port}`);
});

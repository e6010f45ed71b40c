import * as core from "@rollcall/core";
import * as validate from "@rollcall/core/validate";
import * as webhooks from "@rollcall/core/webhooks";
import { beforeAll, describe, expect, it } from "vitest";
import { toldVersion } from "../../test/support/told-versions.js";
import { listEnums } from "./enum-entries.js";
import { writeErrorsPage } from "./errors-page.js";
import { type ErrorClass, readErrorClasses } from "./read-error-classes.js";
import { listStatuses } from "./status-entries.js";

describe.each(["v1", "v3"])("The catalogue of %s", (name) => {
  const { document, reference } = toldVersion(name);

  it("has every value of every enum, and where it is used", () => {
    const schemas = Object.entries(document.components?.schemas ?? {});
    const enums = schemas.filter(([, schema]) => schema.enum);
    const entries = listEnums(reference);
    expect(enums.length).toBeGreaterThan(5);
    for (const [enumName, schema] of enums) {
      const entry = entries.find((one) => one.name === enumName);
      const values = entry?.groups.flatMap((group) => group.values);
      const written = values?.map(({ value }) => value) ?? [];
      expect([enumName, written.sort()]).toEqual([
        enumName,
        schema.enum?.map(String).sort(),
      ]);
      expect(entry?.uses).not.toEqual([]);
      expect(entry?.html).toContain("<p>");
    }
  });

  it("has every status that is no success, with all who answer it", () => {
    const { operations } = reference;
    const [unauthorized] = listStatuses(reference).filter(
      ({ status }) => status === "401",
    );
    const told = unauthorized?.meanings.flatMap((one) => one.operations);
    const ids = told?.map(({ text }) => text) ?? [];
    expect(ids.sort()).toEqual(operations.map(({ id }) => id).sort());
    expect(unauthorized?.meanings[0]?.html).toContain("API key");
  });
});

describe("The errors of the client", () => {
  let classes: ErrorClass[];
  beforeAll(() => {
    classes = readErrorClasses();
  });
  const find = (name: string) => classes.find((one) => one.name === name);

  it("are all that core exports", () => {
    const exported = [core, validate, webhooks].flatMap(Object.keys);
    const names = exported.filter((name) => /^[A-Z].*Error$/.test(name));
    expect(classes.map(({ name }) => name).sort()).toEqual(
      [...new Set(names)].sort(),
    );
  });

  it("say what they are, and show it", () => {
    for (const { name, markdown, example } of classes) {
      expect([name, markdown.length > 20]).toEqual([name, true]);
      expect([name, example.length > 20]).toEqual([name, true]);
    }
  });

  it.each([
    ["ApiError", "@rollcall/core", "RequestError", "retryAfterMs"],
    ["NetworkError", "@rollcall/core", "RequestError", "reason"],
    ["WebhookError", "@rollcall/core/webhooks", "RollcallError", "reason"],
    ["ValidationError", "@rollcall/core/validate", "RollcallError", "issues"],
  ])("%s is of %s, a %s with %s", (name, module, base, field) => {
    const found = find(name);
    expect(found).toMatchObject({ module, base });
    const facts = found?.fields.find((one) => one.name === field);
    expect(facts?.markdown).not.toBe("");
  });

  it("write a link to another class as its name", () => {
    const { text } = writeErrorsPage([], classes);
    expect(text).not.toContain("@link");
    expect(text).toContain("### ApiError {/* #apierror */}");
  });
});

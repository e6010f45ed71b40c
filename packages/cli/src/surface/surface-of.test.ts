import { readFileSync } from "node:fs";
import type { OperationReference } from "@rollcall/core/spec";
import { Command, Option } from "commander";
import { describe, expect, test } from "vitest";
import { apiVersions } from "../api/versions.js";
import { surfaceOf } from "./surface-of.js";
import { surfaceFile, surfaceText, versionCalled } from "./surface-text.js";

test.each(apiVersions)(
  "The committed surface of $name is that of the program (if not: npm run generate)",
  async (version) => {
    const text = readFileSync(surfaceFile(version), "utf8");
    expect(text).toBe(await surfaceText(version));
  },
);

test("The surface has every name that a command takes, hidden ones too", () => {
  const list = new Command("rollcall list")
    .addOption(new Option("-o, --output <format>").choices(["a", "b"]))
    .addOption(new Option("--mood <calm|cross>").hideHelp())
    .requiredOption("--pond <id>")
    .option("--all");
  expect(surfaceOf([list])).toEqual([
    { kind: "command", name: "list" },
    { kind: "flag", name: "list --all" },
    { kind: "flag", name: "list --mood", shape: "one of its values" },
    { kind: "flag", name: "list --output", shape: "one of its values" },
    { kind: "flag", name: "list --pond", shape: "text", isRequired: true },
    { kind: "flag", name: "list -o", shape: "one of its values" },
    { kind: "value", name: "list --mood calm" },
    { kind: "value", name: "list --mood cross" },
    { kind: "value", name: "list --output a" },
    { kind: "value", name: "list --output b" },
    { kind: "value", name: "list -o a" },
    { kind: "value", name: "list -o b" },
  ]);
});

/** The same without the sort order, wherever it is sent. */
function withoutOrder({
  parameters,
  body,
  ...list
}: OperationReference): OperationReference {
  const { sort_order: _, ...properties } = body?.properties ?? {};
  return {
    ...list,
    parameters: parameters.filter(({ name }) => name !== "sort_order"),
    ...(body && { body: { ...body, properties } }),
  };
}

describe("A parameter that the spec loses is a flag less", () => {
  test.each(apiVersions)("of $name", async (version) => {
    const text = await surfaceText(version, withoutOrder(version.list));
    expect(await surfaceText(version)).toContain('"list --sort-order"');
    expect(text).not.toContain('"list --sort-order"');
  });
});

test("A version has the flags of its own spec, and no others", async () => {
  const v1 = await surfaceText(versionCalled("v1"));
  const v3 = await surfaceText(versionCalled("v3"));
  expect([v1, v3].map((text) => text.includes("list --agent-id"))).toEqual([
    true,
    false,
  ]);
  expect([v1, v3].map((text) => text.includes("list --duration-ms"))).toEqual([
    false,
    true,
  ]);
  expect(() => versionCalled("v2")).toThrow("no version v2");
});

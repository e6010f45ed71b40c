import { readFileSync } from "node:fs";
import { reference } from "@rollcall/core/spec";
import { Command, Option } from "commander";
import { expect, test } from "vitest";
import { surfaceOf } from "./surface-of.js";
import { surfaceText } from "./surface-text.js";

test("The committed surface is that of the program (if not: npm run generate)", () => {
  const file = new URL("../../cli-surface.json", import.meta.url);
  expect(readFileSync(file, "utf8")).toBe(surfaceText());
});

test("The surface has every name that a command takes, hidden ones too", () => {
  const program = new Command("duck");
  program
    .command("list")
    .addOption(new Option("-o, --output <format>").choices(["a", "b"]))
    .addOption(new Option("--mood <calm|cross>").hideHelp())
    .requiredOption("--pond <id>")
    .option("--all");
  expect(surfaceOf(program)).toEqual([
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

test("A parameter that the spec loses is a flag less", () => {
  const { parameters } = reference.listCalls;
  const text = surfaceText({
    ...reference.listCalls,
    parameters: parameters.filter(({ name }) => name !== "sort_order"),
  });
  expect(surfaceText()).toContain('"list --sort-order"');
  expect(text).not.toContain('"list --sort-order"');
});

import {
  type CommandDefinition,
  defineCommand,
} from "../../registry/command.js";
import type { RegisteredCommand } from "../../registry/registered-command.js";
import { schemaOptions } from "./schema-options.js";

/** @param registry - Every command: those that have a schema are told of. */
export function createCommand(
  registry: readonly RegisteredCommand[],
): CommandDefinition {
  return defineCommand({
    details: `Prints the JSON Schema (2020-12) of one record: of an element of -o json, or a line of -o ndjson. It holds without --fields, --jq and --template, for data that follow the spec; what an API adds to them is no error.

Without a command, a terminal gets a list of what has a schema, and a pipe (or -o json) one object that has them all by name. Two names are flags: meta is what --meta prints, json-errors is what --json-errors prints.`,
    operands: [
      {
        name: "command",
        summary: "whose output: list, config list, meta, json-errors and so on",
        isOptional: true,
        repeats: true,
      },
    ],
    options: schemaOptions,
    examples: [
      {
        words: "what a call in a list of v3 has",
        line: "rollcall schema list --api v3",
      },
      {
        words: "the names of its fields",
        line: "rollcall schema list | jq -r '.properties | keys[]'",
      },
      {
        words: "every schema, for a program that makes types of them",
        line: "rollcall schema -o json > schemas.json",
      },
    ],
    run: async (input, io) => {
      const { printSchema } = await import("./print-schema.js");
      await printSchema(input, registry, io);
    },
  });
}

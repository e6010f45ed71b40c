import type { ApiVersion } from "../../api/api-version.js";
import { CliError } from "../../errors/cli-error.js";
import { type Io, write } from "../../io.js";
import { findNear } from "../../program/find-near.js";
import type { Input } from "../../registry/command.js";
import type { RegisteredCommand } from "../../registry/registered-command.js";
import { dialect } from "../../schema/json-schema.js";
import { findSchemas, type SchemaSource } from "./find-schemas.js";
import type { schemaOptions } from "./schema-options.js";

/** Prints the schema of a command's output, or says which commands have one. */
export async function printSchema(
  { operands, options, chosen }: Input<typeof schemaOptions>,
  registry: readonly RegisteredCommand[],
  io: Io,
): Promise<void> {
  if (chosen === undefined) {
    throw new TypeError("This command asks no version of the API.");
  }
  const { version } = chosen;
  const sources = await findSchemas(registry);
  const name = operands.join(" ");
  if (name !== "") {
    const source = findSource(name, sources, registry);
    const schema = writeSchema(source, version);
    await write(io.stdout, toJson(schema));
    return;
  }
  const format = options.output ?? (io.stdout.isTTY ? "text" : "json");
  const text =
    format === "text" ? writeNames(sources) : writeAll(sources, version);
  await write(io.stdout, text);
}

/** @throws CliError where there is no such schema. */
function findSource(
  name: string,
  sources: readonly SchemaSource[],
  registry: readonly RegisteredCommand[],
): SchemaSource {
  const source = sources.find((one) => one.name === name);
  if (source) {
    return source;
  }
  const isCommand = registry.some((one) => one.name === name);
  const names = sources.map((one) => one.name);
  const near = findNear(name, names);
  const problem = isCommand
    ? `rollcall ${name} prints no records: it has no schema.`
    : `"${name}" is no command.`;
  const hint =
    near && !isCommand ? `Did you mean rollcall schema ${near}? ` : "";
  throw new CliError(problem, {
    fix: `${hint}rollcall schema -o text lists what has a schema.`,
  });
}

function writeSchema(
  { title, write: writeOwn }: SchemaSource,
  version: ApiVersion,
): object {
  return {
    $schema: dialect,
    title,
    ...writeOwn(version),
  };
}

function writeAll(
  sources: readonly SchemaSource[],
  version: ApiVersion,
): string {
  const entries = sources.map((source) => {
    return [source.name, writeSchema(source, version)];
  });
  return toJson(Object.fromEntries(entries));
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function writeNames(sources: readonly SchemaSource[]): string {
  const width = Math.max(...sources.map(({ name }) => name.length));
  const rows = sources.map(({ name, summary }) => {
    return `  ${name.padEnd(width)}  ${summary}`;
  });
  return `rollcall schema <name> prints the schema of a record of:

${rows.join("\n")}
`;
}

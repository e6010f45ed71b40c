import { apiVersions } from "../api/versions.js";
import { writeOperand } from "../program/build-command.js";
import { listExamples } from "../program/list-examples.js";
import { listParagraphs } from "../program/list-paragraphs.js";
import type { Plan } from "../program/plan.js";
import type { CommandDefinition } from "../registry/command.js";
import { variablesFor } from "../settings/environment.js";
import type { CommandReference } from "./cli-reference.js";
import { tellFlagGroups } from "./tell-flags.js";

/** What the API calls the operations that commands ask. */
const operationIds = {
  list: "listCalls",
  get: "getCall",
} as const;

/** A command with all that its help says, in every version of the API. */
export function tellCommand(plan: Plan): CommandReference {
  const { command, definition } = plan;
  const { operands = [], options } = definition;
  const [, ...details] = listParagraphs(plan);
  const variables = variablesFor(options);
  return {
    name: command.name,
    summary: command.summary,
    details,
    usage: writeUsage(plan),
    operands,
    examples: listExamples(plan, undefined),
    flagGroups: tellFlagGroups(plan),
    notes: listNotes(plan),
    operations: listOperations(definition),
    schemas: listSchemas(definition),
    variables: variables.map(({ name }) => name),
  };
}

function writeUsage({ command, definition }: Plan): string {
  const { operands = [] } = definition;
  const words = operands.map(writeOperand);
  return ["rollcall", command.name, "[options]", ...words].join(" ");
}

/** What the help says beside the flags, in each version where it does. */
function listNotes({ definition, versions }: Plan) {
  const { notes } = definition;
  if (notes === undefined) {
    return [];
  }
  return versions.map((version) => ({
    version: version.version.name,
    text: notes(version),
  }));
}

function listOperations({ asks, takesFilters }: CommandDefinition): string[] {
  const asked = asks ?? (takesFilters ? (["list"] as const) : []);
  return asked.map((one) => operationIds[one]);
}

/** The JSON Schema of a record; one where all versions have the same. */
function listSchemas({ schema }: CommandDefinition) {
  if (schema === undefined) {
    return [];
  }
  const all = apiVersions.map((version) => ({
    version: version.name,
    schema: schema(version),
  }));
  const texts = all.map((one) => JSON.stringify(one.schema));
  const isSame = new Set(texts).size === 1;
  if (isSame) {
    return all.slice(0, 1);
  }
  return all;
}

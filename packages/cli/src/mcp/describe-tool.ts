import type { Tool as ListedTool } from "@modelcontextprotocol/sdk/types.js";
import type { OfferedTool } from "./answer-request.js";

/** It reads, and asks what lies outside; the same question changes nothing. */
const annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: true,
};

/** A tool as clients are told of it. */
export function describeTool({ tool, known }: OfferedTool): ListedTool {
  const { name, title, description, outputSchema } = tool;
  const properties = known.map(({ name, schema }) => [name, schema]);
  const required = known.filter(({ isRequired }) => isRequired);
  return {
    name,
    title,
    description,
    annotations: {
      title,
      ...annotations,
    },
    inputSchema: {
      type: "object",
      properties: Object.fromEntries(properties),
      required: required.map((argument) => argument.name),
      additionalProperties: false,
    },
    outputSchema,
  };
}

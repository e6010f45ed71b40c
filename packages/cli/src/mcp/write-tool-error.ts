import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { explainError } from "../errors/explain-error.js";
import { showSafely } from "../errors/show-safely.js";
import { cleanText } from "./clean-value.js";
import { nameArguments, type ToolArgument } from "./tool-arguments.js";

/** An error costs no more than this, in characters. */
const longest = 2000;

/** An error as a model reads it: what failed and why, and what to do. */
export function writeToolError(
  error: unknown,
  known: readonly ToolArgument[],
): CallToolResult {
  const { message, detail, fix = "" } = explainError(error);
  const writeLine = (line: string) => {
    const named = nameArguments(line, known);
    return showSafely(named);
  };
  const lines = [
    writeLine(message),
    // Not trimmed: a mark stands below its place.
    ...detail.map(cleanText),
    writeLine(fix),
  ];
  const text = lines.join("\n").trimEnd();
  const content = {
    type: "text" as const,
    text: text.slice(0, longest),
  };
  return {
    content: [content],
    isError: true,
  };
}

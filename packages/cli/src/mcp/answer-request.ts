import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { explainNotServed } from "../api/explain-not-served.js";
import { apiVersions } from "../api/versions.js";
import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import { measureAnswer, writeResult } from "./answer-size.js";
import {
  hashQuestion,
  readPageCursor,
  writePageCursor,
} from "./page-cursor.js";
import type { PlainFields } from "./plain-fields.js";
import { readArguments } from "./read-arguments.js";
import type { Session } from "./session.js";
import type { Tool, ToolRequest } from "./tool.js";
import type { ToolArgument } from "./tool-arguments.js";

/** A tool, with what it takes of the version that is asked. */
export interface OfferedTool {
  readonly tool: Tool;
  readonly known: readonly ToolArgument[];
}

/**
 * Answers one call of a tool.
 *
 * @param given - What the model gave.
 * @throws CliError, or an error of the client.
 */
export async function answerRequest(
  offered: OfferedTool,
  given: PlainFields,
  session: Session,
  io: Io,
): Promise<CallToolResult> {
  const { tool } = offered;
  const request = createRequest(offered, given, session, io);
  try {
    const answer = await tool.answer(request);
    refuseTooLong(answer, session);
    return writeResult(answer);
  } catch (error) {
    throw explainNotServed(error, session.chosen.version, apiVersions);
  }
}

function createRequest(
  { tool, known }: OfferedTool,
  given: PlainFields,
  session: Session,
  io: Io,
): ToolRequest {
  const input = readArguments(tool, known, given, session);
  const question = describeQuestion(tool, given, session);
  const cursor = readCursor(given.cursor, question);
  const now = cursor?.now ?? io.now();
  return {
    input,
    io: {
      ...io,
      now: () => now,
    },
    session,
    place: cursor?.place ?? {},
    question,
    writeCursor: (place) =>
      writePageCursor({
        question,
        now,
        place,
      }),
  };
}

/** Models write null, or nothing, for what they do not give. */
function readCursor(given: unknown, question: string) {
  const text = String(given ?? "");
  if (text === "") {
    return undefined;
  }
  return readPageCursor(text, question);
}

/** The same whatever the page, and however many a page has. */
function describeQuestion(
  { name }: Tool,
  given: PlainFields,
  { budget }: Session,
): string {
  const { cursor: _, limit: __, ...asked } = given;
  const names = Object.keys(asked).sort();
  const pairs = names.map((one) => [one, asked[one]]);
  const there = pairs.filter(([, value]) => value !== null);
  return hashQuestion([name, there, budget]);
}

const tooLong = [
  "Ask for less: fewer fields, or a narrower time.",
  "The person who runs the server can raise --max-tokens.",
].join(" ");

/** Only an odd answer can be: an id of thousands of characters, say. */
function refuseTooLong(
  answer: PlainFields,
  { budget, options }: Session,
): void {
  if (measureAnswer(answer) <= budget) {
    return;
  }
  const { maxTokens } = options;
  throw new CliError(
    `the answer does not fit into ${maxTokens} tokens, even in part.`,
    {
      ending: "failed",
      fix: tooLong,
    },
  );
}

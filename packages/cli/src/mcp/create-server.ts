import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from "@modelcontextprotocol/sdk/types.js";
import { version } from "../../package.json";
import { showSafely } from "../errors/show-safely.js";
import { type Io, write } from "../io.js";
import { answerRequest, type OfferedTool } from "./answer-request.js";
import { describeTool } from "./describe-tool.js";
import { writeInstructions } from "./instructions.js";
import type { PlainFields } from "./plain-fields.js";
import type { Session } from "./session.js";
import { listArguments } from "./tool-arguments.js";
import { tools } from "./tools/tools.js";
import { writeToolError } from "./write-tool-error.js";

const identity = {
  name: "rollcall",
  title: "Rollcall",
  version,
};

/**
 * Creates a server of the Model Context Protocol that is connected to nothing
 * yet. Our schemas are JSON's own, made of tables: so it is the SDK's plain
 * `Server`, and not the one that makes them of zod.
 */
export function createServer(session: Session, io: Io): Server {
  const server = new Server(identity, {
    capabilities: { tools: {} },
    instructions: writeInstructions(session),
  });
  const offered = tools.map((tool) => ({
    tool,
    known: listArguments(tool, session.chosen),
  }));
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: offered.map(describeTool),
  }));
  server.setRequestHandler(
    CallToolRequestSchema,
    async ({ params }, { signal }) => {
      const found = findTool(params.name, offered);
      const given = params.arguments ?? {};
      const own = {
        ...io,
        signal,
      };
      return await answer(found, given, session, own);
    },
  );
  server.onerror = ({ name }) => {
    // Its message may show what was sent.
    const words = `a message was not understood (${name})`;
    void log(words, io);
  };
  return server;
}

function findTool(name: string, offered: readonly OfferedTool[]): OfferedTool {
  const found = offered.find(({ tool }) => tool.name === name);
  if (found === undefined) {
    const problem = `There is no tool "${name}".`;
    throw new McpError(ErrorCode.InvalidParams, problem);
  }
  return found;
}

/** Whatever goes wrong is an answer, too. */
async function answer(
  offered: OfferedTool,
  given: PlainFields,
  session: Session,
  io: Io,
): Promise<CallToolResult> {
  const began = performance.now();
  const result = await answerOrExplain(offered, given, session, io);
  if (session.options.verbose) {
    const { name } = offered.tool;
    const outcome = result.isError ? "an error" : "an answer";
    const ms = performance.now() - began;
    const words = `${name}: ${outcome}, ${Math.round(ms)} ms`;
    await log(words, io);
  }
  return result;
}

async function answerOrExplain(
  offered: OfferedTool,
  given: PlainFields,
  session: Session,
  io: Io,
): Promise<CallToolResult> {
  try {
    return await answerRequest(offered, given, session, io);
  } catch (error) {
    return writeToolError(error, offered.known);
  }
}

/** For the person who runs the server. */
async function log(words: string, { stderr }: Io): Promise<void> {
  const line = showSafely(words);
  await write(stderr, `rollcall: ${line}.\n`);
}

import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { type Io, write } from "../../io.js";
import { createServer } from "../../mcp/create-server.js";
import { createSession, type McpInput } from "../../mcp/session.js";

/**
 * Serves models over stdin and stdout, until stdin ends or the process is told
 * to. What is being answered then is given up.
 */
export async function runMcp(input: McpInput, io: Io): Promise<void> {
  const session = createSession(input, io);
  const server = createServer(session, io);
  const { stdin, stdout } = streamsOf(io);
  const transport = new StdioServerTransport(stdin, stdout);
  await server.connect(transport);
  if (io.stdin.isTTY && !input.options.quiet) {
    await write(io.stderr, greeting);
  }
  await Promise.race([
    endOfServer(server),
    endOfInput(stdin),
    interruption(io),
  ]);
  await server.close();
  stdin.destroy();
}

const greeting = [
  "rollcall: this talks to clients of the Model Context Protocol, and not to people:",
  "name it in the configuration of one (see rollcall mcp --help). Ctrl-C ends it.\n",
].join(" ");

/** The SDK wants the streams of Node, which the process has. */
function streamsOf(io: Io) {
  const stdin: unknown = io.stdin;
  const stdout: unknown = io.stdout;
  return {
    stdin: stdin as Readable,
    stdout: stdout as Writable,
  };
}

function endOfServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.onclose = resolve;
  });
}

/** A client that is gone is no error, however it went. */
async function endOfInput(stdin: Readable): Promise<void> {
  try {
    await finished(stdin, { writable: false });
  } catch {
    // It ended all the same.
  }
}

async function interruption({ signal }: Io): Promise<void> {
  if (!signal.aborted) {
    await once(signal, "abort");
  }
}

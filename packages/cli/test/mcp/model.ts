import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { createMock, type Mock } from "@rollcall/mock-server";
import { apiVersions } from "../../src/api/versions.js";
import { mcpOptions } from "../../src/commands/mcp/mcp-options.js";
import type { Io } from "../../src/io.js";
import { createServer } from "../../src/mcp/create-server.js";
import { createSession, type McpInput } from "../../src/mcp/session.js";
import { commonOptions } from "../../src/program/common-options.js";
import { readOptions } from "../../src/program/option-flags.js";
import { createIo } from "../terminal.js";

/** What a tool gave back. */
export interface Answered {
  readonly text: string;
  readonly isError: boolean;
  /** Plain data, checked by the client against the tool's output schema. */
  readonly data: Record<string, unknown>;
  /** How long all of it is, in characters. */
  readonly size: number;
}

type Arguments = Record<string, unknown>;

/** A client of the SDK that is connected to a server in this process. */
export interface Model {
  readonly client: Client;
  call(name: string, given?: Arguments): Promise<Answered>;
  /** All pages of an answer, by its cursors. */
  callAll(name: string, given?: Arguments): Promise<Answered[]>;
  close(): Promise<void>;
}

/** How the server is started. */
interface Given {
  readonly api?: "v1" | "v3";
  /** What else the command line says, as commander reads it. */
  readonly flags?: Readonly<Record<string, unknown>>;
  readonly fetch?: typeof fetch;
  readonly io?: Partial<Omit<Io, "stdout" | "stderr">>;
}

/** Some calls of a mock, the same in every test. */
export function createCalls(calls = 120): Mock {
  return createMock({ calls, seed: 26 });
}

/** Connects a client to a server in this process. */
export async function connectModel({
  api = "v1",
  flags = {},
  fetch = createCalls().fetch,
  io: given = {},
}: Given = {}): Promise<Model> {
  const io = {
    ...createIo(),
    env: { RETELL_API_KEY: "key_any" },
    fetch,
    ...given,
  };
  const server = createServer(createSession(readInput(api, flags), io), io);
  const client = new Client({ name: "test", version: "1" });
  const [here, there] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(there), client.connect(here)]);
  // The client checks answers by the schemas that it was told.
  await client.listTools();
  const call = async (name: string, given: Arguments = {}) => {
    return readAnswer(await client.callTool({ name, arguments: given }));
  };
  return {
    client,
    call,
    async callAll(name, given) {
      const answers = [await call(name, given)];
      for (;;) {
        const cursor = answers.at(-1)?.data.next_cursor;
        if (cursor === undefined) {
          return answers;
        }
        answers.push(await call(name, { ...given, cursor }));
      }
    },
    close: () => client.close(),
  };
}

function readInput(api: string, flags: object): McpInput {
  const version = apiVersions.find(({ name }) => name === api);
  const table = { ...commonOptions, ...mcpOptions };
  return {
    operands: [],
    options: readOptions(table, { ...flags }) as McpInput["options"],
    chosen: version && { version, flags: [] },
    specTexts: {},
  };
}

/** What the SDK's client gives for an answer. */
export function readAnswer(result: object): Answered {
  const { content, structuredContent, isError } = result as {
    content: { text: string }[];
    structuredContent?: Record<string, unknown>;
    isError?: boolean;
  };
  return {
    text: content.map(({ text }) => text).join(""),
    isError: isError === true,
    data: structuredContent ?? {},
    size: JSON.stringify(result).length,
  };
}

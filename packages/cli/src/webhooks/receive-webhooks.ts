import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import {
  verifyWebhook,
  WebhookError,
  type WebhookEvent,
} from "@rollcall/core/webhooks";
import { CliError } from "../errors/cli-error.js";
import type { ShownCall } from "../output/columns.js";

/** How webhooks are received. */
export interface ReceiverOptions {
  /** To listen on; 0: any that is free. */
  readonly port: number;
  readonly host: string;
  /** The key that signs them. */
  readonly apiKey: string;
  readonly now: () => number;
  /** Given each event that is signed right, after it was answered. */
  readonly onEvent: (event: WebhookEvent<ShownCall>) => void;
  /** Told why a request was refused: nothing of its body. */
  readonly onRefusal: (why: string) => void;
}

/** A server that receives webhooks. */
export interface Receiver {
  /** Where it listens: `http://127.0.0.1:4000`. */
  readonly url: string;
  close(): Promise<void>;
}

/** A larger body is refused, in bytes. */
const mostBytes = 10e6;

/**
 * Receives webhooks. Each is answered when its signature is checked, and before
 * anything is done with it.
 *
 * @throws CliError where nobody can listen there.
 */
export async function receiveWebhooks(
  options: ReceiverOptions,
): Promise<Receiver> {
  const server = createServer((request, response) => {
    void receive(request, response, options);
  });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function listen(
  server: Server,
  { host, port }: ReceiverOptions,
): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(`nobody can listen on ${host}:${port}: ${code}.`, {
      ending: "failed",
      fix: "Give another port; 0 takes any that is free.",
      cause: error,
    });
  }
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  options: ReceiverOptions,
): Promise<void> {
  const refuse = (status: number, why: string) => {
    options.onRefusal(why);
    response.writeHead(status, { connection: "close" }).end();
  };
  if (request.method !== "POST") {
    refuse(405, `${request.method} is no webhook`);
    return;
  }
  try {
    const body = await readBody(request);
    if (body === undefined) {
      refuse(413, `the body is larger than ${mostBytes} bytes`);
      return;
    }
    const event = await verify(body, request, options);
    response.writeHead(204).end();
    options.onEvent(event);
  } catch (error) {
    const isRefused = error instanceof WebhookError;
    refuse(isRefused ? 401 : 400, isRefused ? error.message : "it broke off");
  }
}

/** @returns Nothing where it is too large. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const blocks: Buffer[] = [];
  let length = 0;
  for await (const block of request) {
    length += block.length;
    if (length > mostBytes) {
      return undefined;
    }
    blocks.push(block);
  }
  return Buffer.concat(blocks);
}

async function verify(
  body: Buffer,
  { headers }: IncomingMessage,
  { apiKey, now }: ReceiverOptions,
): Promise<WebhookEvent<ShownCall>> {
  const signature = headers["x-retell-signature"];
  return await verifyWebhook<ShownCall>(body, signature, apiKey, {
    now: now(),
  });
}

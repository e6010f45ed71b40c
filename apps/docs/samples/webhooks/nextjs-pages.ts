// pages/api/webhooks.ts
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { handleEvent } from "./handle-event.js";

export const config = { api: { bodyParser: false } };

export default async function handler(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const signature = String(request.headers["x-retell-signature"] ?? "");
  response.statusCode = await handleEvent(await text(request), signature);
  response.end();
}

import type { IncomingMessage } from "node:http";
import { bodyTooLarge, MAX_BODY } from "../api/refuse-large.js";

/**
 * Receives a body to its end, or stops at the limit. Rejects with a
 * `RefusedRequest` (413), or when the client goes.
 */
export function receiveBody(request: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const refuse = () => {
      request.removeAllListeners("data");
      request.pause();
      reject(bodyTooLarge());
    };
    if (announcedLength(request) > MAX_BODY) {
      refuse();
      return;
    }
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_BODY) {
        refuse();
      } else {
        chunks.push(chunk);
      }
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
    request.on("close", () => reject(new Error("The client went away.")));
  });
}

function announcedLength({ headers }: IncomingMessage): number {
  return Number(headers["content-length"] ?? 0);
}

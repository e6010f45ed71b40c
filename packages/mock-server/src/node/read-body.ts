import type { IncomingMessage } from "node:http";
import { RefusedRequest } from "../api/refused-request.js";
import { MAX_BODY } from "../api/router.js";

/**
 * Reads a body to its end, or stops at the limit. Rejects with
 * {@link RefusedRequest} (413), or when the client goes.
 */
export function readBody(request: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const tooLarge = () => {
      request.removeAllListeners("data");
      request.pause();
      reject(
        new RefusedRequest(413, `The body is larger than ${MAX_BODY} bytes.`),
      );
    };
    if (Number(request.headers["content-length"] ?? 0) > MAX_BODY) {
      return tooLarge();
    }
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_BODY) {
        return tooLarge();
      }
      chunks.push(chunk);
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
    request.on("close", () => reject(new Error("The client went away.")));
  });
}

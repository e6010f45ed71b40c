import type { ServerResponse } from "node:http";
import type { MockAnswer } from "../api/mock-answer.js";
import { sendMischief } from "./send-mischief.js";

/** Writes an answer, its chunks as they are. */
export function sendAnswer(response: ServerResponse, answer: MockAnswer): void {
  if (response.destroyed) {
    return;
  }
  if (response.headersSent) {
    return;
  }
  if (answer.mischief !== undefined) {
    sendMischief(response, answer, answer.mischief);
    return;
  }
  response.writeHead(answer.status, answer.headers);
  const { chunks } = answer;
  if (chunks.length <= 1) {
    response.end(chunks[0]);
    return;
  }
  response.cork();
  for (const chunk of chunks) {
    response.write(chunk);
  }
  response.uncork();
  response.end();
}

import type { Call } from "../../calls/call.js";
import { utf8 } from "../../calls/computed/writer/byte-writer.js";
import { bytesAnswer } from "../make-answer.js";
import type { MockAnswer } from "../mock-answer.js";

/** Answers a request that made a call: 201 with the call. */
export function answerCreated(call: Call): MockAnswer {
  const json = JSON.stringify(call);
  const bytes = utf8(json);
  return bytesAnswer(201, [bytes]);
}

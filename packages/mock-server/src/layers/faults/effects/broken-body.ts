import { byteLength, firstBytes, withBody } from "../../../api/answer-body.js";
import type { MockAnswer } from "../../../api/mock-answer.js";

/**
 * Where a body breaks: never beyond its end; half of it when no number of bytes
 * is given.
 */
function breakAt(answer: MockAnswer, bytes: number | undefined): number {
  const length = byteLength(answer.chunks);
  const wanted = bytes ?? Math.floor(length / 2);
  return Math.min(length, wanted);
}

/** A whole answer whose body ends early: JSON that does not parse. */
export function truncate(
  answer: MockAnswer,
  bytes: number | undefined,
): MockAnswer {
  const kept = firstBytes(answer.chunks, breakAt(answer, bytes));
  return withBody(answer, kept);
}

/** Part of the body, then silence on an open connection. */
export function stall(
  answer: MockAnswer,
  bytes: number | undefined,
): MockAnswer {
  const afterBytes = breakAt(answer, bytes);
  return {
    ...answer,
    mischief: {
      kind: "stall",
      afterBytes,
    },
  };
}

/** Part of the body, then the end of the connection. */
export function cut(answer: MockAnswer, bytes: number | undefined): MockAnswer {
  const afterBytes = breakAt(answer, bytes);
  return {
    ...answer,
    mischief: {
      kind: "cut",
      afterBytes,
    },
  };
}

/** The same bytes under another name. */
export function mislabel(answer: MockAnswer, type: string): MockAnswer {
  return {
    ...answer,
    headers: {
      ...answer.headers,
      "content-type": type,
    },
  };
}

import type { MockAnswer } from "../../../api/types.js";
import { bodyLength, firstBytes, withBody } from "../answers.js";

/**
 * Where a body breaks: never beyond its end; half of it when no number of bytes
 * is given.
 */
export function breakAt(answer: MockAnswer, bytes: number | undefined): number {
  const length = bodyLength(answer);
  return Math.min(length, bytes ?? Math.floor(length / 2));
}

/** A whole answer whose body ends early: JSON that does not parse. */
export function truncate(
  answer: MockAnswer,
  bytes: number | undefined,
): MockAnswer {
  return withBody(answer, firstBytes(answer.chunks, breakAt(answer, bytes)));
}

/** Part of the body, then silence on an open connection. */
export function stall(
  answer: MockAnswer,
  bytes: number | undefined,
): MockAnswer {
  return {
    ...answer,
    mischief: { kind: "stall", afterBytes: breakAt(answer, bytes) },
  };
}

/** Part of the body, then the end of the connection. */
export function cut(answer: MockAnswer, bytes: number | undefined): MockAnswer {
  return {
    ...answer,
    mischief: { kind: "truncate", afterBytes: breakAt(answer, bytes) },
  };
}

/** The same bytes under another name. */
export function mislabel(answer: MockAnswer, type: string): MockAnswer {
  return { ...answer, headers: { ...answer.headers, "content-type": type } };
}

import type { LoadedDocument } from "./load/load-document.js";
import { LoadError } from "./load/load-error.js";

/**
 * What to throw for an error of a comparison: one with a place where schemas
 * that refer to each other go on for longer than the compiler can follow.
 */
export async function explainDepth(
  error: unknown,
  { locate }: LoadedDocument,
): Promise<unknown> {
  const isTooDeep =
    error instanceof RangeError && error.message.includes("call stack");
  if (!isTooDeep) {
    return error;
  }
  return new LoadError({
    code: "too-deep",
    message: "The schemas refer to each other too deeply to be compared",
    help: "Shorten the longest chain of references.",
    location: await locate("/components/schemas"),
    cause: error,
  });
}

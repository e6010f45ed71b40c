/**
 * The command was called in a way that makes no sense: one line for people,
 * exit code 2.
 */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

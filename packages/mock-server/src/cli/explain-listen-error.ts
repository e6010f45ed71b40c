import type { Arguments } from "./read-arguments.js";
import { UsageError } from "./usage-error.js";

/** Why no server could be started, in words that name the flag at fault. */
export function explainListenError(
  error: NodeJS.ErrnoException,
  { port, host }: Pick<Arguments, "port" | "host">,
): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new Error(
        `--port ${port} of ${host} is taken; --port 0 takes any that is free`,
      );
    case "EACCES":
      return new Error(
        `--port ${port} of ${host} is not allowed; choose one above 1023`,
      );
    case "EADDRNOTAVAIL":
    case "EINVAL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new UsageError(`--host ${host} is not an address of this machine`);
    default:
      if (error instanceof RangeError) {
        return new UsageError(error.message);
      }
      return error;
  }
}

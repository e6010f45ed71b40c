import type { Io, Output } from "../io.js";

const silence: Output = {
  write(_, done) {
    done();
    return true;
  },
};

/**
 * For what would write to people on a command line: here stdout is the
 * protocol's, and stderr goes into the log of a client, where nothing of what is
 * asked belongs.
 */
export function quietIo(io: Io): Io {
  return {
    ...io,
    stdout: silence,
    stderr: silence,
  };
}

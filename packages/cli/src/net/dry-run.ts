import { type Io, write } from "../io.js";
import { keyVariable } from "../settings/choose-target.js";
import { DryRunEnd } from "./dry-run-end.js";
import { writeCurl } from "./write-curl.js";

/** A `fetch` that prints the first request as a command, and ends there. */
export function createDryFetch(io: Io): typeof fetch {
  return async (input, init = {}) => {
    const { method = "GET", headers, body } = init;
    const command = writeCurl({
      url: String(input),
      method,
      headers: new Headers(headers),
      body: body ? String(body) : undefined,
    });
    await write(io.stdout, command);
    if (!io.env[keyVariable]) {
      const hint = `Set ${keyVariable} to your key before you run it.\n`;
      await write(io.stderr, hint);
    }
    throw new DryRunEnd();
  };
}

import type { ClientOptions } from "@rollcall/core";
import { chooseVersion } from "../src/api/choose-version.js";
import { apiVersions } from "../src/api/versions.js";
import { createProgram } from "../src/program.js";
import { collector } from "./terminal.js";

const present = chooseVersion("v3", {}, apiVersions);

/**
 * Lists with v3 of a server that has no calls.
 *
 * @returns Whether the server was asked.
 * @throws What the command throws.
 */
export async function askPresent(argv: readonly string[]): Promise<boolean> {
  let isAsked = false;
  const fetch = async () => {
    isAsked = true;
    return Response.json({ items: [], has_more: false });
  };
  const version = {
    ...present,
    createClient: (options: ClientOptions) =>
      present.createClient({ ...options, fetch }),
  };
  const io = {
    env: { RETELL_API_KEY: "key_right" },
    stdout: collector(),
    stderr: collector(),
    signal: new AbortController().signal,
  };
  const program = createProgram(io, [version]);
  await program.parseAsync(["list", ...argv], { from: "user" });
  return isAsked;
}

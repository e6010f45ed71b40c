import type { ClientOptions } from "@rollcall/core";
import { chooseVersion } from "../src/api/choose-version.js";
import { apiVersions } from "../src/api/versions.js";
import { runCommand } from "../src/program/run-command.js";
import { commands } from "../src/registry/commands.js";
import type { RegisteredCommand } from "../src/registry/registered-command.js";
import { createIo } from "./terminal.js";

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
  const io = { ...createIo(), env: { RETELL_API_KEY: "key_right" } };
  const [list] = commands as readonly [RegisteredCommand];
  await runCommand(list, argv, io, [version]);
  return isAsked;
}

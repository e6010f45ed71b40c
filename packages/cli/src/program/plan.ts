import type { VersionFlags } from "../flags/version-flags.js";
import type { CommandDefinition } from "../registry/command.js";
import type { RegisteredCommand } from "../registry/registered-command.js";

/** A command that is to be built, or told of. */
export interface Plan {
  readonly command: RegisteredCommand;
  readonly definition: CommandDefinition;
  /** The flags of each version; none where the command takes no filters. */
  readonly versions: readonly VersionFlags[];
}

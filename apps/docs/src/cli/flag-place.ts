import type { FlagGroup, FlagReference } from "@rollcall/cli/reference";

/**
 * The place of a flag on its page. Versions may have flags of the same name:
 * `flag-limit`, `flag-v3-limit`.
 */
export function placeOfFlag(group: FlagGroup, flag: FlagReference): string {
  const name = flag.name.replace(/^--/, "");
  const { version } = group;
  if (version === undefined) {
    return `flag-${name}`;
  }
  return `flag-${version}-${name}`;
}

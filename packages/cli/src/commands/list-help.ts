import type { ApiVersion } from "../api/api-version.js";
import { namesOf, versionVariable } from "../api/choose-version.js";
import { describeTests } from "../flags/describe-tests.js";
import type { VersionFlags } from "../flags/version-flags.js";

/** What one may want to do: in the version's own flags. */
const examplesByVersion: Readonly<Record<string, string>> = {
  v1: `
  rollcall list --demo               20 calls of an embedded mock: no account
  rollcall list --agent-id agent_1 --limit 100
                                     the newest 100 calls of one agent
  rollcall list --all -o ndjson > calls.ndjson
                                     every call, one JSON object a line
  rollcall list --after-start-timestamp 2026-10-01 \\
    --before-start-timestamp 2026-11-01 --all
                                     every call that started in October (UTC)`,
  v3: `
  rollcall list --api v3 --demo      20 calls of an embedded mock: no account
  rollcall list --api v3 --call-status error --duration-ms ge:60000
                                     what failed after a minute or more
  rollcall list --api v3 --start-timestamp ge:2026-10-01 \\
    --start-timestamp lt:2026-11-01 --all
                                     every call that started in October (UTC)
  rollcall list --api v3 --metadata customer_id=A1042 -o json
                                     the calls of one customer`,
};

/** What stands below the flags in the help of `rollcall list`. */
export function writeListHelp(
  { version, flags }: VersionFlags,
  versions: readonly ApiVersion[],
): string {
  const examples = examplesByVersion[version.name];
  const parts = [
    describeTests(flags),
    "Times are epoch milliseconds or ISO 8601, in UTC unless they say otherwise.",
    examples && `Examples:${examples}`,
    writeVersions(version, versions),
    writeExitCodes(),
  ];
  const written = parts.filter((part) => !!part);
  return `\n${written.join("\n\n")}`;
}

function writeVersions(
  { name, title }: ApiVersion,
  versions: readonly ApiVersion[],
): string {
  const others = namesOf(versions.filter((one) => one.name !== name));
  return `These are the flags of ${name}, ${title}; those of ${others}: --api ${others} --help.
${versionVariable} chooses the version of all commands.`;
}

function writeExitCodes(): string {
  return `Exit codes: 0 done, 1 the API or the network failed, 2 the command line is
wrong, 4 there is no API key, or a wrong one.`;
}

import type { ApiVersion } from "../../api/api-version.js";
import { namesOf, versionVariable } from "../../api/choose-version.js";
import { apiVersions } from "../../api/versions.js";
import { describeTests } from "../../flags/describe-tests.js";
import type { VersionFlags } from "../../flags/version-flags.js";

/** What stands below the flags and examples in the help of `rollcall list`. */
export function writeListNotes({ version, flags }: VersionFlags): string {
  const parts = [
    describeTests(flags),
    "Times are epoch milliseconds or ISO 8601, in UTC unless they say otherwise.",
    writeVersions(version),
    writeExitCodes(),
  ];
  const written = parts.filter((part) => !!part);
  return written.join("\n\n");
}

function writeVersions({ name, title }: ApiVersion): string {
  const others = namesOf(apiVersions.filter((one) => one.name !== name));
  return `These are the flags of ${name}, ${title}; those of ${others}: --api ${others} --help.
${versionVariable} chooses the version of all commands.`;
}

function writeExitCodes(): string {
  return `Exit codes: 0 done, 1 failed, 2 the command line is wrong, 3 done in part,
4 no API key, or a wrong one, 5 not found, 6 asked too often, 130 interrupted.`;
}

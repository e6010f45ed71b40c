import type { ApiVersion } from "../../api/api-version.js";
import { namesOf, versionVariable } from "../../api/choose-version.js";
import { apiVersions } from "../../api/versions.js";
import { describeTests } from "../../flags/describe-tests.js";
import type { VersionFlags } from "../../flags/version-flags.js";

/** Which times people may write. */
export const times = `Times: 7d (ago), yesterday, 2026-11-01, 2026-11-01T08:30, ISO 8601 with an
offset, epoch milliseconds. Without an offset they are in --tz.`;

/** How expressions are written. */
export const expressions = `--where: tests with = != < <= > >= and ~ !~ (a glob), joined by and, or, not
and ( ), as in 'status=ended and not (reason~*_hangup or duration<=2m)'. Fields
are status, reason, agent, start, end, duration and the like, or any path of a
call, as metadata.plan. Quote what has spaces. What the API cannot test is
checked here, and stderr says which.`;

/** What stands below the flags and examples in the help of `rollcall list`. */
export function writeListNotes({ version, flags }: VersionFlags): string {
  const parts = [
    describeTests(flags),
    times,
    expressions,
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

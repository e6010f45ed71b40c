import { describeTests } from "../../flags/describe-tests.js";
import type { VersionFlags } from "../../flags/version-flags.js";

/** Which times people may write. */
export const times = `Times: 7d (ago), yesterday, 2026-11-01, 2026-11-01T08:30, ISO 8601 with an
offset, epoch milliseconds. Without an offset they are in --tz.`;

/** How expressions are written. */
export const expressions = `--where: tests with = != < <= > >= and ~ !~ (a glob), joined by and, or, not
and ( ), as in 'status=ended and not (reason~*_hangup or duration<=2m)'. Fields
are status, reason, agent, start, end, duration and the like, or any path of a
call, as metadata.plan; metadata.a\\.b is the name a.b. Quote what has spaces.
What the API cannot test is checked here, and stderr says which.`;

/** What the help of `rollcall list` says beside its flags. */
export function writeListNotes({ flags }: VersionFlags): string {
  const parts = [describeTests(flags), times, expressions];
  const written = parts.filter((part) => part !== undefined);
  return written.join("\n\n");
}

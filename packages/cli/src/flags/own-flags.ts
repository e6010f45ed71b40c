/**
 * Flags that are the command line's own, in any command that takes filters: no
 * filter of the spec gets one of them. A test holds them against the commands.
 */
export const ownFlags = [
  "--after-context",
  "--all",
  "--api",
  "--api-key",
  "--base-url",
  "--before-context",
  "--by",
  "--calls-only",
  "--color",
  "--context",
  "--count",
  "--debug",
  "--demo",
  "--fixed",
  "--force",
  "--help",
  "--html",
  "--ignore-case",
  "--json-errors",
  "--limit",
  "--no-input",
  "--output",
  "--quiet",
  "--role",
  "--tz",
  "--verbose",
  "--version",
  "--windows",
];

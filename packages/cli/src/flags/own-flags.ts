/**
 * Flags that are the command line's own, in any command that takes filters: no
 * filter of the spec gets one of them. A test holds them against the commands.
 */
export const ownFlags = [
  "--all",
  "--api",
  "--api-key",
  "--base-url",
  "--color",
  "--csv-safe",
  "--debug",
  "--demo",
  "--dry-run",
  "--fields",
  "--help",
  "--insecure-http",
  "--jq",
  "--jq-slurp",
  "--json-errors",
  "--limit",
  "--meta",
  "--meta-fd",
  "--no-input",
  "--output",
  "--profile",
  "--quiet",
  "--reveal",
  "--template",
  "--time-format",
  "--tz",
  "--verbose",
  "--version",
];

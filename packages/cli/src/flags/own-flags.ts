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
  "--count",
  "--debug",
  "--demo",
  "--from",
  "--help",
  "--json-errors",
  "--limit",
  "--no-input",
  "--output",
  "--quiet",
  "--reason",
  "--since",
  "--status",
  "--tz",
  "--until",
  "--verbose",
  "--version",
  "--where",
];

/**
 * What the exit code says. They are part of the interface: scripts test for
 * them.
 */
export const exitCode = {
  ok: 0,
  /** The API, or the way to it, failed. */
  failure: 1,
  /** The command line is wrong; nothing was asked. */
  usage: 2,
  /** There is no API key, or the API does not take it. */
  key: 4,
  /** Interrupted by Ctrl-C. */
  interrupted: 130,
} as const;

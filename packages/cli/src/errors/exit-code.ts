/**
 * What the exit code says. They are part of the interface: scripts test for
 * them.
 */
export const exitCode = {
  done: 0,
  /** The API, or the way to it, failed; `grep` found nothing. */
  failed: 1,
  /** The command line is wrong; nothing was asked. */
  usage: 2,
  /** Some of it is done; the message says what is missing, and how to go on. */
  partial: 3,
  /** There is no API key, or the API does not take it. */
  authentication: 4,
  /** What was asked for is not there. */
  notFound: 5,
  /** The API asks to wait, and went on asking. */
  rateLimited: 6,
  /** Interrupted by Ctrl-C. */
  interrupted: 130,
} as const;

/** How a command can end. */
export type Ending = keyof typeof exitCode;

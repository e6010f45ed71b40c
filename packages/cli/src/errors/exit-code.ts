/**
 * What the exit code says. They are part of the interface: scripts test for
 * them.
 */
export const exitCode = {
  done: 0,
  failed: 1,
  usage: 2,
  partial: 3,
  authentication: 4,
  notFound: 5,
  rateLimited: 6,
  interrupted: 130,
} as const;

/** How a command can end. */
export type Ending = keyof typeof exitCode;

/** What each ending means: for the help, the man pages and the README. */
const exitMeanings: Readonly<Record<Ending, string>> = {
  done: "done; what serves or watches was ended by Ctrl-C",
  failed: "failed, and stderr says how; grep found nothing",
  usage: "the command line is wrong; nothing was asked",
  partial: "done in part: stderr says how to go on",
  authentication: "there is no API key, or the API does not take it",
  notFound: "what was asked for is not there",
  rateLimited: "the API asks to wait, and went on asking",
  interrupted: "interrupted before the end, by Ctrl-C or SIGTERM",
};

/** Every exit code with its meaning, in order. */
export function listExitCodes(): (readonly [code: string, words: string])[] {
  const endings = Object.entries(exitCode) as [Ending, number][];
  return endings.map(([ending, code]) => {
    return [String(code), exitMeanings[ending]] as const;
  });
}

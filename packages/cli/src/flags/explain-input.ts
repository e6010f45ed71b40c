import { clientTests } from "./client-tests.js";
import { nameFlags } from "./given-flags.js";
import type { SpecFlag } from "./spec-flags.js";

/** What the client says of a parameter: its InputError. */
export interface InputProblem {
  readonly message: string;
  /** What it would have taken. */
  readonly expected: string;
}

type Rule = readonly [RegExp, string];

/** What is written otherwise on the command line. */
const ourWords: readonly Rule[] = [
  ...Object.entries(clientTests).map(([name, written]): Rule => {
    return [new RegExp(`\\b${name}\\b`, "g"), written];
  }),
  [/^range$/, "two numbers, the lower one first"],
  [/\ba Date or /g, ""],
];

/** Sentences for what the client says of tests that do not go together. */
const ourSentences: readonly Rule[] = [
  [
    /^(\S+) is wrong by what (.+) leaves out.*$/,
    "$1 does not go with two bounds of $2, of which the API knows only one: give bt:low..high in place of the two.",
  ],
  [
    /^(.+) is a second bound.*$/,
    "$1 takes one bound: give bt:low..high in place of two.",
  ],
  [
    /^(.+) is not valid; expected one test, or .*$/,
    "the tests of $1 do not go together: give one, or a lower bound (ge or gt) and an upper one (le or lt) that is no less.",
  ],
  [
    /^(.+) is without such a test; expected (.*)$/,
    "$1 has no such test, and filters reach the first level only: use $2.",
  ],
  [
    /^(\S+) is not valid; expected no \S+ with it$/,
    "$1 and --cursor exclude each other: leave one out.",
  ],
];

/**
 * What the client says of a parameter, in the words of the command line: it
 * knows paths and the tests of the library, and people wrote flags.
 */
export function explainInput(
  { message, expected }: InputProblem,
  flags: readonly SpecFlag[],
  options: Readonly<Record<string, unknown>>,
): string {
  const words = replaceAll(expected, ourWords);
  const problem = message.slice(0, message.length - expected.length);
  const named = nameFlags(problem, flags, options);
  const sentence = replaceAll(`${named}${words}`, ourSentences);
  const ranged = findRanged(message, flags);
  if (ranged) {
    return sentence.replace("give bt:", `give ${ranged} bt:`);
  }
  return sentence;
}

/** The flag that takes a range of the field whose second bound is not sent. */
function findRanged(
  message: string,
  flags: readonly SpecFlag[],
): string | undefined {
  const [, dotted] = / what (\S+)\.\w+ leaves out/.exec(message) ?? [];
  const own = flags.find(({ path, from, now }) => {
    return !from && !now && path.join(".") === dotted;
  });
  return own?.flag;
}

function replaceAll(text: string, rules: readonly Rule[]): string {
  let replaced = text;
  for (const [pattern, words] of rules) {
    replaced = replaced.replace(pattern, words);
  }
  return replaced;
}

import { CliError } from "../errors/cli-error.js";
import type { RegisteredCommand } from "../registry/registered-command.js";
import { findNear } from "./find-near.js";

/** What a command line asks for. */
export type Asked =
  | { readonly kind: "version" }
  | {
      readonly kind: "overview";
      /** `webhooks`, where the commands under a word are asked for. */
      readonly under?: string;
    }
  | {
      readonly kind: "command";
      readonly command: RegisteredCommand;
      /** What follows the command's name. */
      readonly argv: readonly string[];
    }
  | {
      readonly kind: "candidates";
      /** What stands before the cursor of a shell. */
      readonly words: readonly string[];
    };

/**
 * Finds out what a command line asks for. The command comes first, then its
 * flags.
 *
 * @throws CliError where there is no such command.
 */
export function findCommand(
  argv: readonly string[],
  registry: readonly RegisteredCommand[],
): Asked {
  const [first = "--help", ...rest] = argv;
  if (first === "--version" || first === "-V") {
    return { kind: "version" };
  }
  if (first === "--help" || first === "-h") {
    return { kind: "overview" };
  }
  if (first === "__complete") {
    return {
      kind: "candidates",
      words: rest,
    };
  }
  if (first === "help") {
    return findHelp(rest, registry);
  }
  if (first.startsWith("-")) {
    throw new CliError(
      `${first} stands where the command belongs: begin with the command, as in rollcall list ${first}.`,
    );
  }
  return findNamed(argv, registry);
}

/** `rollcall help list` is `rollcall list --help`. */
function findHelp(
  words: readonly string[],
  registry: readonly RegisteredCommand[],
): Asked {
  if (words.length === 0) {
    return { kind: "overview" };
  }
  return findNamed([...words, "--help"], registry);
}

function findNamed(
  argv: readonly string[],
  registry: readonly RegisteredCommand[],
): Asked {
  const [first = "", second = ""] = argv;
  const two = registry.find(({ name }) => name === `${first} ${second}`);
  if (two) {
    return {
      kind: "command",
      command: two,
      argv: argv.slice(2),
    };
  }
  const one = registry.find(({ name }) => name === first);
  if (one) {
    return {
      kind: "command",
      command: one,
      argv: argv.slice(1),
    };
  }
  return findUnder(first, second, registry);
}

/** A first word that only commands of two words have. */
function findUnder(
  first: string,
  second: string,
  registry: readonly RegisteredCommand[],
): Asked {
  const under = registry.filter(({ name }) => name.startsWith(`${first} `));
  if (under.length === 0) {
    throw refuseName(first, registry);
  }
  if (second === "" || second.startsWith("-")) {
    return {
      kind: "overview",
      under: first,
    };
  }
  throw refuseName(`${first} ${second}`, under);
}

function refuseName(
  name: string,
  registry: readonly RegisteredCommand[],
): CliError {
  const names = registry.map((one) => one.name);
  const near = findNear(name, names);
  const fix = near
    ? `Did you mean rollcall ${near}? rollcall --help lists all commands.`
    : "rollcall --help lists all commands.";
  return new CliError(`"${name}" is no command.`, { fix });
}

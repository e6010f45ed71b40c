import type { Option } from "commander";
import type { Io } from "../io.js";
import type { CommandDefinition } from "../registry/command.js";
import type { RegisteredCommand } from "../registry/registered-command.js";
import { optionsOf } from "./command-options.js";

/** A word that may stand where the cursor is. */
interface Candidate {
  readonly word: string;
  /** What it is, in a few words; shells that can show it. */
  readonly about: string;
}

/** What a shell may offer. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** Whether names of files may stand there, too. */
  readonly takesFiles: boolean;
}

/** What is known without asking anybody. */
export interface Known {
  readonly commands: readonly RegisteredCommand[];
  /** The ids of calls that were printed lately, newest first. */
  readonly readIds: () => Promise<readonly string[]>;
  /** The names of the stored profiles. */
  readonly readProfiles: () => readonly string[];
}

/**
 * The words that may stand where the cursor is. Nothing is asked of the API.
 *
 * @param words - What stands after `rollcall`, the word at the cursor last.
 */
export async function findCandidates(
  words: readonly string[],
  known: Known,
  io: Pick<Io, "env">,
): Promise<Candidates> {
  const before = words.slice(0, -1);
  const current = words.at(-1) ?? "";
  const { commands } = known;
  const command = findCommand(before, commands);
  if (command === undefined) {
    return only(nameCommands(before, commands), current);
  }
  const definition = await command.load();
  const options = await optionsOf(command, definition, before, io);
  addProfiles(options, known);
  return await findInCommand(definition, options, before, current, known);
}

/** The longest name that the words begin with. */
function findCommand(
  words: readonly string[],
  commands: readonly RegisteredCommand[],
): RegisteredCommand | undefined {
  const names = [words.slice(0, 2).join(" "), words[0]];
  for (const name of names) {
    const command = commands.find((one) => one.name === name);
    if (command) {
      return command;
    }
  }
  return undefined;
}

/** The next words of commands that begin with those before. */
function nameCommands(
  before: readonly string[],
  commands: readonly RegisteredCommand[],
): Candidate[] {
  const byWord = new Map<string, Candidate>();
  for (const { name, summary } of commands) {
    const parts = name.split(" ");
    const isUnder = before.every((word, at) => word === parts[at]);
    const word = parts[before.length];
    if (isUnder && word !== undefined && !byWord.has(word)) {
      byWord.set(word, {
        word,
        about: summary,
      });
    }
  }
  return [...byWord.values()];
}

/** Profiles have the names that somebody gave them. */
function addProfiles(
  options: readonly Option[],
  { readProfiles }: Known,
): void {
  const option = options.find(({ long }) => long === "--profile");
  option?.choices(readProfiles());
}

async function findInCommand(
  definition: CommandDefinition,
  options: readonly Option[],
  before: readonly string[],
  current: string,
  known: Known,
): Promise<Candidates> {
  const [, flag = "", value] = /^(--[^=]+)=(.*)$/.exec(current) ?? [];
  if (value !== undefined) {
    const option = findOption(flag, options);
    const values = valuesOf(option, value);
    return withPrefix(values, `${flag}=`);
  }
  const option = findOption(before.at(-1) ?? "", options);
  if (option?.required) {
    return valuesOf(option, current);
  }
  if (current.startsWith("-")) {
    const flags = options.map(({ long, description }) => {
      return {
        word: long ?? "",
        about: description,
      };
    });
    return only(flags, current);
  }
  return await findOperands(definition, before, current, known);
}

/** By what the command calls the words that it takes. */
async function findOperands(
  { operands = [] }: CommandDefinition,
  before: readonly string[],
  current: string,
  { commands, readIds }: Known,
): Promise<Candidates> {
  const [operand] = operands;
  switch (operand?.name) {
    case "id": {
      const ids = await readIds();
      const words = ids.map((word) => ({
        word,
        about: "printed lately",
      }));
      return only(words, current);
    }
    case "command":
      return only(nameCommands(before.slice(1), commands), current);
    default:
      return {
        candidates: [],
        takesFiles: operand?.name === "file",
      };
  }
}

function findOption(
  word: string,
  options: readonly Option[],
): Option | undefined {
  return options.find(({ long, short }) => {
    return word === long || word === short;
  });
}

const filePlaceholders = ["file", "folder", "path"];

function valuesOf(option: Option | undefined, start: string): Candidates {
  const { flags = "", argChoices } = option ?? {};
  const [, placeholder = ""] = /<(.*)>/.exec(flags) ?? [];
  const listed = placeholder.includes("|") ? placeholder.split("|") : [];
  const values = argChoices ?? listed;
  const candidates = values.map((word) => {
    return {
      word,
      about: "",
    };
  });
  return {
    ...only(candidates, start),
    takesFiles: filePlaceholders.includes(placeholder),
  };
}

function only(candidates: readonly Candidate[], start: string): Candidates {
  return {
    candidates: candidates.filter(({ word }) => word.startsWith(start)),
    takesFiles: false,
  };
}

function withPrefix(
  { candidates, takesFiles }: Candidates,
  prefix: string,
): Candidates {
  const prefixed = candidates.map(({ word, about }) => {
    return {
      word: prefix + word,
      about,
    };
  });
  return {
    candidates: prefixed,
    takesFiles,
  };
}

import { type Command, CommanderError } from "commander";
import type { ApiVersion } from "../api/api-version.js";
import { chooseVersion } from "../api/choose-version.js";
import { explainNotServed } from "../api/explain-not-served.js";
import { apiVersions } from "../api/versions.js";
import { CliError } from "../errors/cli-error.js";
import { refuseOtherFlags, type VersionFlags } from "../flags/version-flags.js";
import { type Io, write } from "../io.js";
import { isDryRunEnd } from "../net/dry-run-end.js";
import type { CommandDefinition, Input } from "../registry/command.js";
import type { RegisteredCommand } from "../registry/registered-command.js";
import { readProfileVersion } from "../settings/choose-profile.js";
import { createDemoClock } from "../source/demo.js";
import { buildCommand } from "./build-command.js";
import { flagsOfCommand, refuseLimit, refusePlaces } from "./command-flags.js";
import { commonOptions } from "./common-options.js";
import { readOptions } from "./option-flags.js";
import { refuseKeyFlag } from "./refuse-key-flag.js";

/**
 * Reads the command line of one command, and runs it.
 *
 * @param argv - What follows the command's name.
 * @param versions - Those that it can ask; the first where nobody says which.
 * @returns The exit code.
 * @throws CliError, or what the command throws.
 */
export async function runCommand(
  command: RegisteredCommand,
  argv: readonly string[],
  io: Io,
  versions: readonly [ApiVersion, ...ApiVersion[]] = apiVersions,
): Promise<number> {
  const definition = await command.load();
  const all = flagsOfCommand(definition, versions);
  const choose = (given: Readonly<Record<string, unknown>>) => {
    return chooseFlags(definition, given, io, versions, all);
  };
  // The key that the mock is to take is nobody's.
  if (!("apiKey" in definition.options)) {
    refuseKeyFlag(argv);
  }
  refusePlaces(argv, command.name, definition, versions);
  refuseLimit(argv, command.name, definition);
  const plan = {
    command,
    definition,
    versions: all,
  };
  const built = buildCommand(plan, choose);
  const help = parse(built, argv, io);
  if (help !== undefined) {
    await write(io.stdout, help);
    return 0;
  }
  const input = readInput(built, definition, choose(built.opts()), all);
  return await runDefinition(definition, input, io, versions);
}

async function runDefinition(
  { run }: CommandDefinition,
  input: Input,
  io: Io,
  versions: readonly ApiVersion[],
): Promise<number> {
  try {
    const code = await run(input, await chooseClock(input, io));
    return code ?? 0;
  } catch (error) {
    if (isDryRunEnd(error)) {
      return 0;
    }
    const { chosen } = input;
    throw chosen ? explainNotServed(error, chosen.version, versions) : error;
  }
}

/** The demo's data stand still, and so does what its times count from. */
async function chooseClock({ options }: Input, io: Io): Promise<Io> {
  if (!("demo" in options)) {
    return io;
  }
  if (options.demo !== true) {
    return io;
  }
  const now = await createDemoClock(io.now);
  // To read the input would keep the process waiting for it.
  const unread = Object.getOwnPropertyDescriptors(io);
  return Object.defineProperties({} as Io, {
    ...unread,
    now: { value: now, enumerable: true },
    wallNow: { value: io.now, enumerable: true },
  });
}

/** The version that a command line asks, if its command asks any. */
function chooseFlags(
  { options }: CommandDefinition,
  given: Readonly<Record<string, unknown>>,
  io: Io,
  versions: readonly [ApiVersion, ...ApiVersion[]],
  all: readonly VersionFlags[],
): VersionFlags | undefined {
  if (!("api" in options)) {
    return undefined;
  }
  const [name] = (given.api ?? []) as readonly string[];
  const [profile] = (given.profile ?? []) as readonly string[];
  const ofProfile = () => readProfileVersion(profile, io);
  const version = chooseVersion(name, io.env, versions, ofProfile);
  const known = all.find((one) => one.version === version);
  return known ?? { version, flags: [] };
}

/** Wider lines of help are hard to read. */
const widestHelp = 100;

/**
 * Commander writes and exits by itself. Here it only throws.
 *
 * @returns The help, where it is asked for.
 * @throws CliError where the command line is wrong.
 */
function parse(
  built: Command,
  argv: readonly string[],
  { stdout }: Io,
): string | undefined {
  const { columns = 80 } = stdout;
  const texts: string[] = [];
  built.exitOverride();
  built.configureOutput({
    writeOut: (text) => texts.push(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => Math.min(columns, widestHelp),
  });
  try {
    built.parse(argv, { from: "user" });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      throw error;
    }
    if (error.exitCode === 0) {
      return texts.join("");
    }
    throw explainSyntax(error, built);
  }
}

/** Below the error, commander may say which flag was meant, in brackets. */
function explainSyntax({ message }: CommanderError, built: Command): CliError {
  const text = message.replace(/^error: /, "");
  const [what = "", ...hints] = text.split("\n");
  const meant = hints.join(" ").replace(/[()]/g, "");
  const fix = `${meant} ${built.name()} --help says what it takes.`;
  return new CliError(`${what.replace(/\.$/, "")}.`, { fix: fix.trim() });
}

/** @throws CliError where a value is wrong. */
function readInput(
  built: Command,
  definition: CommandDefinition,
  chosen: VersionFlags | undefined,
  all: readonly VersionFlags[],
): Input {
  const given = built.opts();
  if (chosen) {
    refuseOtherFlags(given, chosen, all);
  }
  const table = {
    ...definition.options,
    ...commonOptions,
  };
  return {
    operands: built.processedArgs.flat().filter((word) => word !== undefined),
    options: readOptions(table, given) as Input["options"],
    chosen,
    specTexts: given,
  };
}

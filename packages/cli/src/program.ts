import { Command, Help, Option } from "commander";
import { version as release } from "../package.json";
import type { ApiVersion } from "./api/api-version.js";
import { chooseVersion } from "./api/choose-version.js";
import { apiVersions } from "./api/versions.js";
import { CliError } from "./cli-error.js";
import { defaultLimit, type ListOptions, list } from "./commands/list.js";
import { writeListHelp } from "./commands/list-help.js";
import { toOption } from "./flags/create-option.js";
import type { SpecFlag } from "./flags/spec-flags.js";
import {
  flagsOfVersions,
  refuseOtherFlags,
  type VersionFlags,
} from "./flags/version-flags.js";
import type { Io } from "./io.js";
import { printers } from "./output/printers.js";

/** The versions that a command can ask. */
type Versions = readonly [ApiVersion, ...ApiVersion[]];

/**
 * The command line: what it accepts and what runs then.
 *
 * @param versions What can be asked.
 */
export function createProgram(
  io: Io,
  versions: Versions = apiVersions,
): Command {
  const program = new Command("rollcall");
  program
    .description("The call history of your voice agents.")
    .version(release)
    .addHelpText("after", "\nStart with: rollcall list --demo");
  addList(program, io, versions);
  return program;
}

function addList(program: Command, io: Io, versions: Versions): void {
  const command = program.command("list");
  const all = flagsOfVersions(versions);
  const choose: Choose = ({ api }) => {
    const version = chooseVersion(api, io.env, versions);
    return all.find((one) => one.version === version) as VersionFlags;
  };
  command.description("List calls: the newest, or every one with --all.");
  addOptions(command, all, versions);
  showChosen(command, choose);
  command.addHelpText("after", () =>
    writeListHelp(choose(command.opts()), versions),
  );
  command.action((options: ListOptions) => {
    const chosen = choose(options);
    refuseOtherFlags(options, chosen, all);
    return list(options, io, chosen, versions);
  });
}

/** The version that a command line asks, with its flags. */
type Choose = (options: { readonly api?: string }) => VersionFlags;

/**
 * Commander knows the flags of every version, so that a line is read in one way
 * whatever it asks; what they mean is decided when the version is known.
 */
function addOptions(
  command: Command,
  all: readonly VersionFlags[],
  versions: Versions,
): void {
  const names = new Set<string>();
  for (const option of all.flatMap(createSpecOptions)) {
    const name = option.name();
    if (!names.has(name)) {
      names.add(name);
      command.addOption(option);
    }
  }
  for (const option of createOwnOptions(versions)) {
    command.addOption(option);
    if (option.required) {
      refuseTwo(command, option);
    }
  }
}

/** Descriptions are wrapped down to this width, in characters. */
const narrowestText = 20;

/** Shows the flags of the chosen version in the help, and no others. */
function showChosen(command: Command, choose: Choose): void {
  const help = new Help();
  command.configureHelp({
    minWidthToWrap: narrowestText,
    visibleOptions: () => {
      const all = help.visibleOptions(command);
      const own = all.filter(({ helpGroupHeading }) => !helpGroupHeading);
      const ofSpec = createSpecOptions(choose(command.opts()));
      const shown = ofSpec.filter(({ hidden }) => !hidden);
      return [...shown, ...own];
    },
    // In the order of what is shown, and not of all that there is.
    groupItems: (_, shown, groupOf) => help.groupItems(shown, shown, groupOf),
    optionDescription: ({ description }) => description,
  });
}

/** Refuses two values for a flag that has one: the first would be lost. */
function refuseTwo(command: Command, option: Option): void {
  let isGiven = false;
  command.on(`option:${option.name()}`, () => {
    if (isGiven) {
      throw new CliError(`${option.long} was given twice: give one value.`);
    }
    isGiven = true;
  });
}

/** The flags that a version's spec has, in the groups of the help. */
function createSpecOptions({ version, flags }: VersionFlags): Option[] {
  const { limit, filter = "" } = version.operation.pagination;
  const isFilter = ({ path }: SpecFlag) => `/${path[0]}` === filter;
  const filters = flags.filter(isFilter);
  const others = flags.filter((flag) => !isFilter(flag));
  return [
    ...filters.map((flag) => toOption(flag).helpGroup(filterGroup(flag))),
    ...others.map((flag) => {
      const option = toOption(flag).helpGroup("Order and page:");
      // The page that a terminal shows is shorter than the API's own default.
      if (flag.path[0] === limit.parameter) {
        option.description += ` (default: ${defaultLimit})`;
      }
      return option;
    }),
  ];
}

function filterGroup({ from }: SpecFlag): string {
  if (from) {
    return `Filters of ${from.version} that go on here:`;
  }
  return "Filters, which all have to match (… may be given several times):";
}

/** The options that the spec does not know, in the order of the help. */
function createOwnOptions(versions: Versions): Option[] {
  const names = versions.map(({ name }) => name);
  const api = new Option(
    "--api <version>",
    `which version of the API to ask: ${names.join(" or ")} (default: RETELL_API_VERSION, or ${names[0]})`,
  );
  // For completion and the like; what is wrong is said in our own words.
  api.argChoices = names;
  return [
    new Option(
      "--all",
      "every call that matches, over all pages (--limit is then the size of a page)",
    ),
    new Option(
      "-o, --output <format>",
      `how to print: ${Object.keys(printers).join(", ")} (default: table)`,
    )
      .choices(Object.keys(printers))
      .default("table"),
    api,
    new Option("--demo", "ask an embedded mock of the API: no key, no network"),
    new Option(
      "--base-url <url>",
      "where the API is (default: RETELL_BASE_URL, or the API's own address)",
    ),
  ];
}

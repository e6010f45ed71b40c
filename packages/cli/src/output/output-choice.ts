import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import type { commonOptions } from "../program/common-options.js";
import type { OptionValues } from "../registry/option.js";
import type { Format } from "./formats.js";
import type { recordOptions } from "./output-options.js";

/** What a command line says of its output. */
export type OutputChoice = OptionValues<
  typeof recordOptions & typeof commonOptions
> & {
  /** Secrets that are printed, where the records have any. */
  readonly reveal?: readonly string[];
};

/**
 * The form that records are printed in: `lines` are those of `--template`, or
 * what `--jq` makes of each record, with texts as they are.
 */
export type OutputForm = Format | "template" | "jq lines";

/**
 * Chooses the form: a table on a terminal and NDJSON in a pipe, where nobody
 * says otherwise.
 *
 * @throws CliError where options exclude each other.
 */
export function chooseForm(choice: OutputChoice, { stdout }: Io): OutputForm {
  refuseTogether(choice);
  const { output, jq, template } = choice;
  if (template) {
    return "template";
  }
  if (jq !== undefined) {
    return output ?? "jq lines";
  }
  return output ?? (stdout.isTTY ? "table" : "ndjson");
}

/**
 * Whether people get what a command prints in its own way, such as a report with
 * charts: where others get a table, and nobody asked for single fields.
 *
 * @throws CliError where options exclude each other.
 */
export function isForPeople(choice: OutputChoice, io: Io): boolean {
  const hasFields = choice.fields !== undefined;
  return chooseForm(choice, io) === "table" && !hasFields;
}

function refuseTogether(choice: OutputChoice): void {
  const { output, jq, jqSlurp, template, fields } = choice;
  if (jq?.trim() === "") {
    throw new CliError("--jq is empty: give a program, such as .call_id.");
  }
  if (jqSlurp && jq === undefined) {
    throw new CliError("--jq-slurp needs --jq: give a program, too.");
  }
  if (template) {
    refuseWith("--template", {
      "-o": output,
      "--jq": jq,
      "--fields": fields,
    });
  }
  if (jq !== undefined && (output === "table" || output === "csv")) {
    throw new CliError(
      `--jq and -o ${output} exclude each other: use -o json, ndjson or yaml.`,
    );
  }
}

function refuseWith(
  flag: string,
  others: Readonly<Record<string, unknown>>,
): void {
  for (const [other, value] of Object.entries(others)) {
    if (value !== undefined) {
      throw new CliError(
        `${flag} and ${other} exclude each other: leave one out.`,
      );
    }
  }
}

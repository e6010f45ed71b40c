import {
  csvFormat,
  parquetFormat,
  type RecordFormat,
  xlsxFormat,
} from "@rollcall/sinks";
import type { ApiVersion } from "../../api/api-version.js";
import { CliError } from "../../errors/cli-error.js";
import type { Input } from "../../registry/command.js";
import type { exportOptions } from "./export-options.js";
import { chooseFormat, type FormatName } from "./formats.js";

type Options = Input<typeof exportOptions>["options"];

/** What each format can do beside writing calls. */
const abilities: Readonly<
  Record<FormatName, readonly ("utterances" | "words")[]>
> = {
  ndjson: [],
  csv: ["utterances", "words"],
  xlsx: ["utterances", "words"],
  parquet: ["words"],
};

/**
 * What makes the file; nothing for NDJSON, which is what is read.
 *
 * @throws CliError where an option is not for the format.
 */
export function makeFormat(
  options: Options,
  file: string,
  { call }: ApiVersion,
): RecordFormat | undefined {
  const name = chooseFormat(options.format, file);
  refuseOthers(name, options);
  const { utterances, words, fields, csvSafe } = options;
  const choice = {
    schema: call,
    fields,
    utterances,
    words,
  };
  switch (name) {
    case "ndjson":
      return undefined;
    case "csv":
      return csvFormat({
        ...choice,
        csvSafe: csvSafe === "on",
      });
    case "xlsx":
      return xlsxFormat(choice);
    case "parquet":
      return parquetFormat(choice);
  }
}

function refuseOthers(name: FormatName, options: Options): void {
  for (const option of ["utterances", "words"] as const) {
    if (options[option] && !abilities[name].includes(option)) {
      throw new CliError(
        `--${option} is not for ${name}, which has all that was said in each call.`,
      );
    }
  }
  if (options.words && name !== "parquet" && !options.utterances) {
    throw new CliError("--words goes with --utterances: add that, too.");
  }
  if (options.csvSafe === "off" && name !== "csv") {
    throw new CliError(`--csv-safe is for csv, and ${name} is made.`);
  }
}

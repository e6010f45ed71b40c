import { extname } from "node:path";
import { CliError } from "../../errors/cli-error.js";

/** What an export can make. */
export const formatNames = ["ndjson", "csv", "parquet", "xlsx"] as const;

export type FormatName = (typeof formatNames)[number];

/** Endings that are no name of a format. */
const otherEndings: Readonly<Record<string, FormatName>> = {
  jsonl: "ndjson",
  pq: "parquet",
};

/**
 * The format that is asked for, else the one of the file's ending.
 *
 * @throws CliError where neither says it.
 */
export function chooseFormat(
  given: FormatName | undefined,
  file: string,
): FormatName {
  if (given !== undefined) {
    return given;
  }
  const ending = extname(file).slice(1).toLowerCase();
  const known = formatNames.find((name) => name === ending);
  const format = known ?? otherEndings[ending];
  if (format === undefined) {
    throw new CliError(
      `${file} does not end like a format: give --format ${formatNames.join(", ")}.`,
    );
  }
  return format;
}

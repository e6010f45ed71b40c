import { dirname, format, join, parse } from "node:path";
import type { RecordFormat } from "../record-format.js";

/** The files of an export, those beside it included. */
export interface FileNames {
  readonly output: string;
  /** The records, as they are read. */
  readonly records: string;
  readonly checkpoint: string;
  /** What the next run with `sinceLast` has to know. */
  readonly state: string;
  readonly lock: string;
  /** The name of a companion, once it is whole. */
  companion(name: string): string;
  /** The name of a file as long as it is not whole. */
  part(path: string): string;
}

/** All names of an export into a file. */
export function fileNames(file: string): FileNames {
  return {
    output: file,
    records: `${file}.records`,
    checkpoint: `${file}.checkpoint`,
    state: `${file}.state`,
    lock: `${file}.lock`,
    companion: (name) => companionOf(file, name),
    part: (path) => `${path}.part`,
  };
}

/** What the export leaves behind when it is done, but for the state. */
export function outputsOf(
  names: FileNames,
  recordFormat: RecordFormat | undefined,
): string[] {
  const { companions = [] } = recordFormat ?? {};
  return [names.output, ...companions.map(names.companion)];
}

/** `calls.csv` becomes `calls.utterances.csv`. */
function companionOf(file: string, companion: string): string {
  const { name, ext } = parse(file);
  const base = format({
    name: `${name}.${companion}`,
    ext,
  });
  return join(dirname(file), base);
}

import type { Io } from "../../io.js";
import { openSink } from "../../output/open-sink.js";
import { isForPeople } from "../../output/output-choice.js";
import { createRecordWriter } from "../../output/record-writer.js";
import type { GrepChoice } from "./grep-options.js";
import { chooseRecords, type RecordFound } from "./record-found.js";
import type { FoundCall } from "./search-call.js";
import { chooseTextWriter } from "./write-found.js";

/** Prints what is found, as it is found. */
export interface FoundWriter {
  /** @returns How many records it is. */
  write(found: FoundCall): Promise<number>;
  /** Completes the document. */
  end(): Promise<void>;
  /** Waits until a pager is left; to be called in any case. */
  close(): Promise<void>;
}

/**
 * Makes the writer that the command line asks for: text on a terminal, records
 * in a pipe. Ids alone are a line each there, too, for `xargs` and the like.
 *
 * @throws CliError where options are wrong, or exclude each other.
 */
export async function createFoundWriter(
  choice: GrepChoice,
  io: Io,
): Promise<FoundWriter> {
  const { kind, record } = chooseRecords(choice);
  const isText = isForPeople(choice, io) || areIdsAlone(choice);
  if (isText) {
    return await createTextWriter(record, choice, io);
  }
  const writer = await createRecordWriter(kind, choice, io);
  return {
    async write(found) {
      const records = record(found);
      await writer.write(records);
      return records.length;
    },
    end: () => writer.end(),
    close: () => writer.close(),
  };
}

/** Whether nobody says how the ids of `-l` are printed. */
function areIdsAlone(choice: GrepChoice): boolean {
  const { callsOnly, output, fields, jq, template } = choice;
  const said = [output, fields, jq, template];
  const isOpen = said.every((value) => value === undefined);
  return callsOnly && isOpen;
}

async function createTextWriter(
  record: RecordFound,
  choice: GrepChoice,
  io: Io,
): Promise<FoundWriter> {
  const writeFound = chooseTextWriter(choice, io);
  const sink = await openSink(choice, io);
  return {
    async write(found) {
      await sink.write(writeFound(found));
      return record(found).length;
    },
    end: async () => undefined,
    close: () => sink.close(),
  };
}

import type { ApiVersion } from "../../api/api-version.js";
import { PrintedIds } from "../../completion/printed-ids.js";
import { breakOff } from "../../errors/broken-off-error.js";
import type { Io } from "../../io.js";
import { createCallKind } from "../../output/call-records.js";
import {
  createRecordWriter,
  type RecordWriter,
} from "../../output/record-writer.js";
import type { Input } from "../../registry/command.js";
import { connect } from "../../source/connect.js";
import { checkIds, explainMissing, readById } from "../../source/read-by-id.js";
import type { getOptions } from "./get-options.js";

type GetInput = Input<typeof getOptions>;

/** Prints whole calls, in the order of their ids. */
export async function getCalls(input: GetInput, io: Io): Promise<void> {
  const { operands, options, chosen } = input;
  const ids = checkIds(operands);
  if (chosen === undefined) {
    return;
  }
  const writer = await createWriter(chosen.version, options, io);
  const client = await connect(chosen.version, options, io);
  const printed = new PrintedIds();
  try {
    const calls = readById(client, ids, io);
    const missing = await printCalls(calls, ids, writer, printed);
    await writer.end();
    if (missing.length > 0) {
      throw explainMissing(missing, ids.length);
    }
  } finally {
    await writer.close();
    await printed.remember(io);
  }
}

/** One call is long: a terminal gets it as JSON, where nobody says otherwise. */
async function createWriter(
  version: ApiVersion,
  options: GetInput["options"],
  io: Io,
): Promise<RecordWriter> {
  const kind = await createCallKind(version);
  const { output, jq, template } = options;
  const isOpen = output === undefined && jq === undefined && !template;
  const isJson = isOpen && io.stdout.isTTY === true;
  const choice = isJson ? { ...options, output: "json" as const } : options;
  return await createRecordWriter(kind, choice, io);
}

/** @returns The ids that the API does not know. */
async function printCalls(
  calls: ReturnType<typeof readById>,
  ids: readonly string[],
  writer: RecordWriter,
  printed: PrintedIds,
): Promise<string[]> {
  const missing: string[] = [];
  let read = 0;
  try {
    for await (const { id, call } of calls) {
      if (call) {
        await writer.write([call]);
        printed.add(id);
      } else {
        missing.push(id);
      }
      read++;
    }
  } catch (error) {
    throw explainBreak(error, read, ids);
  }
  return missing;
}

/** Names the ids that nothing is known of, where others were read. */
function explainBreak(
  error: unknown,
  read: number,
  ids: readonly string[],
): unknown {
  if (read === 0) {
    return error;
  }
  const rest = ids.slice(read).join(" ");
  return breakOff(error, `Not read, to be asked again: ${rest}\n`);
}

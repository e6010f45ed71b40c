import type { ApiVersion } from "../../api/api-version.js";
import { rememberIds } from "../../completion/recent-ids.js";
import { BrokenOffError } from "../../errors/broken-off-error.js";
import { CliError } from "../../errors/cli-error.js";
import { type Io, isClosedPipe } from "../../io.js";
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

/** What came of the ids. */
interface Outcome {
  readonly found: readonly string[];
  readonly missing: readonly string[];
}

/** Prints whole calls, in the order of their ids. */
export async function getCalls(input: GetInput, io: Io): Promise<void> {
  const { operands, options, chosen } = input;
  const ids = checkIds(operands);
  if (chosen === undefined) {
    return;
  }
  const writer = await createWriter(chosen.version, options, io);
  const client = await connect(chosen.version, options, io);
  try {
    const calls = readById(client, ids, io);
    const { found, missing } = await printCalls(calls, ids, writer);
    await writer.end();
    await rememberIds(found, io.env);
    if (missing.length > 0) {
      throw explainMissing(missing, ids.length);
    }
  } finally {
    await writer.close();
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

async function printCalls(
  calls: ReturnType<typeof readById>,
  ids: readonly string[],
  writer: RecordWriter,
): Promise<Outcome> {
  const found: string[] = [];
  const missing: string[] = [];
  try {
    for await (const { id, call } of calls) {
      if (call) {
        await writer.write([call]);
        found.push(id);
      } else {
        missing.push(id);
      }
    }
  } catch (error) {
    throw explainBreak(error, [...found, ...missing], ids);
  }
  return { found, missing };
}

/** Names the ids that nothing is known of, where others were read. */
function explainBreak(
  error: unknown,
  read: readonly string[],
  ids: readonly string[],
): unknown {
  const isOurs = error instanceof CliError || isClosedPipe(error);
  if (isOurs || read.length === 0) {
    return error;
  }
  const rest = ids.slice(read.length).join(" ");
  return new BrokenOffError(error, `Not read, to be asked again: ${rest}\n`);
}

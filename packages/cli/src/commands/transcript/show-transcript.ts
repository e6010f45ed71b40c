import { CliError } from "../../errors/cli-error.js";
import { type Io, write } from "../../io.js";
import type { ShownCall } from "../../output/columns.js";
import { wantsColor } from "../../output/wants-color.js";
import type { Input } from "../../registry/command.js";
import { connect } from "../../source/connect.js";
import { checkIds, readCall } from "../../source/read-by-id.js";
import { readTurns, type Turn } from "../../transcript/turns.js";
import { writeCallHead } from "../../transcript/write-call-head.js";
import { writeSrt, writeVtt } from "../../transcript/write-subtitles.js";
import { type TextStyle, writeTurn } from "../../transcript/write-text.js";
import { followTurns } from "./follow-turns.js";
import type { transcriptOptions } from "./transcript-options.js";

type TranscriptInput = Input<typeof transcriptOptions>;

/** Prints what was said in a call. */
export async function showTranscript(
  { operands, options, chosen }: TranscriptInput,
  io: Io,
): Promise<void> {
  const [id = ""] = checkIds(operands);
  refuseFollowing(options);
  if (chosen === undefined) {
    return;
  }
  const client = await connect(chosen.version, options, io);
  const call = await readCall(client, id, io);
  const turns = options.follow
    ? followTurns(call, () => readCall(client, id, io), io)
    : readTurns(call);
  await printTurns(call, turns, options, io);
}

/** Subtitles are written when all is said. */
function refuseFollowing({ follow, output }: TranscriptInput["options"]): void {
  if (follow && (output === "srt" || output === "vtt")) {
    throw new CliError(`--follow does not go with -o ${output}: use -o text.`);
  }
}

async function printTurns(
  call: ShownCall,
  turns: Iterable<Turn> | AsyncIterable<Turn>,
  options: TranscriptInput["options"],
  io: Io,
): Promise<void> {
  switch (options.output) {
    case "text":
      return await printText(call, turns, options, io);
    case "json":
      return await printRecords(turns, io);
    case "srt":
      return await write(io.stdout, writeSrt([...readTurns(call)]));
    case "vtt":
      return await write(io.stdout, writeVtt([...readTurns(call)]));
  }
}

async function printText(
  call: ShownCall,
  turns: Iterable<Turn> | AsyncIterable<Turn>,
  options: TranscriptInput["options"],
  io: Io,
): Promise<void> {
  const { stdout } = io;
  const style: TextStyle = {
    width: stdout.isTTY ? stdout.columns : undefined,
    hasColor: wantsColor(options.color, io),
  };
  await write(stdout, `${writeCallHead(call)}\n\n`);
  let isEmpty = true;
  for await (const turn of turns) {
    await write(stdout, writeTurn(turn, style));
    isEmpty = false;
  }
  if (isEmpty) {
    await write(stdout, "Nothing was said, or it is not kept.\n");
  }
}

async function printRecords(
  turns: Iterable<Turn> | AsyncIterable<Turn>,
  { stdout }: Io,
): Promise<void> {
  for await (const turn of turns) {
    await write(stdout, `${JSON.stringify(turn)}\n`);
  }
}

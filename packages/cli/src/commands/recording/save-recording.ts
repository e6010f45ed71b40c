import { access } from "node:fs/promises";
import { saveFile } from "../../download/save-file.js";
import { CliError } from "../../errors/cli-error.js";
import { type Io, write } from "../../io.js";
import { checkWritable } from "../../output/check-writable.js";
import type { ShownCall } from "../../output/columns.js";
import { resolveOutput } from "../../output/resolve-output.js";
import type { Input } from "../../registry/command.js";
import { connect } from "../../source/connect.js";
import { checkIds, readOne } from "../../source/read-by-id.js";
import { chooseFiles } from "./choose-files.js";
import { kinds, nameFile } from "./kinds.js";
import { createProgress } from "./progress-line.js";
import type { recordingOptions } from "./recording-options.js";

type RecordingInput = Input<typeof recordingOptions>;

/** Saves a file of a call. */
export async function saveRecording(
  input: RecordingInput,
  io: Io,
): Promise<void> {
  const { operands, options, chosen } = input;
  const [id = ""] = checkIds(operands);
  if (chosen === undefined) {
    return;
  }
  if (options.file !== undefined) {
    await checkFile(options.file, options, io);
  }
  const client = await connect(chosen.version, options, io);
  const call = await readOne(client, id, io);
  const url = chooseUrl(call, options);
  const name = options.file ?? nameFile(id, options.kind, url);
  const file = await checkFile(name, options, io);
  const progress = createProgress(io, options.quiet);
  const files = await chooseFiles(chosen.version, options, io);
  const saved = await saveFile({
    ...files,
    url,
    file,
    signal: io.signal,
    maxBytes: options.maxBytes,
    onProgress: progress.show,
  });
  await progress.end();
  await write(io.stdout, `${file}\n`);
  if (saved.resumedFrom > 0 && !options.quiet) {
    await write(
      io.stderr,
      `Went on after ${saved.resumedFrom} bytes of an earlier run.\n`,
    );
  }
}

function chooseUrl(
  call: ShownCall,
  { kind }: RecordingInput["options"],
): string {
  const { field } = kinds[kind];
  const url = (call as unknown as Record<string, unknown>)[field];
  if (typeof url === "string" && url !== "") {
    return url;
  }
  const { call_id, call_status } = call;
  throw new CliError(`${call_id} (${call_status}) has no ${field}.`, {
    ending: "notFound",
    fix: "A call has one once it has ended, if it connected and the agent's settings keep it.",
  });
}

/** @returns Its whole path, where it may be written. */
async function checkFile(
  name: string,
  options: RecordingInput["options"],
  { cwd }: Io,
): Promise<string> {
  if (name === "-") {
    throw new CliError(
      "a recording goes into a file, to go on with after an interruption: -f call.wav.",
    );
  }
  const file = await resolveOutput(cwd, name);
  await refuseExisting(file, options);
  await checkWritable(file);
  return file;
}

async function refuseExisting(
  file: string,
  { force }: RecordingInput["options"],
): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere && !force) {
    throw new CliError(`${file} is there already: add --force to replace it.`);
  }
}

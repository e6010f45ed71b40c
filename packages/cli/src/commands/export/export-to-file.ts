import { stat } from "node:fs/promises";
import { isInputError } from "@rollcall/core";
import {
  type ExportOptions,
  type ExportResult,
  exportCalls,
  InterruptedError,
  SinkError,
} from "@rollcall/sinks";
import { BrokenOffError } from "../../errors/broken-off-error.js";
import { CliError } from "../../errors/cli-error.js";
import { exitCode } from "../../errors/exit-code.js";
import { explainInput } from "../../flags/explain-input.js";
import { type Io, write } from "../../io.js";
import type { ShownCall } from "../../output/columns.js";
import { countCalls } from "../../output/counted-nouns.js";
import { formatBytes } from "../../output/format-bytes.js";
import { resolveOutput } from "../../output/resolve-output.js";
import type { Input } from "../../registry/command.js";
import { askedTexts } from "../../source/asked-texts.js";
import { readClientOptions } from "../../source/connect.js";
import type { Question } from "../../source/question.js";
import { readAsked } from "../../source/read-calls.js";
import { readQuestion } from "../../source/read-question.js";
import type { exportOptions } from "./export-options.js";
import { ExportProgress } from "./export-progress.js";
import { makeFormat } from "./make-format.js";

type ExportInput = Input<typeof exportOptions>;

/**
 * Exports calls into a file, or goes on with an export that was interrupted.
 *
 * @returns The exit code.
 */
export async function exportToFile(
  input: ExportInput,
  io: Io,
): Promise<number> {
  const { options } = input;
  const file = await chooseFile(options, io);
  const question = await readQuestion(withoutFile(input), io, {
    isWhole: !options.noTranscripts,
  });
  if (options.dryRun) {
    return await printRequest(question, input, io);
  }
  const progress = new ExportProgress(io, options.quiet);
  const job = await createJob(input, question, file, io);
  try {
    const result = await exportCalls({
      ...job,
      onProgress: progress.show,
    });
    await progress.end();
    await tell(result, input, io);
    if (result.status === "done") {
      return exitCode.done;
    }
    return exitCode.partial;
  } catch (error) {
    await progress.end();
    throw explain(error, progress.calls, input, question);
  }
}

/** Nothing is written where nothing is asked: only the list's first request is shown. */
async function printRequest(
  question: Question,
  input: ExportInput,
  io: Io,
): Promise<number> {
  const calls = await readAsked(question, withoutFile(input), io);
  for await (const _ of calls) {
    break;
  }
  return exitCode.done;
}

/** An export reads the API, and no file. */
function withoutFile(input: ExportInput) {
  return {
    ...input,
    options: {
      ...input.options,
      from: undefined,
    },
  };
}

async function chooseFile(
  { output }: ExportInput["options"],
  { cwd }: Io,
): Promise<string> {
  if (output === undefined || output === "-") {
    throw new CliError(
      "an export needs a file to go on with: give -o calls.ndjson. For a pipe: rollcall list --all -o ndjson.",
    );
  }
  return await resolveOutput(cwd, output);
}

async function createJob(
  input: ExportInput,
  { chosen, parameters, isWanted }: Question,
  file: string,
  io: Io,
): Promise<ExportOptions> {
  const { options } = input;
  const { version } = chosen;
  const { limit } = version.operation.pagination;
  const { [limit.parameter]: pageSize, ...asked } = parameters;
  return {
    api: version.name as ExportOptions["api"],
    client: await readClientOptions(version, options, io),
    parameters: asked,
    // What was written, since 7d is another time in the next run.
    asked: askedTexts(withoutFile(input)),
    file,
    format: makeFormat(options, file, version),
    isWanted: isWanted && ((call) => isWanted(call as ShownCall)),
    concurrency: options.concurrency,
    pageSize: pageSize as number | undefined,
    rps: options.rps,
    fields: options.fields,
    noTranscripts: options.noTranscripts,
    redact: options.redact,
    sinceLast: options.sinceLast,
    lookbackMs: options.lookback,
    maxBytes: options.maxBytes,
    force: options.force,
    signal: io.signal,
  };
}

/** What has become of it: the files on stdout, the rest for people. */
async function tell(
  { status, calls, missing, resumed, files }: ExportResult,
  { options }: ExportInput,
  { stdout, stderr }: Io,
): Promise<void> {
  await write(stdout, files.map((file) => `${file}\n`).join(""));
  const lines: string[] = [];
  if (status === "stopped") {
    lines.push(
      `Stopped at --max-bytes after ${countCalls(calls)}. The same command with more goes on.`,
    );
  }
  if (missing > 0) {
    lines.push(
      `${countCalls(missing)} gone before they could be read whole: in the file as they were listed.`,
    );
  }
  if (!options.quiet && status === "done") {
    const again = resumed ? ", an earlier run's included" : "";
    const size = formatBytes(await sizeOf(files));
    lines.push(`${countCalls(calls)}, ${size}${again}.`);
  }
  await write(stderr, lines.map((line) => `${line}\n`).join(""));
}

/** In bytes. */
async function sizeOf(files: readonly string[]): Promise<number> {
  let size = 0;
  for (const file of files) {
    const stats = await stat(file);
    size += stats.size;
  }
  return size;
}

/** In the words of the command line. @param kept - So many calls are kept. */
function explain(
  error: unknown,
  kept: number,
  { specTexts }: ExportInput,
  { chosen }: Question,
): unknown {
  if (error instanceof SinkError) {
    const isPart = error instanceof InterruptedError || kept > 0;
    return new CliError(error.message, {
      ending: isPart ? "partial" : "failed",
      fix: error.fix.replaceAll("`force`", "--force"),
      cause: error,
    });
  }
  if (isInputError(error)) {
    const text = explainInput(error, chosen.flags, specTexts);
    return new CliError(nameOptions(text));
  }
  if (kept > 0) {
    return new BrokenOffError(error, adviseAgain(kept));
  }
  return error;
}

/** The writer speaks of its options, whose flags have names of their own. */
function nameOptions(text: string): string {
  return text
    .replace(/^fields is too few/, "--fields names too few")
    .replace("sinceLast", "--since-last");
}

function adviseAgain(kept: number): string {
  const calls = kept === 1 ? "1 call is kept" : `${kept} calls are kept`;
  return `${calls}: the same command goes on after them.\n`;
}

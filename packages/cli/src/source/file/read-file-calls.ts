import { CliError } from "../../errors/cli-error.js";
import type { Io } from "../../io.js";
import type { ShownCall } from "../../output/columns.js";
import { openFile } from "./open-file.js";
import { readLines } from "./read-lines.js";

/**
 * The calls of a file, in its order: one a line, in the memory of one, or a JSON
 * array as `-o json` writes it, which is read whole.
 *
 * @param path - `-` is stdin.
 * @throws CliError at once where the file cannot be read, and later by file and
 * line where something is no call.
 */
export async function readFileCalls(
  path: string,
  io: Io,
): Promise<AsyncIterable<ShownCall>> {
  const source = await openFile(path, io);
  return readFrom(source, path === "-" ? "stdin" : path);
}

async function* readFrom(
  source: AsyncIterable<string | Uint8Array>,
  name: string,
): AsyncGenerator<ShownCall> {
  const lines = readLines(source);
  for await (const { number, text } of lines) {
    // The decoder takes a mark of the byte order away; a text may have it.
    const line = text.replace(/^\uFEFF/, "").trim();
    if (line.startsWith("[")) {
      yield* readArray(line, lines, name);
      return;
    }
    if (line !== "") {
      yield readCall(line, `${name}, line ${number}`);
    }
  }
}

/** An array takes the rest of the file. */
async function* readArray(
  first: string,
  lines: AsyncIterable<{ readonly text: string }>,
  name: string,
): AsyncGenerator<ShownCall> {
  const texts = [first];
  for await (const { text } of lines) {
    texts.push(text);
  }
  const items = parse(texts.join("\n"), name);
  if (!Array.isArray(items)) {
    throw refuse(name, "it is no list of calls");
  }
  for (const [at, item] of items.entries()) {
    yield checkCall(item, `${name}, item ${at + 1}`);
  }
}

function readCall(line: string, place: string): ShownCall {
  return checkCall(parse(line, place), place);
}

/** What the error says of the text could be people's data. */
function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(place, "it is no JSON");
  }
}

function checkCall(value: unknown, place: string): ShownCall {
  const isCall = typeof Object(value).call_id === "string";
  if (!isCall || Array.isArray(value)) {
    throw refuse(place, "it is no call: it has no call_id");
  }
  return value as ShownCall;
}

function refuse(place: string, why: string): CliError {
  return new CliError(`--from: ${place}: ${why}.`, {
    ending: "failed",
    fix: "Give NDJSON, one call a line, or a JSON array, as -o ndjson and -o json write them.",
  });
}

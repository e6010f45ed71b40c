import { CliError } from "../../errors/cli-error.js";
import type { Io } from "../../io.js";
import type { ShownCall } from "../../output/columns.js";
import type { OddListener } from "../odd-finder.js";
import { openFile } from "./open-file.js";
import { readLines } from "./read-lines.js";

/**
 * The calls of a file, in its order: one a line, in the memory of one, or a JSON
 * array as `-o json` writes it, which is read whole.
 *
 * @param path - `-` is stdin.
 * @param onOdd - Told of what is no call.
 * @throws CliError at once where the file cannot be read, and later by file and
 * line where something is no JSON.
 */
export async function readFileCalls(
  path: string,
  io: Io,
  onOdd: OddListener,
): Promise<AsyncIterable<ShownCall>> {
  const source = await openFile(path, io);
  const values = readFrom(source, path === "-" ? "stdin" : path);
  return selectCalls(values, onOdd);
}

async function* selectCalls(
  values: AsyncIterable<PlacedValue>,
  onOdd: OddListener,
): AsyncGenerator<ShownCall> {
  for await (const { value, place } of values) {
    if (isCall(value)) {
      yield value;
    } else {
      onOdd(value, place);
    }
  }
}

/** A value of the file, and where it stands there. */
interface PlacedValue {
  readonly value: unknown;
  readonly place: string;
}

async function* readFrom(
  source: AsyncIterable<string | Uint8Array>,
  name: string,
): AsyncGenerator<PlacedValue> {
  const lines = readLines(source);
  for await (const { number, text } of lines) {
    // The decoder takes a mark of the byte order away; a text may have it.
    const line = text.replace(/^\uFEFF/, "").trim();
    if (line.startsWith("[")) {
      yield* readArray(line, lines, name);
      return;
    }
    if (line !== "") {
      const place = `${name}, line ${number}`;
      yield {
        value: parse(line, place),
        place,
      };
    }
  }
}

/** An array takes the rest of the file. */
async function* readArray(
  first: string,
  lines: AsyncIterable<{ readonly text: string }>,
  name: string,
): AsyncGenerator<PlacedValue> {
  const texts = [first];
  for await (const { text } of lines) {
    texts.push(text);
  }
  const items = parse(texts.join("\n"), name);
  if (!Array.isArray(items)) {
    throw refuse(name, "it is no list of calls");
  }
  for (const [at, value] of items.entries()) {
    yield {
      value,
      place: `${name}, item ${at + 1}`,
    };
  }
}

/** What the error says of the text could be people's data. */
function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(place, "it is no JSON");
  }
}

function isCall(value: unknown): value is ShownCall {
  const hasId = typeof Object(value).call_id === "string";
  return hasId && !Array.isArray(value);
}

function refuse(place: string, why: string): CliError {
  return new CliError(`--from: ${place}: ${why}.`, {
    ending: "failed",
    fix: "Give NDJSON, one call a line, or a JSON array, as -o ndjson and -o json write them.",
  });
}

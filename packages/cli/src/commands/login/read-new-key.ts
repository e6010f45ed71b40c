import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { CliError } from "../../errors/cli-error.js";
import { readHiddenLine } from "../../input/read-hidden-line.js";
import type { Io } from "../../io.js";
import { checkKey } from "../../settings/key.js";

/** Who has more to say than this does not give a key. */
const longestInput = 16_384;

/** How a key may be given. */
interface KeyOptions {
  readonly keyFile?: string | undefined;
  readonly noInput: boolean;
}

/**
 * Reads the key that is to be stored: from a file, from a pipe, or from
 * whoever sits at the terminal.
 *
 * @throws CliError where there is none, or it is malformed.
 */
export async function readNewKey(
  { keyFile, noInput }: KeyOptions,
  io: Io,
): Promise<string> {
  if (keyFile !== undefined && keyFile !== "-") {
    const text = await readKeyFile(resolve(io.cwd, keyFile));
    return checkGiven(text, `the file of --key-file`);
  }
  if (!io.stdin.isTTY) {
    return checkGiven(await readPipe(io), "standard input");
  }
  if (noInput) {
    throw new CliError("there is no API key, and --no-input lets nobody ask.", {
      code: "no-key",
      fix: "Pipe the key into rollcall login, or name its file: --key-file.",
    });
  }
  const text = await readHiddenLine("API key (it is not shown): ", io);
  return checkGiven(text, "what was typed");
}

/** Whatever writes a key into a file or a pipe ends it with a line break. */
function checkGiven(text: string, source: string): string {
  const key = text.trim();
  if (key === "") {
    throw new CliError(`${source} holds no API key: it is empty.`, {
      ending: "authentication",
      code: "no-key",
      fix: "Copy the key from the dashboard of the API.",
    });
  }
  return checkKey(key, source);
}

async function readPipe({ stdin }: Io): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of stdin) {
    const isText = typeof chunk === "string";
    text += isText ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > longestInput) {
      break;
    }
  }
  return text;
}

async function readKeyFile(file: string): Promise<string> {
  try {
    return await readStart(file);
  } catch (error) {
    const { code } = error as { code?: unknown };
    throw new CliError(`--key-file ${file} cannot be read (${code}).`, {
      code: "unreadable-key-file",
      fix: "Name a file that holds the key and nothing else.",
      cause: error,
    });
  }
}

async function readStart(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const bytes = Buffer.alloc(longestInput);
    const { bytesRead } = await handle.read(bytes);
    return bytes.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

import { basename } from "node:path";
import type { Call } from "../calls/call.js";
import { parseExport } from "../calls/stored/parse-export.js";
import { fileProblem } from "../node/file-problem.js";
import { readBounded } from "../node/read-bounded.js";
import { UsageError } from "./usage-error.js";

/** The calls of one `--data`. */
export interface Export {
  /** Of the file, without its folder. */
  readonly name: string;
  readonly calls: readonly Call[];
}

/**
 * The largest file. Its text has to fit into one string, which holds some 536
 * million characters at most.
 */
const MOST_BYTES = 500_000_000;

/** Reads the file of a `--data`. Throws {@link UsageError}. */
export function readExport(path: string): Export {
  try {
    const calls = parseExport(decode(readBounded(path, MOST_BYTES)));
    return {
      name: basename(path),
      calls,
    };
  } catch (error) {
    const problem = fileProblem(error) ?? (error as Error).message;
    throw new UsageError(`--data ${path}: ${problem}`);
  }
}

/** PowerShell writes UTF-16, in either order, with a mark at the beginning. */
const encodings: Readonly<Record<string, string>> = {
  fffe: "utf-16le",
  feff: "utf-16be",
};

const GZIP_MARK = "1f8b";

/**
 * Bytes that are no text are not replaced: calls would have other names, and
 * two of them perhaps one id.
 */
function decode(bytes: Buffer): string {
  const mark = bytes.toString("hex", 0, 2);
  if (mark === GZIP_MARK) {
    throw new SyntaxError("it is packed with gzip: unpack it first");
  }
  const encoding = encodings[mark] ?? "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const name = encoding.toUpperCase();
    throw new SyntaxError(`it is not ${name} text: save it as UTF-8`);
  }
}

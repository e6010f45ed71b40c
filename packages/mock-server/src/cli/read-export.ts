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

const UTF16_MARK = Buffer.from([0xff, 0xfe]);

/**
 * PowerShell writes UTF-16, with a mark at the beginning. Other bytes are not
 * replaced: calls would have other names, and two of them perhaps one id.
 */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes.subarray(0, 2).equals(UTF16_MARK);
  const encoding = isUtf16 ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const name = encoding.toUpperCase();
    throw new SyntaxError(`it is not ${name} text: save it as UTF-8`);
  }
}

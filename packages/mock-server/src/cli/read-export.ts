import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Call } from "../calls/call.js";
import { parseExport } from "../calls/stored/parse-export.js";
import { fileProblem } from "../node/file-problem.js";
import { UsageError } from "./usage-error.js";

/** The calls of one `--data`. */
export interface Export {
  /** Of the file, without its folder. */
  readonly name: string;
  readonly calls: readonly Call[];
}

/** Reads the file of a `--data`. Throws {@link UsageError}. */
export function readExport(path: string): Export {
  try {
    const calls = parseExport(decode(readFileSync(path)));
    return { name: basename(path), calls };
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(`--data ${path}: ${fileProblem(error) ?? message}`);
  }
}

/** PowerShell writes UTF-16, with a mark at the beginning. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}

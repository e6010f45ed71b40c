import { resolve } from "node:path";
import type { Location } from "../finding.js";
import type { Json } from "../json-value.js";
import { Library } from "./file-library.js";
import { tokensOf } from "./json-pointer.js";

/** What a JSON or YAML file says, and where it says it. */
export interface LoadedData {
  readonly value: Json;
  /**
   * Where the value stands that a JSON pointer means, or the innermost thing
   * around it.
   */
  readonly locate: (pointer: string) => Location;
}

/**
 * Reads a JSON or YAML file that is no OpenAPI document, within the limits of
 * those.
 *
 * @param cwd The folder that a relative path starts from, and that messages
 * show paths from.
 * @throws LoadError for everything that cannot be read, with a file, a line and
 * a column.
 *
 * @example
 * ```ts
 * import { loadData } from "@rollcall/spec-diff";
 *
 * const { value, locate } = await loadData("overlay.yaml");
 * locate("/actions/0"); // => { file: "overlay.yaml", line: 6, column: 5 }
 * ```
 */
export async function loadData(path: string, cwd = "."): Promise<LoadedData> {
  const folder = resolve(cwd);
  const library = new Library({
    cwd: folder,
    folder,
    urlReader: {
      fetch: globalThis.fetch,
      timeoutSignal: AbortSignal.timeout,
    },
  });
  const file = await library.open(resolve(folder, path));
  return {
    value: file.value,
    locate: (pointer) => file.locate(tokensOf(pointer)),
  };
}

import { dirname, resolve } from "node:path";
import type { Location } from "../finding.js";
import type { JsonObject } from "../json-value.js";
import { checkReferences } from "./check-references.js";
import { checkRoot } from "./check-root.js";
import { checkStructure } from "./check-structure.js";
import { isUrl, Library } from "./file-library.js";
import { Locator } from "./locator.js";
import type { UrlReader } from "./read-url.js";
import type { SourceFile } from "./source-file.js";

/** How a document is found and shown. */
export interface LoadOptions {
  /**
   * The folder that a relative path starts from, and that messages show paths
   * from.
   *
   * @default process.cwd()
   */
  readonly cwd?: string | undefined;
  /**
   * The folder that references may read files of.
   *
   * @default The folder of the root document.
   */
  readonly folder?: string | undefined;
  /**
   * What reads URLs.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Makes the signal that ends the reading of a URL after so many milliseconds.
   *
   * @default AbortSignal.timeout
   */
  readonly timeoutSignal?: ((milliseconds: number) => AbortSignal) | undefined;
}

/** A file that a document was read from. */
export interface LoadedFile {
  /** Its absolute path, or its URL after all redirects. */
  readonly id: string;
  /** As it came. */
  readonly bytes: Uint8Array;
}

/** An OpenAPI document whose references all point inside it. */
export interface LoadedDocument {
  /** The path or the URL that it was loaded from, as it was given. */
  readonly source: string;
  /** The document, files that it refers to included. */
  readonly document: JsonObject;
  /** Of the root file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** What was read: the root, then the files that it refers to. */
  readonly files: readonly LoadedFile[];
  /**
   * Where the value stands that a JSON pointer into `document` means, or the
   * innermost thing around it that a file has.
   */
  readonly locate: (pointer: string) => Promise<Location>;
}

/**
 * Loads an OpenAPI 3.0 or 3.1 document from a file or a URL, JSON or
 * YAML, with all files that it refers to.
 *
 * Read are at most 20 MB a file, https, and http on this machine; a URL within
 * 30 seconds. References may read files below the root's folder, or on the
 * root's host.
 *
 * @param source A path or a URL.
 * @throws LoadError for everything that is no such document, with a file, a
 * line and a column.
 *
 * @example
 * ```ts
 * import { loadDocument } from "@rollcall/spec-diff";
 *
 * const { document, locate } = await loadDocument("openapi.yaml");
 * document.openapi; // => "3.1.0"
 * await locate("/paths"); // => { file: "openapi.yaml", line: 5, column: 1 }
 * ```
 */
export async function loadDocument(
  source: string,
  options: LoadOptions = {},
): Promise<LoadedDocument> {
  const cwd = resolve(options.cwd ?? ".");
  const id = isUrl(source) ? source : resolve(cwd, source);
  const library = new Library({
    cwd,
    folder: resolve(cwd, options.folder ?? dirname(id)),
    urlReader: urlReaderOf(options),
  });
  const root = await library.open(id);
  const rootValue = checkRoot(root);
  const isSplit = await checkReferences(library, root);
  const document = isSplit ? await bundleFiles(library, root) : rootValue;
  const locator = new Locator(library, root, document);
  await checkStructure(document, locator);
  return {
    source,
    document,
    sha256: root.sha256,
    files: await library.list(),
    locate: (pointer) => locator.locate(pointer),
  };
}

/** The bundler takes half a second to start: few documents need it. */
async function bundleFiles(library: Library, root: SourceFile) {
  const { bundle } = await import("./bundle.js");
  return bundle(library, root);
}

function urlReaderOf({ fetch, timeoutSignal }: LoadOptions): UrlReader {
  return {
    fetch: fetch ?? globalThis.fetch,
    timeoutSignal: timeoutSignal ?? ((ms) => AbortSignal.timeout(ms)),
  };
}

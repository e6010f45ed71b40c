import {
  BaseResolver,
  bundle as bundleFiles,
  createConfig,
  type Document,
  Source,
} from "@redocly/openapi-core";
import type { JsonObject } from "../json-value.js";
import type { Library } from "./file-library.js";
import type { SourceFile } from "./source-file.js";

/**
 * Makes one document of several files, whose names Redocly chooses. All
 * references were followed before.
 */
export async function bundle(
  library: Library,
  root: SourceFile,
): Promise<JsonObject> {
  const config = await createConfig();
  const { bundle: result } = await bundleFiles({
    ref: root.id,
    externalRefResolver: new LibraryResolver(library),
    config,
    dereference: false,
  });
  return result.parsed as JsonObject;
}

/** Gives Redocly copies of what was read, and nothing else. */
class LibraryResolver extends BaseResolver {
  readonly #library: Library;
  readonly #copies: Record<string, Promise<Document>> = {};

  constructor(library: Library) {
    super();
    this.#library = library;
  }

  override resolveExternalRef(base: string | null, ref: string): string {
    if (base === null) {
      return ref;
    }
    return this.#library.idOf(base, ref);
  }

  override async resolveDocument<T>(
    base: string | null,
    ref: string,
  ): Promise<Document<T>> {
    const id = this.resolveExternalRef(base, ref);
    this.#copies[id] ??= this.#copy(id);
    return (await this.#copies[id]) as Document<T>;
  }

  async #copy(id: string): Promise<Document> {
    if (!this.#library.has(id)) {
      // The `externalValue` of an example, which is left as it is.
      throw new Error(`${id} is not a part of the document.`);
    }
    const { text, value } = await this.#library.open(id);
    return {
      source: new Source(id, text.text),
      parsed: structuredClone(value),
    };
  }
}

import { dirname, relative, sep } from "node:path";
import {
  BaseResolver,
  type Document,
  getLineColLocation,
} from "@redocly/openapi-core";
import { escapeToken, tokensOf } from "../json-pointer.js";
import type { Diagnostic, Finding, Location } from "./diagnostic.js";

/** Where a walk through the files of a spec stands. */
interface Position {
  readonly document: Document;
  /** A JSON pointer into this file. */
  readonly pointer: string;
  readonly node: unknown;
}

/**
 * The files of a spec, as people edit them. A bundle has lost the lines; here
 * they are found again, by following the same references.
 */
export class SpecSources {
  readonly #root: string;
  /** What paths are shown from: the folder around `openapi/v1/`. */
  readonly #folder: string;
  readonly #resolver = new BaseResolver();

  /** @param root The path of the root document. */
  constructor(root: string) {
    const versionFolder = dirname(root);
    this.#root = root;
    this.#folder = dirname(dirname(versionFolder));
  }

  /** A finding with its file and line. */
  async locate({ pointer, ...finding }: Finding): Promise<Diagnostic> {
    const location = await this.locationOf(pointer);
    return {
      ...finding,
      location,
    };
  }

  /**
   * Where the value stands that a pointer into the bundled document means, or
   * the innermost thing around it that a file has.
   */
  async locationOf(pointer: string): Promise<Location> {
    let position = await this.#open(null, this.#root, "");
    for (const token of tokensOf(pointer)) {
      const next = await this.#stepTo(position, token);
      if (next === undefined) {
        break;
      }
      position = next;
    }
    return this.#location(position);
  }

  async #stepTo(from: Position, token: string): Promise<Position | undefined> {
    const inside = child(from, token);
    const ref = referenceOf(from);
    if (inside !== undefined || ref === undefined) {
      return inside;
    }
    const target = await this.#follow(from, ref);
    return this.#stepTo(target, token);
  }

  #follow({ document }: Position, ref: string): Promise<Position> {
    const [file = "", pointer = ""] = ref.split("#");
    const base = document.source.absoluteRef;
    if (file === "") {
      return this.#open(null, base, pointer);
    }
    return this.#open(base, file, pointer);
  }

  async #open(
    base: string | null,
    file: string,
    pointer: string,
  ): Promise<Position> {
    const document = await this.#resolver.resolveDocument(base, file, true);
    if (document instanceof Error) {
      throw document;
    }
    let position: Position = {
      document,
      pointer: "",
      node: document.parsed,
    };
    for (const token of tokensOf(pointer)) {
      position = child(position, token) ?? position;
    }
    return position;
  }

  #location({ document: { source }, pointer }: Position): Location {
    const { start } = getLineColLocation({
      source,
      pointer: `#${pointer === "" ? "/" : pointer}`,
      reportOnKey: true,
    });
    const file = relative(this.#folder, source.absoluteRef).replaceAll(
      sep,
      "/",
    );
    return {
      file,
      line: start.line,
      column: start.col,
    };
  }
}

/** The `$ref` that stands at a position. */
function referenceOf({ node }: Position): string | undefined {
  if (!isObject(node)) {
    return undefined;
  }
  const { $ref } = node;
  if (typeof $ref !== "string") {
    return undefined;
  }
  return $ref;
}

function child(
  { document, pointer, node }: Position,
  token: string,
): Position | undefined {
  if (!isObject(node) || !(token in node)) {
    return undefined;
  }
  return {
    document,
    pointer: `${pointer}/${escapeToken(token)}`,
    node: node[token],
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

import { dirname, relative, resolve, sep } from "node:path";
import type { Location } from "../finding.js";
import { checkInside, isBelow } from "./check-inside.js";
import { decode } from "./decode-text.js";
import { LoadError } from "./load-error.js";
import { readFile } from "./read-file.js";
import { readUrl, showUrl, type UrlReader } from "./read-url.js";
import { SourceFile } from "./source-file.js";
import { startOf } from "./start-of.js";

/** What a library reads, and how. */
export interface LibraryOptions {
  /** What paths are shown from. */
  readonly cwd: string;
  /** What references may read, if the root is a file. */
  readonly folder: string;
  readonly urlReader: UrlReader;
}

/** The files of one document; each is read once. */
export class Library {
  readonly #options: LibraryOptions;
  readonly #files = new Map<string, Promise<SourceFile>>();

  constructor(options: LibraryOptions) {
    this.#options = options;
  }

  /** Whether a file was asked for. */
  has(id: string): boolean {
    return this.#files.has(id);
  }

  /** All that was read. */
  async list(): Promise<SourceFile[]> {
    const files = await Promise.all(this.#files.values());
    return [...new Set(files)];
  }

  /**
   * A file, by its absolute path or its URL.
   *
   * @param origin Where a URL's redirects have to stay.
   */
  open(id: string, origin?: string): Promise<SourceFile> {
    const known = this.#files.get(id);
    if (known !== undefined) {
      return known;
    }
    const file = isUrl(id) ? this.#readUrl(id, origin) : this.#readFile(id);
    this.#files.set(id, file);
    return file;
  }

  /** The id of what a reference names. */
  idOf(base: string, reference: string): string {
    if (isUrl(base)) {
      return new URL(reference, base).href;
    }
    return resolve(dirname(base), reference);
  }

  /**
   * A file that another refers to.
   *
   * @param location Where the reference stands.
   */
  async follow(
    base: SourceFile,
    reference: string,
    location: Location,
  ): Promise<SourceFile> {
    const origin = originOf(base.id);
    if (isElsewhere(reference, base.id)) {
      throw createRemoteError(reference, location);
    }
    const id = this.idOf(base.id, reference);
    if (origin === undefined) {
      await checkInside(this.#options.folder, id, reference, location);
    }
    try {
      return await this.open(id, origin);
    } catch (error) {
      throw blameReference(error, reference, location);
    }
  }

  async #readFile(path: string): Promise<SourceFile> {
    const shown = this.#show(path);
    const bytes = await readFile(path, shown);
    const text = decode(shown, bytes);
    return new SourceFile(path, bytes, text);
  }

  async #readUrl(start: string, origin?: string): Promise<SourceFile> {
    const { urlReader } = this.#options;
    const { url, bytes } = await readUrl(urlReader, parseUrl(start), origin);
    const text = decode(showUrl(url), bytes);
    const file = new SourceFile(url.href, bytes, text);
    // References start from where a redirect led to.
    this.#files.set(url.href, Promise.resolve(file));
    return file;
  }

  #show(path: string): string {
    const { cwd } = this.#options;
    if (!isBelow(cwd, path)) {
      return path;
    }
    return relative(cwd, path).replaceAll(sep, "/");
  }
}

/** Whether a source is a URL, and no path. */
export function isUrl(source: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(source);
}

/** @throws LoadError when the text is no URL. */
function parseUrl(text: string): URL {
  if (URL.canParse(text)) {
    return new URL(text);
  }
  throw new LoadError({
    code: "url-refused",
    message: "The URL is not valid",
    help: "Correct the URL.",
    location: startOf("URL"),
  });
}

function originOf(id: string): string | undefined {
  if (isUrl(id)) {
    return new URL(id).origin;
  }
  return undefined;
}

/** Whether a reference leaves the host of the file that it stands in. */
function isElsewhere(reference: string, base: string): boolean {
  if (!isUrl(base)) {
    return /^([a-z][a-z\d+.-]+:|\/\/)/i.test(reference);
  }
  if (!URL.canParse(reference, base)) {
    return true;
  }
  return new URL(reference, base).origin !== originOf(base);
}

function createRemoteError(reference: string, location: Location): LoadError {
  const shown = URL.canParse(reference)
    ? showUrl(new URL(reference))
    : "its URL";
  return new LoadError({
    code: "ref-remote",
    message: `The $ref leads to another host: ${shown}`,
    help: "Copy what it refers to beside the document.",
    location,
  });
}

/** The codes of errors that only say that a file cannot be read. */
const unreadable = new Set([
  "folder",
  "not-found",
  "request-failed",
  "unreadable",
]);

/** Where a file cannot be read, the error names the reference to it. */
function blameReference(error: unknown, reference: string, location: Location) {
  if (!(error instanceof LoadError)) {
    return error;
  }
  if (!unreadable.has(error.code)) {
    return error;
  }
  const [shown] = reference.split("?");
  return new LoadError({
    code: "ref-unresolved",
    message: `The $ref leads to a file that cannot be read: ${shown}`,
    help: error.help,
    location,
    cause: error,
  });
}

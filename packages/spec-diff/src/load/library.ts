import { realpath } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import type { Location } from "../finding.js";
import { decode } from "./decode.js";
import { LoadError } from "./load-error.js";
import { readFile } from "./read-file.js";
import { SourceFile } from "./source-file.js";

/** The files of one document; each is read once. */
export class Library {
  readonly #cwd: string;
  readonly #folder: string;
  readonly #files = new Map<string, Promise<SourceFile>>();

  /**
   * @param cwd What paths are shown from.
   * @param folder What references may read.
   */
  constructor(cwd: string, folder: string) {
    this.#cwd = cwd;
    this.#folder = folder;
  }

  /** Those that were asked for, by their ids. */
  has(id: string): boolean {
    return this.#files.has(id);
  }

  /** A file, by its absolute path. */
  open(path: string): Promise<SourceFile> {
    const known = this.#files.get(path);
    if (known !== undefined) {
      return known;
    }
    const file = this.#read(path);
    this.#files.set(path, file);
    return file;
  }

  /** The id of what a reference names. */
  idOf(base: string, reference: string): string {
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
    if (/^[a-z][a-z\d+.-]+:|^\/\//i.test(reference)) {
      throw remote(reference, location);
    }
    const path = this.idOf(base.id, reference);
    await this.#checkInside(path, reference, location);
    try {
      return await this.open(path);
    } catch (error) {
      throw atReference(error, reference, location);
    }
  }

  async #checkInside(path: string, reference: string, location: Location) {
    const real = await realpath(path).catch(() => path);
    const folder = await realpath(this.#folder);
    const isInside = [path, real].every(
      (way) => isBelow(this.#folder, way) || isBelow(folder, way),
    );
    if (!isInside) {
      throw outside(reference, location);
    }
  }

  async #read(path: string): Promise<SourceFile> {
    const shown = this.#shown(path);
    const bytes = await readFile(path, shown);
    const text = decode(shown, bytes);
    return new SourceFile(path, bytes, text);
  }

  #shown(path: string): string {
    if (!isBelow(this.#cwd, path)) {
      return path;
    }
    return relative(this.#cwd, path).replaceAll(sep, "/");
  }
}

function isBelow(folder: string, path: string): boolean {
  const prefix = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  return path.startsWith(prefix);
}

function remote(reference: string, location: Location): LoadError {
  return new LoadError({
    code: "ref-remote",
    message: `The $ref leads to another host: ${reference}`,
    help: "Copy what it refers to beside the document.",
    location,
  });
}

function outside(reference: string, location: Location): LoadError {
  return new LoadError({
    code: "ref-outside",
    message: `The $ref leaves the folder of the root document: ${reference}`,
    help: "Move the file into that folder, or give the option `folder`.",
    location,
  });
}

/** A file that is not there is the reference's fault. */
function atReference(error: unknown, reference: string, location: Location) {
  const isReference =
    error instanceof LoadError &&
    ["not-found", "folder", "unreadable"].includes(error.code);
  if (!isReference) {
    return error;
  }
  return new LoadError({
    code: "ref-unresolved",
    message: `The $ref leads to a file that cannot be read: ${reference}`,
    help: error.help,
    location,
    cause: error,
  });
}

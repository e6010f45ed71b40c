import { realpath } from "node:fs/promises";
import { sep } from "node:path";
import type { Location } from "../finding.js";
import { LoadError } from "./load-error.js";

/**
 * Keeps a document from reading files that are none of its own: not by `../`,
 * nor by a link.
 *
 * @throws LoadError when the path leaves the folder.
 */
export async function checkInside(
  folder: string,
  path: string,
  reference: string,
  location: Location,
): Promise<void> {
  const realFolder = await realpath(folder);
  const realPath = await realpath(path).catch(() => undefined);
  const isInside =
    isBelow(folder, path) &&
    (realPath === undefined || isBelow(realFolder, realPath));
  if (!isInside) {
    throw new LoadError({
      code: "ref-outside",
      message: `The $ref leaves the folder of the root document: ${reference}`,
      help: "Move the file into that folder, or give the option `folder`.",
      location,
    });
  }
}

/** Whether a path lies in a folder. */
export function isBelow(folder: string, path: string): boolean {
  const prefix = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  return path.startsWith(prefix);
}

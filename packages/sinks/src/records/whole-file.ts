import type { Disk } from "../disk/disk.js";

/**
 * Writes a small file so that at every moment either the old one or the new one
 * is there, as a whole.
 */
export async function writeWholeFile(
  disk: Disk,
  path: string,
  text: string,
): Promise<void> {
  const next = `${path}.next`;
  await writeSynced(disk, next, text);
  await disk.rename(next, path);
  await disk.syncFolderOf(path);
}

/** Writes a small file anew, and waits until it would survive. */
export async function writeSynced(
  disk: Disk,
  path: string,
  text: string,
): Promise<void> {
  await disk.remove(path);
  const file = await disk.create(path);
  try {
    await file.write(Buffer.from(text), 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The text of a small file, `undefined` where there is none. */
export async function readWholeFile(
  disk: Disk,
  path: string,
): Promise<string | undefined> {
  if ((await disk.sizeOf(path)) === undefined) {
    return undefined;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of disk.read(path)) {
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString("utf8");
}

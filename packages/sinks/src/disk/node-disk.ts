import { constants, type Stats } from "node:fs";
import {
  copyFile,
  type FileHandle,
  link,
  lstat,
  open,
  readdir,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { FileError } from "../errors/file-error.js";
import type { Disk, DiskFile } from "./disk.js";

/** For the owner alone. */
const MODE = 0o600;
const CHUNK_BYTES = 256 * 1024;

/** The files of this machine. */
export const nodeDisk: Disk = {
  create: (path) => openFile("create", path, "wx"),
  open: (path) => openFile("open", path, "r+"),
  sizeOf,
  read: readChunks,
  async copy(from, to) {
    // A copy that shares its blocks costs nothing, where the disk can.
    const flags = constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL;
    await explain("write", to, copyFile(from, to, flags));
  },
  link: (from, to) => explain("write", to, link(from, to)),
  rename: (from, to) => explain("write", to, rename(from, to)),
  listBeside(path) {
    const folder = dirname(path);
    return explain("read", folder, readdir(folder));
  },
  remove: (path) => explain("remove", path, rm(path, { force: true })),
  syncFolderOf,
};

/** Turns what the system refuses into a `FileError`. */
async function explain<T>(
  action: string,
  path: string,
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new FileError(action, path, error);
  }
}

async function openFile(
  action: string,
  path: string,
  flags: string,
): Promise<DiskFile> {
  const file = await explain(action, path, open(path, flags, MODE));
  return {
    write: (bytes, position) =>
      explain("write", path, writeAll(file, bytes, position)),
    truncate: (bytes) => explain("write", path, file.truncate(bytes)),
    sync: () => explain("write", path, file.sync()),
    close: () => explain("write", path, file.close()),
  };
}

/** The system may take less than it is given. */
async function writeAll(
  file: FileHandle,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const rest = bytes.length - done;
    const { bytesWritten } = await file.write(
      bytes,
      done,
      rest,
      position + done,
    );
    done += bytesWritten;
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  const file = await look(path, stat);
  if (file?.isDirectory()) {
    throw new FileError("write", path, { code: "EISDIR" });
  }
  // A rename would take the place of a device, such as /dev/null.
  if (file && !file.isFile()) {
    throw new FileError("write", path, { code: "ENXIO" });
  }
  if (file) {
    return file.size;
  }
  // A rename would replace the link, and not make what it leads to.
  const link = await look(path, lstat);
  if (link?.isSymbolicLink()) {
    throw new FileError("write", path, { code: "ELOOP" });
  }
  return undefined;
}

/** What is there; nothing where there is none. */
async function look(
  path: string,
  find: typeof stat,
): Promise<Stats | undefined> {
  try {
    return await find(path);
  } catch (error) {
    if (Object(error).code === "ENOENT") {
      return undefined;
    }
    throw new FileError("read", path, error);
  }
}

async function* readChunks(path: string, from = 0): AsyncGenerator<Buffer> {
  const file = await explain("read", path, open(path, "r"));
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    let position = from;
    for (;;) {
      const reading = file.read(buffer, 0, CHUNK_BYTES, position);
      const { bytesRead } = await explain("read", path, reading);
      if (bytesRead === 0) {
        return;
      }
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Where folders cannot be synced, as on Windows, it is the system's affair. */
async function syncFolderOf(path: string): Promise<void> {
  try {
    const folder = await open(dirname(resolve(path)), "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // The names are written all the same, only later.
  }
}

import { basename, dirname } from "node:path";
import type { Disk, DiskFile } from "../../src/disk/disk.js";
import { FileError } from "../../src/errors/file-error.js";

/** A file with what was written, and what of it would survive. */
interface Content {
  bytes: Buffer;
  synced: Buffer;
}

/**
 * A disk in memory that loses what was not synced when the power goes: the tail
 * of a file, and names in its folder.
 */
export class MemoryDisk implements Disk {
  #names = new Map<string, Content>();
  #syncedNames = new Map<string, Content>();
  /** Changes until the power goes. */
  changesLeft = Infinity;
  /** What each change fails with, once there is no room. */
  room = Infinity;
  changes = 0;

  async create(path: string): Promise<DiskFile> {
    if (this.#names.has(path)) {
      throw new FileError("create", path, { code: "EEXIST" });
    }
    this.#change();
    const content = {
      bytes: Buffer.alloc(0),
      synced: Buffer.alloc(0),
    };
    this.#names.set(path, content);
    return this.#open(path, content);
  }

  async open(path: string): Promise<DiskFile> {
    return this.#open(path, this.#get(path));
  }

  async sizeOf(path: string): Promise<number | undefined> {
    return this.#names.get(path)?.bytes.length;
  }

  async *read(path: string, from = 0): AsyncGenerator<Buffer> {
    const rest = this.#get(path).bytes.subarray(from);
    for (let at = 0; at < rest.length; at += 1000) {
      yield Buffer.from(rest.subarray(at, at + 1000));
    }
  }

  async copy(from: string, to: string): Promise<void> {
    const file = await this.create(to);
    await file.write(this.#get(from).bytes, 0);
  }

  async link(from: string, to: string): Promise<void> {
    const content = this.#get(from);
    if (this.#names.has(to)) {
      throw new FileError("write", to, { code: "EEXIST" });
    }
    this.#change();
    this.#names.set(to, content);
  }

  async rename(from: string, to: string): Promise<void> {
    const content = this.#get(from);
    this.#change();
    this.#names.delete(from);
    this.#names.set(to, content);
  }

  async listBeside(path: string): Promise<string[]> {
    const paths = [...this.#names.keys()];
    const beside = paths.filter((one) => dirname(one) === dirname(path));
    return beside.map((one) => basename(one));
  }

  async remove(path: string): Promise<void> {
    this.#change();
    this.#names.delete(path);
  }

  async syncFolderOf(): Promise<void> {
    this.#change();
    this.#syncedNames = new Map(this.#names);
  }

  text(path: string): string | undefined {
    return this.#names.get(path)?.bytes.toString("utf8");
  }

  get paths(): string[] {
    return [...this.#names.keys()].sort();
  }

  /** Puts back what a loss of power leaves. @param kept - From 0 to 1. */
  restart(kept: number): void {
    // Names may have come to the disk without being synced, all or none.
    const names = kept < 0.5 ? this.#syncedNames : this.#names;
    this.#names = new Map(names);
    for (const content of this.#names.values()) {
      content.bytes = mixOf(content, kept);
      content.synced = content.bytes;
    }
    this.#syncedNames = new Map(this.#names);
    this.changesLeft = Infinity;
  }

  #open(path: string, content: Content): DiskFile {
    return {
      write: async (bytes, position) => {
        this.#change();
        const end = position + bytes.length;
        const room = this.room - end;
        const fitting =
          room < 0
            ? bytes.subarray(0, Math.max(0, bytes.length + room))
            : bytes;
        const next = Buffer.alloc(
          Math.max(content.bytes.length, position + fitting.length),
        );
        content.bytes.copy(next);
        next.set(fitting, position);
        content.bytes = next;
        if (room < 0) {
          throw new FileError("write", path, { code: "ENOSPC" });
        }
      },
      truncate: async (bytes) => {
        this.#change();
        content.bytes = content.bytes.subarray(0, bytes);
      },
      sync: async () => {
        this.#change();
        content.synced = content.bytes;
      },
      close: async () => {},
    };
  }

  #get(path: string): Content {
    const content = this.#names.get(path);
    if (content === undefined) {
      throw new FileError("open", path, { code: "ENOENT" });
    }
    return content;
  }

  #change(): void {
    this.changes++;
    if (this.changesLeft-- <= 0) {
      throw new Error("the power is gone");
    }
  }
}

/** A tail that was not synced is there in part, and may be garbage. */
function mixOf({ bytes, synced }: Content, kept: number): Buffer {
  const shared = Math.min(bytes.length, synced.length);
  const isAppended = synced.equals(bytes.subarray(0, shared));
  if (!isAppended) {
    return kept < 0.5 ? synced : bytes;
  }
  const tail = bytes.subarray(shared);
  const part = Buffer.from(tail.subarray(0, Math.floor(tail.length * kept)));
  if (kept > 0.5 && kept < 1) {
    part.fill(0, Math.floor(part.length / 2));
  }
  return Buffer.concat([synced, part]);
}

/** A file that is written. */
export interface DiskFile {
  /** Writes all of the bytes at a place, counted from the beginning. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Cuts off all that lies behind so many bytes. */
  truncate(bytes: number): Promise<void>;
  /** Settles when what was written would survive a loss of power. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What an export needs of a file system; tests hand in one that fails, or
 * forgets what was not synced. Every refusal is a `FileError`.
 */
export interface Disk {
  /** A new file, for its owner alone. Refuses a name that is taken. */
  create(path: string): Promise<DiskFile>;
  /** A file that is there, with what it holds. */
  open(path: string): Promise<DiskFile>;
  /** The size of a file in bytes, `undefined` where there is none. */
  sizeOf(path: string): Promise<number | undefined>;
  /** The content of a file from a place on, piece by piece. */
  read(path: string, from?: number): AsyncIterable<Buffer>;
  copy(from: string, to: string): Promise<void>;
  /** Gives a file a second name. Refuses a name that is taken. */
  link(from: string, to: string): Promise<void>;
  /** Takes the place of what is there, in one step. */
  rename(from: string, to: string): Promise<void>;
  /** The names of all that lies in the folder of a file. */
  listBeside(path: string): Promise<string[]>;
  /** Does nothing where there is no such file. */
  remove(path: string): Promise<void>;
  /** Settles when the names in the folder of a file would survive, too. */
  syncFolderOf(path: string): Promise<void>;
}

import { type Io, write } from "../io.js";

/** Where the text of a command goes. */
export interface Sink {
  /** Settles once the text is taken. @throws EPIPE where nobody reads on. */
  write(text: string): Promise<void>;
  /** Settles when all is shown. */
  close(): Promise<void>;
}

/** Straight to stdout. */
export function createStdoutSink({ stdout }: Io): Sink {
  return {
    async write(text) {
      if (text !== "") {
        await write(stdout, text);
      }
    },
    close: async () => undefined,
  };
}

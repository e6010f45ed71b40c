import { Readable } from "node:stream";
import type { Io, Output } from "../src/io.js";
import { run } from "../src/run.js";

/** What a command line wrote, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command line in this process, with streams and an environment of its
 * own.
 */
export async function terminal(
  argv: readonly string[],
  {
    env = {},
    columns,
    io: given = {},
  }: {
    env?: Readonly<Record<string, string>>;
    columns?: number;
    io?: Partial<Omit<Io, "stdout" | "stderr">>;
  } = {},
): Promise<Ran> {
  const io = { ...createIo(columns), env, ...given };
  const code = await run(argv, io);
  return { code, stdout: io.stdout.text(), stderr: io.stderr.text() };
}

/** What a command touches, with streams that keep what is written. */
export function createIo(columns?: number) {
  return {
    env: {},
    stdin: Readable.from([]),
    stdout: collector(columns),
    stderr: collector(),
    signal: new AbortController().signal,
    cwd: process.cwd(),
    now: Date.now,
    sleep: async () => undefined,
  };
}

/** A stream that keeps what is written to it. */
export function collector(columns?: number): Output & { text(): string } {
  let collected = "";
  return {
    ...(columns === undefined ? {} : { isTTY: true, columns }),
    write(text, done) {
      collected += text;
      done();
      return true;
    },
    text: () => collected,
  };
}

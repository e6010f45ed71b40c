import type { Output } from "../src/io.js";
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
  }: { env?: Record<string, string>; columns?: number } = {},
): Promise<Ran> {
  const stdout = collector(columns);
  const stderr = collector();
  const code = await run(argv, {
    env,
    stdout,
    stderr,
    signal: new AbortController().signal,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
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

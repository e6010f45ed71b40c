import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { showSafely } from "../errors/show-safely.js";
import { type Io, write } from "../io.js";
import { createStdoutSink, type Sink } from "./sink.js";

/**
 * Holds text back until it is longer than the screen: then it goes through a
 * pager, which is not started for less.
 */
export function createPagedSink(words: readonly string[], io: Io): Sink {
  const screen = (io.stdout.rows ?? Infinity) - 1;
  let held = "";
  let sink: Sink | undefined;
  return {
    async write(text) {
      held += text;
      if (sink === undefined && countLines(held) <= screen) {
        return;
      }
      sink ??= await startPager(words, io);
      const shown = held;
      held = "";
      await sink.write(shown);
    },
    async close() {
      const shown = held;
      held = "";
      await (sink ?? createStdoutSink(io)).write(shown);
      await sink?.close();
    },
  };
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

/** What git sets, too: quit where it fits the screen, colours, no clearing. */
const pagerDefaults = {
  LESS: "FRX",
  LV: "-c",
};

/** Where it cannot be started, the text goes to the terminal. */
async function startPager(words: readonly string[], io: Io): Promise<Sink> {
  const [program = "", ...rest] = words;
  const pager = spawn(program, rest, {
    stdio: ["pipe", "inherit", "inherit"],
    env: {
      ...pagerDefaults,
      ...io.env,
    },
  });
  try {
    await once(pager, "spawn");
  } catch (error) {
    const { message } = error as Error;
    const note = `PAGER "${program}" does not start: ${message}`;
    await write(io.stderr, `rollcall: ${showSafely(note)}\n`);
    return createStdoutSink(io);
  }
  return createPagerSink(pager, pager.stdin as Writable);
}

function createPagerSink(pager: ChildProcess, stdin: Writable): Sink {
  const ended = once(pager, "close");
  // It comes to the write that hit it, too.
  stdin.on("error", () => undefined);
  // Ctrl-C belongs to the pager while it runs: we must not end before it.
  const ignore = () => undefined;
  process.on("SIGINT", ignore);
  return {
    async write(text) {
      if (text !== "") {
        await write(stdin, text);
      }
    },
    async close() {
      stdin.end();
      await ended;
      process.off("SIGINT", ignore);
    },
  };
}

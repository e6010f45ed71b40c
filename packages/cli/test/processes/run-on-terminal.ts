import { spawn } from "@lydell/node-pty";
import type { House } from "./house.js";
import { bin } from "./run-in-pipe.js";

/** What a process wrote to a terminal, raw, and its exit code. */
export interface Shown {
  readonly code: number;
  readonly output: string;
}

/** What is typed once the process has written some text. */
export interface Typing {
  readonly after: string;
  readonly keys: string;
}

/**
 * The shell stays until we have read all: a terminal that is closed may take
 * with it what nobody has read. Ctrl-C reaches the shell, too.
 */
const script = `trap : INT
"$@"
printf '\\033]0;ended %d\\007' "$?"
read -r _`;
const endMark = "\u001b]0;ended ";

/** Runs the built command on a real terminal of so many columns. */
export function runOnTerminal(
  argv: readonly string[],
  columns: number,
  { folder, env }: Pick<House, "folder" | "env">,
  typings: readonly Typing[] = [],
): Promise<Shown> {
  const words = ["-c", script, "sh", process.execPath, bin, ...argv];
  const terminal = spawn("/bin/sh", words, {
    name: "xterm-256color",
    cols: columns,
    rows: 40,
    cwd: folder,
    env,
  });
  const left = [...typings];
  let output = "";
  return new Promise((resolve) => {
    terminal.onData((text) => {
      output += text;
      if (left[0] !== undefined && output.includes(left[0].after)) {
        terminal.write(left.shift()?.keys ?? "");
      }
      const [shown = "", ending] = output.split(endMark);
      if (ending?.includes("\u0007")) {
        terminal.write("\r");
        resolve({ code: Number.parseInt(ending, 10), output: shown });
      }
    });
  });
}

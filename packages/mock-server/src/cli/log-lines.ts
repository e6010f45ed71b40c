import type { Log, LogEntry } from "../util/log.js";

/** How the log looks: for people, for programs, or not at all. */
export type LogForm = "pretty" | "json" | "off";

/** Makes a log that writes lines. */
export function logLines(form: LogForm, write: (line: string) => void): Log {
  if (form === "off") {
    return () => {};
  }
  if (form === "json") {
    return (entry) =>
      write(
        `${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`,
      );
  }
  return (entry) => write(`${pretty(entry)}\n`);
}

function pretty({ level, message }: LogEntry): string {
  // Control characters in what a client sent must not reach a terminal.
  const safe = message.replace(/[^\P{Cc}\n]/gu, "?");
  return level === "info" ? safe : `${level}: ${safe}`;
}

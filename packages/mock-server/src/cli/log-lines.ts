import type { Log, LogEntry } from "../util/log-entry.js";

/** How the log may look: for people, for programs, or not at all. */
export const logForms = ["pretty", "json", "off"] as const;

export type LogForm = (typeof logForms)[number];

/** Makes a log that writes lines. */
export function logLines(form: LogForm, write: (line: string) => void): Log {
  const format = formats[form];
  return (entry) => {
    const line = format(entry);
    if (line !== undefined) {
      write(`${line}\n`);
    }
  };
}

type Format = (entry: LogEntry) => string | undefined;

const formats: Readonly<Record<LogForm, Format>> = {
  pretty: writePretty,
  json: writeJson,
  off: () => undefined,
};

function writePretty({ level, message }: LogEntry): string {
  const safe = withoutControls(message);
  if (level === "info") {
    return safe;
  }
  return `${level}: ${safe}`;
}

/** Control characters in what a client sent must not reach a terminal. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, "?");
}

function writeJson(entry: LogEntry): string {
  const time = new Date().toISOString();
  return JSON.stringify({
    time,
    ...entry,
  });
}

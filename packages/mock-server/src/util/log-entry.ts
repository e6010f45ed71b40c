/** One line of the log. Keys and bodies never appear in it. */
export interface LogEntry {
  readonly level: "info" | "warn" | "error";
  /** What happened: `ready`, `request`, `unknown-parameter`, `stop`... */
  readonly event: string;
  /** For people. */
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** Where log lines go. */
export type Log = (entry: LogEntry) => void;

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

const MOST_WARNINGS = 200;

/**
 * Warns once for each parameter that the API would ignore too; of endless
 * different ones only about the first 200.
 */
export function unknownParameterWarner(
  log: Log,
): (path: string, names: readonly string[]) => void {
  const warned = new Set<string>();
  return (path, names) => {
    for (const name of names) {
      if (warned.has(name) || warned.size >= MOST_WARNINGS) {
        continue;
      }
      warned.add(name);
      const parameter = name.slice(0, 80);
      log({
        level: "warn",
        event: "unknown-parameter",
        message: `${path}: ${JSON.stringify(parameter)} is no parameter of it and was ignored, as the API does; --strict answers 400`,
        path,
        parameter,
      });
    }
  };
}

import type { Log, LogEntry } from "../util/log-entry.js";

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
      if (warned.has(name)) {
        continue;
      }
      if (warned.size >= MOST_WARNINGS) {
        continue;
      }
      warned.add(name);
      log(warningOf(path, name.slice(0, 80)));
    }
  };
}

function warningOf(path: string, parameter: string): LogEntry {
  const shown = JSON.stringify(parameter);
  return {
    level: "warn",
    event: "unknown-parameter",
    message: `${path}: ${shown} is no parameter of it and was ignored, as the API does; --strict answers 400`,
    path,
    parameter,
  };
}

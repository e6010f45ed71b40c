import type { Diagnostic } from "./diagnostic.js";

/**
 * A diagnostic as two lines for a terminal; editors make a link of the first
 * word.
 */
export function formatDiagnostic({
  code,
  severity,
  message,
  location: { file, line, column },
  help,
}: Diagnostic): string {
  const head = `${file}:${line}:${column} ${severity} ${code}: ${message}`;
  return `${head}\n  ${help}`;
}

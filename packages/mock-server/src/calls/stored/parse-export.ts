import type { Call } from "../call.js";

/**
 * Reads calls from an export: NDJSON (one call a line), a JSON array, or an
 * object with the array in `items` or `calls`. Throws a `SyntaxError` that says
 * where and why.
 */
export function parseExport(text: string): Call[] {
  const trimmed = text.replace(/^\ufeff/, "").trim();
  if (trimmed === "") {
    return [];
  }
  const whole = tryParse(trimmed);
  if (whole === undefined) {
    return trimmed.split(/\r?\n/).flatMap(parseLine);
  }
  return listIn(whole).map((value, n) => checked(value, `call ${n + 1}`));
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseLine(line: string, n: number): Call[] {
  if (line.trim() === "") {
    return [];
  }
  const value = tryParse(line);
  if (value === undefined) {
    throw new SyntaxError(`line ${n + 1} is not JSON`);
  }
  return [checked(value, `line ${n + 1}`)];
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  const { items, calls } = value as { items?: unknown; calls?: unknown };
  if (Array.isArray(items)) {
    return items;
  }
  return Array.isArray(calls) ? calls : [value];
}

/** Refuses what could not be put in its place in the list. */
function checked(value: unknown, where: string): Call {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new SyntaxError(`${where} is not an object`);
  }
  const call = value as Call;
  for (const field of ["call_id", "agent_id"] as const) {
    if (typeof call[field] !== "string" || call[field] === "") {
      throw new SyntaxError(`${where} has no ${field}`);
    }
  }
  for (const field of ["start_timestamp", "end_timestamp"] as const) {
    if (call[field] === undefined || Number.isSafeInteger(call[field])) {
      continue;
    }
    throw new SyntaxError(
      `${where} has a ${field} that is no whole number of milliseconds`,
    );
  }
  return call;
}

import { json } from "../samples/layout/json.js";
import { writeLiteral } from "../samples/layout/write-literal.js";

/**
 * JSON with two spaces of indent, where everything that fits on a line is on
 * one line.
 */
export function writeJson(value: unknown): string {
  return writeLiteral(value, json);
}

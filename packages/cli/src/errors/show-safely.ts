import { escapeForPeople } from "../output/escape-text.js";

/**
 * A text for one line of a terminal: what could steer it is written as an
 * escape, and white space around a line break is one space.
 */
export function showSafely(text: string): string {
  const line = text.replace(/\s*[\r\n]\s*/g, " ").trim();
  return escapeForPeople(line);
}

import { recordTerminal } from "../terminal/record-terminal.js";
import { recordings } from "../terminal/recordings.js";

/** The recorded terminal of the home page, as an SVG. */
export function readTerminal(): Promise<string> {
  return recordTerminal(recordings);
}

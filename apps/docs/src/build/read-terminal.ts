import type { Drawing } from "../terminal/draw-terminal.js";
import { recordTerminal } from "../terminal/record-terminal.js";
import { recordings } from "../terminal/recordings.js";

/** The recorded terminal of the home page, as images. */
export function readTerminal(): Promise<Drawing> {
  return recordTerminal(recordings);
}

import type { Position } from "./position.js";
import type { RawPage } from "./request-page.js";

/** A page, and the position that it was found at in the end. */
export interface FoundPage {
  readonly page: RawPage;
  readonly position: Position;
}

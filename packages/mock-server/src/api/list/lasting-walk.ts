import type { Found, Place } from "./found-call.js";
import { isPause, MergedWalk, type Pause } from "./merged-walk.js";
import { boundsOf } from "./page-bounds.js";
import type { Listing } from "./page-request.js";

/**
 * A walk that can stop after any call and go on later, although calls may
 * change in between.
 */
export class LastingWalk {
  readonly #listing: Listing;
  /** The call that was looked at last. */
  #last: Place | undefined;
  #walk: MergedWalk;
  /** The overlay's version that the walk was made for. */
  #version: number;

  /** `after`: where the walk begins; `undefined`: at the first call. */
  constructor(listing: Listing, after: Place | undefined) {
    this.#listing = listing;
    this.#last = after;
    this.#version = listing.workspace.overlay.version;
    this.#walk = this.#walkOn();
  }

  /** The next call; `undefined` when there is none. */
  next(): Found | Pause | undefined {
    const { version } = this.#listing.workspace.overlay;
    if (this.#version !== version) {
      this.#version = version;
      this.#walk = this.#walkOn();
    }
    const call = this.#walk.next();
    if (call !== undefined) {
      this.#last = isPause(call) ? call.pausedAt : call;
    }
    return call;
  }

  /** A walk over all that comes after the last call. */
  #walkOn(): MergedWalk {
    const bounds = boundsOf(this.#listing, this.#last);
    return new MergedWalk(this.#listing, bounds);
  }
}

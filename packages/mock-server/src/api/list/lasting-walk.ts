import type { Workspace } from "../../calls/workspace.js";
import type { Found, Place } from "./found-call.js";
import type { ListQuery } from "./list-query.js";
import { isPause, MergedWalk, type Pause } from "./merged-walk.js";
import { boundsOf } from "./page-bounds.js";

/**
 * A walk that can stop after any call and go on later, although calls may
 * change in between.
 */
export class LastingWalk {
  readonly #workspace: Workspace;
  readonly #query: ListQuery;
  readonly #now: number;
  /** The call that was looked at last. */
  #last: Place | undefined;
  #walk: MergedWalk;
  /** The overlay's version that the walk was made for. */
  #version: number;

  /** `after`: where the walk begins; `undefined`: at the first call. */
  constructor(
    workspace: Workspace,
    query: ListQuery,
    after: Place | undefined,
    now: number,
  ) {
    this.#workspace = workspace;
    this.#query = query;
    this.#now = now;
    this.#last = after;
    this.#version = workspace.overlay.version;
    this.#walk = this.#walkOn();
  }

  /** The next call; `undefined` when there is none. */
  next(): Found | Pause | undefined {
    const { version } = this.#workspace.overlay;
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
    const bounds = boundsOf(
      this.#workspace,
      this.#query,
      this.#last,
      this.#now,
    );
    return new MergedWalk(this.#workspace, this.#query, bounds, this.#now);
  }
}

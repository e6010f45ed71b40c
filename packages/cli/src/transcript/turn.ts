/** What somebody said in one turn. */
export interface Speech {
  readonly kind: "speech";
  /** `agent`, `user`, or whom a call was transferred to. */
  readonly role: string;
  readonly text: string;
  /** When it begins and ends, in seconds of the recording. */
  readonly startS?: number;
  readonly endS?: number;
  /**
   * How long the other side had waited for it, in seconds: from the end of what
   * it said. Negative where both spoke at once.
   */
  readonly waitS?: number;
}

/** What a call did beside speaking. */
export interface Event {
  readonly kind: "event";
  /** `tool`, its `result`, `node`, `key`, or the API's own word. */
  readonly name: string;
  readonly text: string;
}

/** One step of a conversation. */
export type Turn = Speech | Event;

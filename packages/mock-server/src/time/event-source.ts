/** Where events come from, in the order of their time. */
export interface EventSource<Event> {
  /** The instant of the next event; infinite when there is none. */
  peek(): number;
  /** Takes the next event. Only after a finite `peek`. */
  take(): Event;
  /** Goes on from here: the next event is the first one after `at`. */
  seek(at: number): void;
}

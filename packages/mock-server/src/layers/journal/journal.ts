import type { MockRequest } from "../../api/mock-request.js";
import { Ring } from "../../util/ring.js";
import { type Rule, wholeNumber } from "../../util/rule.js";
import { RequestCounters } from "./request-counters.js";

/**
 * One request and how it was answered, as it lies in memory: nothing is turned
 * into text before somebody asks.
 */
export interface JournalRecord {
  /** From 1, in the order of arrival. */
  readonly number: number;
  /** Epoch milliseconds on the clock of the mock, when the request arrived. */
  readonly at: number;
  /** With no more of its body than the journal keeps. */
  readonly request: MockRequest;
  /** Bytes of the body as it was sent. */
  readonly sentBytes: number;
  /** The status of the answer; 0 while there is none. */
  status: number;
  /** Milliseconds of real time until the answer. */
  tookMs: number;
  /** Bytes of the answer's body. */
  bytes: number;
  /** What was done to the answer on purpose: `status=503`, `rate-limit`. */
  fault: string | undefined;
}

/** How much is kept. */
export interface JournalOptions {
  /** Requests; the oldest make room. 0 keeps none. @default 1000 */
  readonly capacity?: number;
  /** Bytes kept of the body of a request. @default 4096 */
  readonly bodyBytes?: number;
}

/** What each option of the journal may be. */
export const journalRules = {
  capacity: wholeNumber(0, 10_000_000),
  bodyBytes: wholeNumber(0, 1 << 30),
} satisfies Record<keyof JournalOptions, Rule<unknown>>;

/**
 * The requests that were made, the last of them in full: what a test asserts
 * on.
 */
export class Journal {
  readonly records: Ring<JournalRecord>;
  readonly counters = new RequestCounters();
  readonly #bodyBytes: number;
  #number = 0;
  #current: JournalRecord | undefined;

  constructor({ capacity = 1000, bodyBytes = 4096 }: JournalOptions = {}) {
    this.records = new Ring(capacity);
    this.#bodyBytes = bodyBytes;
  }

  /** Opens the record of a request that has just arrived. */
  begin(request: MockRequest, at: number): JournalRecord {
    this.#number += 1;
    const { body } = request;
    const record: JournalRecord = {
      number: this.#number,
      at,
      request: body === undefined ? request : this.#copyStart(request, body),
      sentBytes: body === undefined ? 0 : body.byteLength,
      status: 0,
      tookMs: 0,
      bytes: 0,
      fault: undefined,
    };
    this.records.push(record);
    this.#current = record;
    return record;
  }

  /**
   * Says what is done on purpose to the answer of the request that arrived
   * last. Limits and faults are judged before anything is waited for, so that
   * the last one is the right one.
   */
  note(fault: string): void {
    if (this.#current) {
      this.#current.fault = fault;
    }
    this.counters.countFault(fault);
  }

  /** Closes a record with its answer. */
  end(
    record: JournalRecord,
    status: number,
    bytes: number,
    tookMs: number,
  ): void {
    record.status = status;
    record.bytes = bytes;
    record.tookMs = tookMs;
    this.counters.count(status, bytes, tookMs);
  }

  /** Forgets every record; counters and numbers go on, as counters do. */
  clear(): void {
    this.records.clear();
  }

  /**
   * A body that is kept must be a copy: the transport may use its buffer again.
   */
  #copyStart(request: MockRequest, body: Uint8Array): MockRequest {
    return {
      ...request,
      body: body.slice(0, this.#bodyBytes),
    };
  }
}

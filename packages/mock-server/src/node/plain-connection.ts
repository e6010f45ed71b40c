import type { Socket } from "node:net";
import type { Answerer } from "../api/answerer.js";
import type { MockAnswer } from "../api/mock-answer.js";
import type { MockRequest } from "../api/mock-request.js";
import { answerBrokenRequest, answerSlowRequest } from "./parser-errors.js";
import { BEGUN, PlainHeadReader } from "./plain-head.js";
import { plainHeadOf, sendPlain } from "./send-plain.js";
import { BODY_MS, HEADERS_MS, IDLE_MS } from "./socket-timeouts.js";

/** What a connection needs of its surroundings. */
export interface PlainSurroundings {
  readonly answer: Answerer;
  /**
   * Gives the socket away, with the bytes of a request that has no answer yet,
   * or one that is not plain.
   */
  readonly handOver: (
    bytes: Buffer,
    early?: MockAnswer | Promise<MockAnswer>,
  ) => void;
  /** Told once, when the socket is no longer this connection's. */
  readonly onLeave: () => void;
}

/** A connection as long as nothing but plain requests comes on it. */
export class PlainConnection {
  readonly #socket: Socket;
  readonly #surroundings: PlainSurroundings;
  readonly #heads: PlainHeadReader;
  readonly #listeners: readonly [
    event: string,
    listener: (bytes: Buffer) => void,
  ][];
  #answered = false;
  #patienceMs = 0;
  /** A request of which all came but its body, or the end of it. */
  #begun: Buffer | undefined;

  constructor(socket: Socket, surroundings: PlainSurroundings) {
    this.#socket = socket;
    this.#surroundings = surroundings;
    this.#heads = new PlainHeadReader(() => socket.destroyed);
    this.#listeners = [
      ["data", (bytes) => this.#receive(bytes)],
      ["drain", () => socket.resume()],
      ["timeout", () => this.#timeOut()],
      ["end", () => this.#receiveEnd()],
      ["error", () => socket.destroy()],
      ["close", () => this.#leave()],
    ];
    for (const [event, listener] of this.#listeners) {
      socket.on(event, listener);
    }
    this.#waitFor(HEADERS_MS);
  }

  /**
   * Closes once all is sent; a request that has begun is answered first, as the
   * server does it.
   */
  end(): void {
    if (this.#begun) {
      this.#handOver(this.#begun);
    } else {
      this.#socket.end();
    }
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #receive(bytes: Buffer): void {
    // Said goodbye already.
    if (!this.#socket.writable) {
      return;
    }
    const whole = this.#begun ? Buffer.concat([this.#begun, bytes]) : bytes;
    const request = this.#heads.read(whole);
    // Whoever sends a body apart from its head sends it at once. What takes
    // longer is the server's, who has the time limits for it.
    if (request === BEGUN && !this.#begun) {
      this.#begun = whole;
      this.#waitFor(BODY_MS);
    } else {
      this.#begun = undefined;
      this.#answer(whole, request === BEGUN ? undefined : request);
    }
  }

  #answer(bytes: Buffer, request: MockRequest | undefined): void {
    const answer = request && this.#ask(request);
    const head =
      answer === undefined || answer instanceof Promise
        ? undefined
        : plainHeadOf(answer);
    if (head === undefined) {
      this.#handOver(bytes, answer);
    } else {
      this.#send(head, (answer as MockAnswer).chunks);
    }
  }

  #send(head: string, chunks: MockAnswer["chunks"]): void {
    this.#answered = true;
    this.#waitFor(IDLE_MS);
    sendPlain(this.#socket, head, chunks);
    // A client that does not read its answers may ask no more. Below this mark
    // there would be no drain to go on from.
    if (this.#socket.writableLength >= this.#socket.writableHighWaterMark) {
      this.#socket.pause();
    }
  }

  /** What the answerer throws is thrown again where the server catches it. */
  #ask(request: MockRequest): MockAnswer | Promise<MockAnswer> {
    try {
      return this.#surroundings.answer(request);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  #waitFor(ms: number): void {
    if (this.#patienceMs !== ms) {
      this.#patienceMs = ms;
      this.#socket.setTimeout(ms);
    }
  }

  #receiveEnd(): void {
    if (this.#begun) {
      this.#begun = undefined;
      answerBrokenRequest(this.#socket);
    } else {
      this.end();
    }
  }

  #timeOut(): void {
    if (this.#begun) {
      this.#handOver(this.#begun);
      return;
    }
    // As long as an answer is on its way, it is the client who takes the time.
    if (this.#socket.writableLength > 0) {
      return;
    }
    if (this.#answered || !this.#socket.writable) {
      this.destroy();
    } else {
      answerSlowRequest(this.#socket);
    }
  }

  #handOver(bytes: Buffer, early?: MockAnswer | Promise<MockAnswer>): void {
    this.#leave();
    this.#socket.setTimeout(0);
    this.#surroundings.handOver(bytes, early);
  }

  #leave(): void {
    for (const [event, listener] of this.#listeners) {
      this.#socket.removeListener(event, listener);
    }
    this.#surroundings.onLeave();
  }
}

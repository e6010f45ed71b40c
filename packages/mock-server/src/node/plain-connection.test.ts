import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Answerer } from "../api/answerer.js";
import { bytesAnswer } from "../api/answers.js";
import { PlainConnection } from "./plain-connection.js";

/** A socket whose other side takes nothing until it is told to. */
class SlowSocket extends Duplex {
  patienceMs = 0;
  written = "";
  #taken: (() => void) | undefined;

  setTimeout(ms: number): this {
    this.patienceMs = ms;
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, taken: () => void): void {
    this.written += chunk;
    this.#taken = taken;
  }

  letGo(): void {
    const taken = this.#taken;
    this.#taken = undefined;
    taken?.();
  }
}

/** The socket of a connection on which nothing came yet. */
function connected(answer: Answerer): SlowSocket {
  const socket = new SlowSocket();
  new PlainConnection(socket as unknown as Socket, {
    answer,
    handOver: () => {},
    onLeave: () => {},
  });
  return socket;
}

// The soak waits for the ten seconds.
it("has ten seconds to ask something, and then is answered 408 and closed", () => {
  const socket = connected(() => bytesAnswer(200, []));
  expect(socket.patienceMs).toBe(10_000);
  socket.emit("timeout");
  expect(socket.written).toMatch(/^HTTP\/1.1 408 /);
  expect(socket.writableEnded).toBe(true);
});

describe("a connection whose other side is slow", () => {
  const rows: [size: string, bytes: number, beforeItTakes: number][] = [
    ["answers that a stream may hold back", 100, 5],
    ["answers that are more than that", 1_000_000, 1],
  ];

  it.each(rows)(
    "%s: goes on when all is taken",
    async (_size, length, beforeItTakes) => {
      let asked = 0;
      const socket = connected(() => {
        asked++;
        return bytesAnswer(200, [new Uint8Array(length)]);
      });
      for (let n = 0; n < 5; n++) {
        socket.push("GET / HTTP/1.1\r\nhost: a\r\n\r\n");
        await turn();
      }
      expect(asked).toBe(beforeItTakes);
      for (let n = 0; n < 20; n++) {
        socket.letGo();
        await turn();
      }
      socket.push("GET / HTTP/1.1\r\nhost: a\r\n\r\n");
      await turn();
      expect(asked).toBe(6);
    },
  );
});

import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { bytesAnswer } from "../api/answers.js";
import { PlainConnection } from "./plain-connection.js";

/** A socket whose other side takes nothing until it is told to. */
class SlowSocket extends Duplex {
  #taken: (() => void) | undefined;

  setTimeout(): this {
    return this;
  }

  override _read(): void {}

  override _write(_chunk: Buffer, _encoding: string, taken: () => void): void {
    this.#taken = taken;
  }

  letGo(): void {
    const taken = this.#taken;
    this.#taken = undefined;
    taken?.();
  }
}

describe("a connection whose other side is slow", () => {
  const rows: [size: string, bytes: number, beforeItTakes: number][] = [
    ["answers that a stream may hold back", 100, 5],
    ["answers that are more than that", 1_000_000, 1],
  ];

  it.each(rows)(
    "%s: goes on when all is taken",
    async (_size, length, beforeItTakes) => {
      const socket = new SlowSocket();
      let asked = 0;
      const answer = () => {
        asked++;
        return bytesAnswer(200, [new Uint8Array(length)]);
      };
      new PlainConnection(socket as unknown as Socket, {
        answer,
        handOver: () => {},
        onLeave: () => {},
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

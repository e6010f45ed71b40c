import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Answerer } from "../api/answerer.js";
import { bytesAnswer } from "../api/make-answer.js";
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
function connected(
  answer: Answerer,
  handOver: (bytes: Buffer) => void = () => {},
): SlowSocket {
  const socket = new SlowSocket();
  new PlainConnection(socket as unknown as Socket, {
    answer,
    handOver,
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

describe("a body that does not come with the next packet", () => {
  const head = "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\n\r\n";
  const whole = `${head}ab`;

  it.each([
    ["the first request", ""],
    ["a later one", whole],
  ])("is the server's after a second, of %s", async (_name, before) => {
    let asked = 0;
    const handed: string[] = [];
    const answer = () => {
      asked++;
      return bytesAnswer(200, []);
    };
    const socket = connected(answer, (bytes) => handed.push(String(bytes)));
    socket.push(before);
    await turn();
    socket.push(`${head}a`);
    await turn();
    expect(socket.patienceMs).toBe(1_000);
    const written = socket.written;
    socket.emit("timeout");
    expect(handed).toEqual([`${head}a`]);
    expect(socket.written).toBe(written);
    expect(asked).toBe(before === "" ? 0 : 1);
    expect(socket.patienceMs).toBe(0);
  });

  it("is waited for no longer once it is there", async () => {
    const socket = connected(() => bytesAnswer(200, []));
    socket.push(head);
    await turn();
    socket.push("ab");
    await turn();
    expect(socket.written).toMatch(/^HTTP\/1.1 200 /);
    expect(socket.patienceMs).toBe(65_000);
  });
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

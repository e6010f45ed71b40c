import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { bytesAnswer, errorAnswer } from "../api/make-answer.js";
import { plainHeadOf, sendPlain } from "./send-plain.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const page = bytesAnswer(200, [bytes("[1,"), bytes("2]")]);
const withHeaders = (headers: Record<string, string>) => ({
  ...page,
  headers: { ...page.headers, ...headers },
});

describe("the head of a plain answer", () => {
  it("is what node:http writes", () => {
    expect(
      plainHeadOf(page)
        ?.replace(/^Date: .* GMT\r$/m, "Date\r")
        .split("\r\n"),
    ).toEqual([
      "HTTP/1.1 200 OK",
      "access-control-allow-origin: *",
      "content-type: application/json; charset=utf-8",
      "content-length: 5",
      "Date",
      "Connection: keep-alive",
      "Keep-Alive: timeout=65",
      "",
      "",
    ]);
  });

  it.each([
    ["another status", errorAnswer(429, "too many")],
    [
      "mischief",
      { ...page, mischief: { kind: "cut", afterBytes: 1 } as const },
    ],
    ["a length that is not its own", withHeaders({ "content-length": "6" })],
    ["chunks", withHeaders({ "transfer-encoding": "chunked" })],
    ["the end of the connection", withHeaders({ connection: "close" })],
    ["a date of its own", withHeaders({ date: "today" })],
    ["a name in upper case", withHeaders({ "X-Odd": "1" })],
    ["a line feed in a value", withHeaders({ "x-odd": "1\r\nx-split: 2" })],
    ["bytes in a value", withHeaders({ "x-odd": "\xe9" })],
  ])("is not made for an answer with %s", (_name, answer) => {
    expect(plainHeadOf(answer)).toBeUndefined();
  });
});

describe("what is sent", () => {
  /**
   * A socket that holds on to what it is given, as long as `writableLength`
   * says so.
   */
  function socketOf(writableLength: number) {
    const held: Uint8Array[] = [];
    const socket = {
      writableLength,
      cork() {},
      uncork() {},
      write: (data: Uint8Array | string) =>
        held.push(typeof data === "string" ? bytes(data) : data),
    };
    return {
      socket: socket as unknown as Socket,
      text: () => held.map((data) => new TextDecoder().decode(data)).join(""),
    };
  }

  it.each([5, 70_000])(
    "is not written over while it waits: %i bytes",
    (length) => {
      const { socket, text } = socketOf(1);
      sendPlain(socket, "head ", [bytes("a".repeat(length)), bytes("b")]);
      sendPlain(socketOf(0).socket, "HEAD ", [bytes("c".repeat(length))]);
      expect(text()).toBe(`head ${"a".repeat(length)}b`);
    },
  );
});

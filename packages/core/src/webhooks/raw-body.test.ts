import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import {
  type RawBody,
  signWebhook,
  verifyWebhook,
  WebhookError,
} from "./index.js";

const key = "test-api-key";
const now = 1_700_000_000_000;
const text = '{"event":"call_ended"}';
const bytes = new TextEncoder().encode(text);
const header = await signWebhook(text, key, { now });

const verify = (body: unknown) =>
  verifyWebhook(body as RawBody, header, key, { now });

/** Bytes of the text, at an offset inside of a larger buffer. */
function bytesInside(buffer: ArrayBufferLike): Uint8Array {
  const inside = new Uint8Array(buffer, 4, bytes.length);
  inside.set(bytes);
  return inside;
}

function shared(): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

interface ResizableConstructor {
  new (length: number, options: { maxByteLength: number }): ArrayBuffer;
}

/** A buffer that may grow, with the text in it. */
function resizable(): ArrayBuffer {
  const Resizable = ArrayBuffer as unknown as ResizableConstructor;
  const buffer = new Resizable(bytes.length, { maxByteLength: 2 ** 30 });
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

/** What another realm makes of the bytes. */
const elsewhere = (expression: string) =>
  runInNewContext(expression, { list: [...bytes] });

const inner = bytesInside(new ArrayBuffer(bytes.length + 8));
const even = new TextEncoder().encode(`${text}${" ".repeat(text.length % 2)}`);

describe("a raw body is read", () => {
  it.each<[string, unknown]>([
    ["text", text],
    ["a Uint8Array", bytes],
    ["an ArrayBuffer", bytes.slice().buffer],
    ["a SharedArrayBuffer", shared()],
    ["a view of a SharedArrayBuffer", new Uint8Array(shared())],
    ["a Buffer", Buffer.from(text)],
    ["a Buffer out of the pool", Buffer.from(`xx${text}`).subarray(2)],
    ["a view of a part of a buffer", inner],
    [
      "a DataView of a part of a buffer",
      new DataView(inner.buffer, inner.byteOffset, inner.byteLength),
    ],
    ["an Int8Array", new Int8Array(bytes.slice().buffer)],
    ["a Uint16Array", new Uint16Array(even.slice().buffer)],
    ["a Uint8ClampedArray", new Uint8ClampedArray(bytes)],
    ["a buffer that may grow", resizable()],
    ["a view of a buffer that may grow", new Uint8Array(resizable())],
    [
      "an ArrayBuffer of another realm",
      elsewhere("Uint8Array.of(...list).buffer"),
    ],
    ["a Uint8Array of another realm", elsewhere("Uint8Array.of(...list)")],
    [
      "a DataView of another realm",
      elsewhere("new DataView(Uint8Array.of(...list).buffer)"),
    ],
  ])("%s", async (_, body) => {
    await expect(verify(body)).resolves.toEqual({ event: "call_ended" });
    await expect(signWebhook(body as RawBody, key, { now })).resolves.toBe(
      header,
    );
  });
});

/** An object that says it is a buffer, and how often its length was asked. */
function spy() {
  const asked: PropertyKey[] = [];
  const body = new Proxy(
    {},
    {
      get: (_, name) => {
        asked.push(name);
        return 20_000_000;
      },
      has: () => true,
    },
  );
  return { asked, body };
}

function detached(): ArrayBuffer {
  const buffer = bytes.slice().buffer;
  structuredClone(buffer, { transfer: [buffer] });
  return buffer;
}

function viewOfDetached(): Uint8Array {
  const view = bytes.slice();
  structuredClone(view.buffer, { transfer: [view.buffer] });
  return view;
}

const lying = (name: string, value: unknown) =>
  Object.defineProperty(bytes.slice(), name, { value });

describe("a body that is not raw is refused, and the message says how to get it raw", () => {
  it.each<[string, unknown]>([
    ["a parsed event", JSON.parse(text)],
    ["an object with a length", { length: 20_000_000 }],
    ["an object with a length beyond all memory", { length: 3e9 }],
    ["an object with a byteLength", { byteLength: 20_000_000, byteOffset: 0 }],
    [
      "an object with everything that a view has",
      {
        buffer: { byteLength: 3e9 },
        byteOffset: 0,
        byteLength: 3e9,
        length: 3e9,
      },
    ],
    ["a Buffer as JSON has it", Buffer.from(text).toJSON()],
    [
      "an object with the tag of a buffer",
      { [Symbol.toStringTag]: "ArrayBuffer" },
    ],
    ["an object with the tag of bytes", { [Symbol.toStringTag]: "Uint8Array" }],
    [
      "an object with the prototype of a buffer",
      Object.create(ArrayBuffer.prototype),
    ],
    [
      "an object with the prototype of bytes",
      Object.create(Uint8Array.prototype),
    ],
    ["an object without a prototype", Object.create(null)],
    ["an object of another realm", elsewhere("({ length: 3e9 })")],
    ["a proxy of an ArrayBuffer", new Proxy(bytes.slice().buffer, {})],
    ["a proxy of bytes", new Proxy(bytes.slice(), {})],
    ["a list of bytes", [...bytes]],
    ["an iterable of bytes", bytes.values()],
    ["a list", []],
    ["a number", 20_000_000],
    ["a bigint", 20n],
    ["true", true],
    ["null", null],
    ["nothing", undefined],
    ["a symbol", Symbol("body")],
    ["a function", () => text],
    ["a String object", new String(text)],
    ["a Blob", new Blob([text])],
    [
      "a Request",
      new Request("http://localhost", { method: "POST", body: text }),
    ],
    ["a promise of the text", Promise.resolve(text)],
    ["a buffer whose memory was given away", detached()],
    ["a view of a buffer whose memory was given away", viewOfDetached()],
    ["bytes with a false byteLength", lying("byteLength", 3e9)],
    ["bytes with a false byteOffset", lying("byteOffset", -1)],
    ["bytes with a false buffer", lying("buffer", { length: 20_000_000 })],
  ])("%s", async (_, body) => {
    const error = await verify(body).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WebhookError);
    expect(error).toMatchObject({ reason: "bad_signature" });
    expect(String(error)).toMatch(
      /has parsed it\. Pass the raw body: .*text\(\)/,
    );
    await expect(
      signWebhook(body as RawBody, key, { now }),
    ).rejects.toBeInstanceOf(WebhookError);
  });

  it("without a look at its properties, which are the sender's", async () => {
    const { asked, body } = spy();
    await expect(verify(body)).rejects.toBeInstanceOf(WebhookError);
    expect(asked).toEqual([]);
  });

  it("a signed body with another signature is not said to be parsed", async () => {
    const error = await verify(`${text} `).catch((caught: unknown) => caught);
    expect(String(error)).toBe("WebhookError: Webhook refused: bad_signature");
  });
});

describe("bytes that somebody writes to while they are verified", () => {
  it("are read as they were verified", async () => {
    const body = bytes.slice();
    const answer = verify(body);
    body.set(new TextEncoder().encode('{"event":"call_faked"}'));
    await expect(answer).resolves.toEqual({ event: "call_ended" });
  });
});

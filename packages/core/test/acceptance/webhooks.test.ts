import { createHmac } from "node:crypto";
import {
  signWebhook,
  verifyWebhook,
  WebhookError,
} from "@rollcall/core/webhooks";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failureOf } from "./support/client.js";

const key = "test-api-key";
const now = 1_700_000_000_000;
const body = '{"event":"call_ended"}';
const vector = `v=${now},d=07024cabe7dd8f6d1c6e4a8324ca92c812e6ad4a7ee506c04f7e462e3321823e`;

/**
 * The signature as the facts describe it, made by another implementation:
 * HMAC-SHA256 of the raw body and the ms.
 */
const signed = (raw: string | Uint8Array, ms: number | string = now) =>
  `v=${ms},d=${createHmac("sha256", key).update(raw).update(String(ms)).digest("hex")}`;

const verify = (raw: unknown, header: unknown, options: object = {}) =>
  verifyWebhook(raw as string, header as string, key, { now, ...options });

const reasonOf = async (work: Promise<unknown>) => {
  const error = await failureOf(work);
  expect(error).toBeInstanceOf(WebhookError);
  return (error as WebhookError).reason;
};

it("the test vector passes, and is what signWebhook makes", async () => {
  expect(await verify(body, vector)).toEqual({ event: "call_ended" });
  expect(await signWebhook(body, key, { now })).toBe(vector);
  expect(signed(body)).toBe(vector);
});

it("any body that the API signs is read, as text and as bytes", async () => {
  const values = fc.record({
    event: fc.string({ unit: "binary" }),
    note: fc.jsonValue(),
    call: fc.object(),
  });
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      const text = JSON.stringify(value);
      const bytes = new TextEncoder().encode(text);
      const header = signed(bytes);
      for (const raw of [text, bytes, Buffer.from(text)]) {
        expect(await verify(raw, header)).toEqual(JSON.parse(text));
      }
      expect(await signWebhook(bytes, key, { now })).toBe(header);
    }),
    { numRuns: 100 },
  );
});

it("bytes that are part of a larger buffer are read alone", async () => {
  const whole = Buffer.from(`xx${body}yy`);
  expect(await verify(whole.subarray(2, -2), vector)).toEqual({
    event: "call_ended",
  });
});

it("any bytes at all that are signed are verified as they are, and with one bit changed they are not", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 60 }),
      fc.nat(),
      async (bytes, at) => {
        expect(["bad_json", "bad_shape"]).toContain(
          await reasonOf(verify(bytes, signed(bytes))),
        );
        const changed = bytes.map((byte, i) =>
          i === at % bytes.length ? byte ^ (1 << (at % 8)) : byte,
        );
        expect(await reasonOf(verify(changed, signed(bytes)))).toBe(
          "bad_signature",
        );
      },
    ),
    { numRuns: 200 },
  );
});

describe("a header that is not exactly one signature is refused", () => {
  const [v = "", d = ""] = vector.split(",");
  it.each<[string, unknown]>([
    ["junk before", `junk${vector}`],
    ["junk before, with a comma", `x=1,${vector}`],
    ["junk behind", `${vector}x`],
    ["another pair behind", `${vector},e=1`],
    ["two signatures", `${vector},${vector}`],
    ["two digests", `${vector},${d}`],
    ["a forged pair first", `v=${now},d=${"0".repeat(64)},${vector}`],
    ["the pairs turned round", `${d},${v}`],
    ["a blank before", ` ${vector}`],
    ["a blank behind", `${vector} `],
    ["a blank between", `${v}, ${d}`],
    ["a line break", `${vector}\n`],
    ["upper case", `${v},d=${d.slice(2).toUpperCase()}`],
    ["half a digest", vector.slice(0, -32)],
    ["no time", `v=,${d}`],
    ["less than no time", `v=-${now},${d}`],
    ["a fraction of a time", `v=${now}.0,${d}`],
    ["a time in exponents", `v=17e11,${d}`],
    ["seconds, which is another message", `v=${now / 1000},${d}`],
    ["a header of a megabyte", `v=${"1".repeat(1e6)},d=${"a".repeat(1e6)}`],
    ["a digest of a megabyte", `${v},d=${"ab".repeat(5e5)}`],
    ["two headers", [vector, vector]],
    ["none", undefined],
    ["null", null],
    ["an empty one", ""],
    ["an empty list", []],
    ["a number", 5],
    ["an object", {}],
  ])("%s", async (_, header) => {
    expect(await reasonOf(verify(body, header))).toMatch(
      /^(bad_header|no_header|bad_signature)$/,
    );
  });

  it("whatever it is", async () => {
    const text = fc.string({
      unit: fc.constantFrom(..."v=d,0123456789abcdef \n"),
    });
    await fc.assert(
      fc.asyncProperty(
        text,
        async (header) => void (await reasonOf(verify(body, header))),
      ),
      { numRuns: 300 },
    );
  });
});

describe("a body that is not the raw one is refused", () => {
  it.each<[string, unknown]>([
    ["parsed", JSON.parse(body)],
    ["null", null],
    ["nothing", undefined],
    ["a number", 5],
    ["a list", [body, 1]],
    ["empty", ""],
    ["empty bytes", new Uint8Array()],
    ["pretty-printed", JSON.stringify(JSON.parse(body), null, 2)],
  ])("%s", async (_, raw) => {
    expect(await reasonOf(verify(raw, vector))).toBe("bad_signature");
  });
});

it("the time may be off by the tolerance, both bounds included, either way", async () => {
  for (const [toleranceMs, options] of [
    [300_000, {}],
    [5_000, { toleranceMs: 5_000 }],
    [0, { toleranceMs: 0 }],
  ] as const) {
    for (const sign of [1, -1]) {
      expect(
        await verify(body, vector, {
          ...options,
          now: now + sign * toleranceMs,
        }),
      ).toBeTruthy();
      const beyond = verify(body, vector, {
        ...options,
        now: now + sign * (toleranceMs + 1),
      });
      expect(await reasonOf(beyond)).toBe(sign > 0 ? "too_old" : "too_new");
    }
  }
});

it("a time beyond all numbers is too new, though it is signed", async () => {
  const ms = "9".repeat(400);
  expect(await reasonOf(verify(body, signed(body, ms)))).toBe("too_new");
});

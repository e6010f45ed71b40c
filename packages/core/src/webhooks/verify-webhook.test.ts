import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { RollcallError } from "../errors/rollcall-error.js";
import {
  signWebhook,
  type VerifyWebhookOptions,
  verifyWebhook,
  WebhookError,
} from "./index.js";

const key = "test-api-key";
const now = 1_700_000_000_000;
const body = '{"event":"call_ended"}';
const digest =
  "07024cabe7dd8f6d1c6e4a8324ca92c812e6ad4a7ee506c04f7e462e3321823e";
const vector = `v=${now},d=${digest}`;
const call = { call_id: "call_1", call_status: "ended" };

interface Given {
  body?: unknown;
  header?: string | string[] | null | undefined;
  key?: string;
  options?: VerifyWebhookOptions;
}

function verify(given: Given) {
  const header = "header" in given ? given.header : vector;
  return verifyWebhook(
    (given.body ?? body) as string,
    header,
    given.key ?? key,
    { now, ...given.options },
  );
}

async function signed(value: unknown) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return verifyWebhook(text, await signWebhook(text, key, { now }), key, {
    now,
  });
}

describe("verifyWebhook", () => {
  it("passes the documented test vector", async () => {
    await expect(verify({})).resolves.toStrictEqual({ event: "call_ended" });
    await expect(signWebhook(body, key, { now })).resolves.toBe(vector);
  });

  it.each([
    ["a key that is still a promise", Promise.resolve(key)],
    ["an object for a key", {}],
    ["a number for a key", 5],
    ["a list for a key", []],
  ])("refuses %s, as which anybody could sign", async (_, wrong) => {
    const header = await signWebhook(body, String(wrong) || "x", { now });
    await expect(verify({ header, key: wrong as never })).rejects.toMatchObject(
      { reason: "no_key" },
    );
  });

  it.each([Object.create(null), 5, null])(
    "refuses a body that is %o",
    async (wrong) => {
      await expect(
        verifyWebhook(wrong as never, vector, key, { now }),
      ).rejects.toMatchObject({
        reason: "bad_signature",
      });
    },
  );

  it("takes the body as an ArrayBuffer", async () => {
    const { buffer } = new TextEncoder().encode(body);
    await expect(signWebhook(buffer, key, { now })).resolves.toBe(vector);
    await expect(verify({ body: buffer })).resolves.toMatchObject({
      event: "call_ended",
    });
  });

  it("takes the body as bytes, and the header as the only one of an array", async () => {
    await expect(
      verify({ body: new TextEncoder().encode(body) }),
    ).resolves.toMatchObject({
      event: "call_ended",
    });
    await expect(
      verify({ body: Buffer.from(body), header: [vector] }),
    ).resolves.toMatchObject({
      event: "call_ended",
    });
  });

  it.each([
    [
      "the early form",
      { event: "call_ended", data: call },
      { event: "call_ended", data: call, call },
    ],
    [
      "the later form",
      { event: "call_ended", call },
      { event: "call_ended", call },
    ],
    [
      "an event of tomorrow",
      { event: "call_rated", call, stars: 5 },
      { event: "call_rated", call, stars: 5 },
    ],
    [
      "an event without a call",
      { event: "ping", call: null },
      { event: "ping", call: null },
    ],
  ])("reads %s", async (_, sent, want) => {
    await expect(signed(sent)).resolves.toStrictEqual(want);
  });

  it.each<[string, Given, string]>([
    ["no header", { header: undefined }, "no_header"],
    ["a null header", { header: null }, "no_header"],
    ["an empty header", { header: "" }, "no_header"],
    ["a header without digest", { header: `v=${now}` }, "bad_header"],
    ["upper-case hex", { header: vector.toUpperCase() }, "bad_header"],
    ["a short digest", { header: vector.slice(0, -1) }, "bad_header"],
    ["a line break at the end", { header: `${vector}\n` }, "bad_header"],
    ["two headers", { header: [vector, vector] }, "bad_header"],
    ["another key", { key: "other" }, "bad_signature"],
    ["no key", { key: "" }, "no_key"],
    ["another body", { body: `${body} ` }, "bad_signature"],
    ["a body that was parsed", { body: JSON.parse(body) }, "bad_signature"],
    [
      "another time",
      { header: vector.replace("v=17", "v=18") },
      "bad_signature",
    ],
    [
      "a time with a zero in front",
      { header: vector.replace("v=", "v=0") },
      "bad_signature",
    ],
    [
      "a time a millisecond too old",
      { options: { now: now + 300_001 } },
      "too_old",
    ],
    [
      "a time a millisecond too far ahead",
      { options: { now: now - 300_001 } },
      "too_new",
    ],
    [
      "a tolerance that is no number",
      { options: { toleranceMs: Number.NaN } },
      "too_old",
    ],
    [
      "a forged old one: the signature comes first",
      { key: "other", options: { now: 0 } },
      "bad_signature",
    ],
  ])("refuses %s", async (_, given, reason) => {
    const error = await verify(given).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WebhookError);
    expect(error).toBeInstanceOf(RollcallError);
    expect(error).toMatchObject({ name: "WebhookError", reason });
  });

  it.each([
    ["no JSON", "{", "bad_json"],
    ["null", null, "bad_shape"],
    ["an array", [body], "bad_shape"],
    ["no event", { call }, "bad_shape"],
    ["an event that is no string", { event: 1, call }, "bad_shape"],
    [
      "a call that is no object",
      { event: "call_ended", call: "call_1" },
      "bad_shape",
    ],
    ["a call that is an array", { event: "call_ended", data: [] }, "bad_shape"],
  ])("refuses %s, though it is signed", async (_, sent, reason) => {
    await expect(signed(sent)).rejects.toMatchObject({ reason });
  });

  it.each([
    ["the oldest", { now: now + 300_000 }],
    ["the newest", { now: now - 300_000 }],
    [
      "any, where the tolerance is infinite",
      { now: 0, toleranceMs: Number.POSITIVE_INFINITY },
    ],
  ])("accepts %s time within the tolerance", async (_, options) => {
    await expect(verify({ options })).resolves.toMatchObject({
      event: "call_ended",
    });
  });

  it("takes the bytes as they came: no byte order mark and no broken UTF-8 slips by", async () => {
    const bytes = (...parts: (string | number)[]) =>
      Uint8Array.from(
        parts.flatMap((part) =>
          typeof part === "number" ? part : [...Buffer.from(part)],
        ),
      );
    const bom = bytes(0xef, 0xbb, 0xbf, body);
    await expect(verify({ body: bom })).rejects.toMatchObject({
      reason: "bad_signature",
    });
    await expect(
      verifyWebhook(bom, await signWebhook(bom, key, { now }), key, { now }),
    ).resolves.toStrictEqual({
      event: "call_ended",
    });
    const broken = bytes('{"event":"', 0xff, '"}');
    const header = await signWebhook('{"event":"\ufffd"}', key, { now });
    await expect(
      verifyWebhook(broken, header, key, { now }),
    ).rejects.toMatchObject({
      reason: "bad_signature",
    });
  });

  it("says nothing of the body or the key, not even in a cause", async () => {
    const error = (await signed('{"from_number":"+12025550143"').catch(
      (caught: unknown) => caught,
    )) as Error;
    expect(error.cause).toBeUndefined();
    expect(String(error)).toBe("WebhookError: Webhook refused: bad_json");
  });

  it("verifies what it signs, and nothing that was changed in one place", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary" }),
        fc.nat(),
        async (note, at) => {
          const text = JSON.stringify({ event: "call_ended", note });
          const bytes = new TextEncoder().encode(text);
          const header = await signWebhook(text, key, { now });
          await expect(
            verifyWebhook(bytes, header, key, { now }),
          ).resolves.toStrictEqual(JSON.parse(text));
          const changed = bytes.map((byte, i) =>
            i === at % bytes.length ? byte ^ 1 : byte,
          );
          await expect(
            verifyWebhook(changed, header, key, { now }),
          ).rejects.toMatchObject({
            reason: "bad_signature",
          });
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("what the official client's verify got wrong", () => {
  it("retell-sdk 3.14 accepts junk before the signature: this refuses it", async () => {
    await expect(verify({ header: `junk${vector}` })).rejects.toMatchObject({
      reason: "bad_header",
    });
    await expect(verify({ header: `d=0,${vector}` })).rejects.toMatchObject({
      reason: "bad_header",
    });
  });

  it("retell-sdk 3.14 compares with ===: this has WebCrypto compare, in constant time", async () => {
    const comparing = vi.spyOn(crypto.subtle, "verify");
    await verify({});
    expect(comparing).toHaveBeenCalledOnce();
    comparing.mockRestore();
  });

  it("retell-sdk 5.2 answers a promise, which is truthy even for a forgery: this rejects, and never answers false", async () => {
    const answer = verify({ header: vector.replace("d=0", "d=1") });
    await expect(answer).rejects.toThrow("Webhook refused: bad_signature");
  });
});

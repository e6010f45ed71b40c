import { describe, expect, it } from "vitest";
import {
  type SignatureHeader,
  signWebhook,
  verifySignature,
  verifyWebhook,
} from "./index.js";

const key = "test-api-key";
const now = 1_700_000_000_000;
const request = {
  name: "book_table",
  call: { call_id: "call_1" },
  args: { guests: 4 },
};
const text = JSON.stringify(request);
const header = await signWebhook(text, key, { now });

describe("verifySignature", () => {
  it("answers the JSON of a custom function's request, which is no event", async () => {
    await expect(verifySignature(text, header, key, { now })).resolves.toEqual(
      request,
    );
    await expect(
      verifyWebhook(text, header, key, { now }),
    ).rejects.toMatchObject({ reason: "bad_shape" });
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["a list", [1]],
    ["a text", "text"],
    ["a number", 5],
    ["an object", {}],
  ])("answers any JSON: %s", async (_, value) => {
    const body = JSON.stringify(value);
    const signature = await signWebhook(body, key, { now });
    await expect(
      verifySignature(Buffer.from(body), signature, key, { now }),
    ).resolves.toEqual(value);
  });

  it.each<[string, Parameters<typeof verifySignature>, string]>([
    ["another key", [text, header, "other", { now }], "bad_signature"],
    ["another body", [`${text} `, header, key, { now }], "bad_signature"],
    [
      "a parsed body",
      [request as never, header, key, { now }],
      "bad_signature",
    ],
    ["no key", [text, header, "", { now }], "no_key"],
    ["no header", [text, null, key, { now }], "no_header"],
    ["another header", [text, "v=1", key, { now }], "bad_header"],
    ["an old one", [text, header, key, { now: now + 300_001 }], "too_old"],
    ["an early one", [text, header, key, { now: now - 300_001 }], "too_new"],
    ["the time of today", [text, header, key], "too_old"],
  ])("refuses %s", async (_, given, reason) => {
    await expect(verifySignature(...given)).rejects.toMatchObject({ reason });
  });

  it("refuses what is no JSON, though it is signed", async () => {
    const signature = await signWebhook("{", key, { now });
    await expect(
      verifySignature("{", signature, key, { now }),
    ).rejects.toMatchObject({ reason: "bad_json" });
  });
});

describe("a header that nobody has authenticated", () => {
  const digest = "a".repeat(64);
  const lying = { length: 1, 0: header, toString: () => header };

  it.each<[string, unknown, string]>([
    [
      "a time of a million digits",
      `v=${"1".repeat(1e6)},d=${digest}`,
      "bad_header",
    ],
    ["millions of commas", ",".repeat(5e6), "bad_header"],
    ["millions of pairs", `${"v=1,".repeat(1e6)}d=${digest}`, "bad_header"],
    [
      "a long one in a list",
      [`v=${"1".repeat(1e6)},d=${digest}`],
      "bad_header",
    ],
    ["a list of many", Array.from({ length: 1e5 }, () => header), "bad_header"],
    ["a list in a list", [[header]], "bad_header"],
    ["an object that says it is one", lying, "bad_header"],
    ["a list of an empty one", [""], "bad_header"],
    [
      "a time of many digits",
      `v=${"9".repeat(300)},d=${digest}`,
      "bad_signature",
    ],
  ])("is refused: %s", async (_, given, reason) => {
    const answer = verifySignature(text, given as SignatureHeader, key, {
      now,
    });
    await expect(answer).rejects.toMatchObject({ reason });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64Url, toBase64Url } from "./base64-url.js";

describe("base64url", () => {
  it("is what Node makes of any bytes, and back", () => {
    const anyBytes = fc.uint8Array({ minLength: 1, maxLength: 40 });
    const isAsInNode = fc.property(anyBytes, (bytes) => {
      const text = Buffer.from(bytes).toString("base64url");
      expect(toBase64Url(bytes)).toBe(text);
      expect(fromBase64Url(text)).toEqual(bytes);
    });
    fc.assert(isAsInNode, { numRuns: 500 });
  });

  it.each(["", "A", "AAAAA", "AA==", "AA+A", "AA/A", "AA A", "AAé", "AA\n"])(
    "is not %j",
    (text) => {
      expect(fromBase64Url(text)).toBeUndefined();
    },
  );
});

import { expect, it } from "vitest";
import { limit } from "./keychain.js";

it("a keychain that never answers is given up", async () => {
  const never = new Promise(() => {});
  await expect(limit(never, 1)).rejects.toThrow("did not answer within 1 ms");
});

it("one that answers is heard, and one that fails too", async () => {
  expect(await limit(Promise.resolve("secret"))).toBe("secret");
  await expect(limit(Promise.reject(new Error("locked")))).rejects.toThrow(
    "locked",
  );
});

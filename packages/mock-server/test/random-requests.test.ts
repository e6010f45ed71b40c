import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MockAnswer } from "../src/api/mock-answer.js";
import { createMock } from "../src/create-mock.js";

const text = (answer: MockAnswer) =>
  answer.chunks.map((chunk) => new TextDecoder().decode(chunk)).join("");

const names = [
  "limit",
  "sort_order",
  "pagination_key",
  "filter_criteria",
  "agent_id",
  "after_start_timestamp",
  "__proto__",
];
const name = fc.oneof(
  fc.constantFrom(...names),
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...names))
    .map(([outer, inner]) => `${outer}[${inner}]`),
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...names))
    .map(([outer, inner]) => `${outer}[${inner}][]`),
  fc.string(),
);
const value = fc.oneof(
  fc.string(),
  fc.integer().map(String),
  fc.json(),
  fc.constantFrom("", "%", "%ff", "ascending", "[]"),
);
const query = fc
  .array(fc.tuple(name, value, fc.boolean()))
  .map((pairs) =>
    pairs
      .map(([n, v, raw]) =>
        raw ? `${n}=${v}` : `${encodeURIComponent(n)}=${encodeURIComponent(v)}`,
      )
      .join("&"),
  );
const path = fc.oneof(
  fc.constantFrom(
    "/list-calls",
    "/get-call/x",
    "/register-call",
    "/create-phone-call",
    "/",
    "",
    "*",
  ),
  fc.webPath(),
  fc.string().map((segment) => `/get-call/${segment}`),
);

describe("whatever is asked", () => {
  it("is answered: a success or a 4xx, with JSON", () => {
    const mock = createMock({ calls: 50 });
    const property = fc.property(
      fc.constantFrom("GET", "POST", "HEAD", "PUT", "PATCH", "TEAPOT"),
      path,
      query,
      fc.option(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((json) => new TextEncoder().encode(json)),
        ),
        { nil: undefined },
      ),
      (method, where, asked, body) => {
        const request = {
          method,
          url: `${where}?${asked}`,
          headers: { authorization: "Bearer a" },
        };
        const answer = mock.answer(
          body === undefined ? request : { ...request, body },
        ) as MockAnswer;
        expect(
          answer.status === 200 ||
            answer.status === 201 ||
            (answer.status >= 400 && answer.status < 500),
        ).toBe(true);
        if (method === "HEAD") {
          return;
        }
        const json = JSON.parse(text(answer));
        if (answer.status >= 400) {
          expect(json).toEqual({
            status: "error",
            message: expect.any(String),
          });
        }
      },
    );
    fc.assert(property, { numRuns: 3_000 });
    expect(Object.prototype).not.toHaveProperty("a");
  });

  it("leaves no more written calls in memory than the cache may hold", async () => {
    const mock = createMock({ calls: 3_000, cacheBytes: 200_000 });
    for (let k = 0; k < 3; k++) {
      for (const limit of [1, 30, 700]) {
        const asked = {
          method: "GET",
          url: `/list-calls?limit=${limit}`,
          headers: { authorization: "Bearer a" },
        };
        expect(JSON.parse(text(await mock.answer(asked)))).toHaveLength(limit);
      }
    }
  });
});

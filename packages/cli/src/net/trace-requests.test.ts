import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collector, createIo } from "../../test/terminal.js";
import { apiVersions } from "../api/versions.js";
import { traceRequests } from "./trace-requests.js";

const [v1] = apiVersions;
const [, v3 = v1] = apiVersions;

type Fetch = typeof fetch;

/** What is traced of one command's requests. */
async function trace(
  version: typeof v1,
  asked: object,
  fetch: Fetch,
  apiKey = "key_1",
): Promise<string> {
  const stderr = collector();
  const io = { ...createIo(), stderr };
  const client = await version.createClient({
    apiKey,
    baseUrl: "http://127.0.0.1:9",
    fetch,
    backoff: { initialMs: 0 },
    hooks: [traceRequests(version, io)],
  });
  try {
    for await (const _ of client.calls.pages({ ...asked, prefetch: 0 })) {
      break;
    }
  } catch {
    // What is traced of it is what counts.
  }
  return stderr.text();
}

const answer = async () => Response.json([]);

describe("a trace", () => {
  it("tells method, address, status, time and attempt", async () => {
    const filters = { filter_criteria: { agent_id: ["agent_1"] } };
    const text = await trace(
      v1,
      { limit: 3, sort_order: "ascending", ...filters },
      answer,
    );
    expect(text).toMatch(
      /^rollcall: GET http:\/\/127\.0\.0\.1:9\/list-calls\?[^ ]*limit=3[^ ]* \(attempt 1\) -> 200 in \d+ ms\n$/,
    );
    expect(text).toContain("sort_order=ascending");
    expect(text).toContain("filter_criteria[agent_id]=…");
  });

  it("tells each attempt that failed, and the wait", async () => {
    let attempts = 0;
    const text = await trace(v1, {}, async () => {
      attempts += 1;
      return attempts === 1
        ? new Response("{}", { status: 503 })
        : Response.json([]);
    });
    const [first, wait, second] = text.split("\n");
    expect(first).toMatch(/\(attempt 1\) -> ApiError 503 in \d+ ms$/);
    expect(wait).toMatch(
      /^rollcall: attempt 1 failed: the next one comes in \d+ ms$/,
    );
    expect(second).toMatch(/\(attempt 2\) -> 200 in/);
  });

  it("tells why there was no answer", async () => {
    const text = await trace(v3, {}, async () => {
      throw Object.assign(new Error(), { code: "ECONNREFUSED" });
    });
    expect(text).toContain(
      "POST http://127.0.0.1:9/v3/list-calls (attempt 1) -> NetworkError: connection refused (ECONNREFUSED)",
    );
  });

  it("never holds a secret, whatever is asked and answered", async () => {
    const key = fc.stringMatching(/^[!-~]{12,40}$/);
    const digits = fc.stringMatching(/^\+[1-9][0-9]{9,13}$/);
    const words = fc.string({ minLength: 10, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        key,
        digits,
        words,
        fc.boolean(),
        async (apiKey, number, text, isLegacy) => {
          const secrets = [apiKey, number, text, encodeURIComponent(text)];
          const told = JSON.stringify({ message: secrets.join(" ") });
          const headers = { "x-request-id": number, "retry-after": "0" };
          const fetch: Fetch = async () =>
            new Response(told, { status: 500, headers });
          const fail: Fetch = async () => {
            throw Object.assign(new Error(told), { code: apiKey, cause: text });
          };
          const asked = isLegacy
            ? {
                pagination_key: number,
                filter_criteria: { agent_id: [text, number] },
              }
            : {
                filter_criteria: {
                  from_number: { type: "string", op: "eq", value: number },
                  metadata: [
                    { key: text, type: "string", op: "eq", value: text },
                  ],
                },
              };
          const version = isLegacy ? v1 : v3;
          const traced = [
            await trace(version, asked, fetch, apiKey),
            await trace(version, asked, fail, apiKey),
          ].join("");
          expect(traced).toContain("attempt 1");
          for (const secret of secrets) {
            expect(traced).not.toContain(secret);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

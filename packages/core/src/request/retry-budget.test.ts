import { describe, expect, it } from "vitest";
import { clientOf, failureOf, json } from "../../test/support/fake-fetch.js";

const busy = json({ error_message: "busy" }, { status: 503 });

describe("the retry budget", () => {
  it("keeps an outage from being multiplied", async () => {
    const { client, clock, requests } = clientOf([busy]);
    for (let i = 0; i < 100; i += 1) {
      await clock.run(failureOf(client.calls.list()));
    }
    expect(requests.length).toBeGreaterThan(100);
    expect(requests.length).toBeLessThanOrEqual(100 + 10 + 20);
  });

  it("pays a retry after as many requests as the ratio says", async () => {
    const { client, clock, requests } = clientOf([busy], {
      retryBudget: { burst: 1, ratio: 0.1 },
    });
    for (let i = 0; i < 11; i += 1) {
      await clock.run(failureOf(client.calls.list()));
    }
    expect(requests).toHaveLength(13);
  });

  it("can be switched off, for the client or for one request", async () => {
    const { client, clock, requests } = clientOf([busy], {
      retryBudget: { burst: 0 },
    });
    await clock.run(failureOf(client.calls.list()));
    expect(requests).toHaveLength(1);
    await clock.run(failureOf(client.calls.list({}, { retryBudget: false })));
    expect(requests).toHaveLength(4);
  });
});

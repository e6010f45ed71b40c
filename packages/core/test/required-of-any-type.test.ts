import { describe, expect, it } from "vitest";
import { createClient } from "../src/index.js";
import type { OperationSpec } from "../src/spec/operation.js";

const operation: OperationSpec = {
  id: "getDuck",
  method: "GET",
  path: "/ducks/{id}",
  parameters: {
    id: {
      in: "path",
      required: true,
    },
  },
};

describe("a required parameter of any type", () => {
  const sent: string[] = [];
  const client = createClient({
    apiKey: "key",
    fetch: async (url) => {
      sent.push(String(url));
      return new Response(null, { status: 204 });
    },
  });

  it("is an error before any request where it is missing", async () => {
    const asked = client.send(operation, {} as never);
    await expect(asked).rejects.toThrow("id is undefined; expected a value");
    expect(sent).toEqual([]);
  });

  it.each([1, "one"])("is sent as it is given: %j", async (id) => {
    await client.send(operation, { id } as never);
    expect(sent.pop()).toMatch(new RegExp(`/ducks/${id}$`));
  });
});

import { describe, expect, it } from "vitest";
import { createClient } from "../../core/src/index.js";
import type { Parameter } from "../src/openapi-document.js";
import { compile } from "./support/compile.js";
import { generateFrom } from "./support/generate.js";
import { listen } from "./support/listen.js";
import { tableOf } from "./support/table.js";

const tenant = { name: "X-Tenant", in: "header", required: true };
const text = { type: "string" };
const levels = {
  name: "X-Levels",
  in: "header",
  schema: { type: "array", items: { type: "integer" } },
};
const since = {
  name: "X-Since",
  in: "header",
  schema: { type: "integer", "x-instant": true },
};

function documentWith(...parameters: Partial<Parameter>[]): object {
  return {
    openapi: "3.1.0",
    info: { title: "Headers", version: "1" },
    paths: {
      "/ducks/{id}": {
        get: {
          operationId: "getDuck",
          parameters: [
            { name: "id", in: "path", required: true, schema: text },
            ...parameters,
          ],
          responses: { "204": { description: "none" } },
        },
      },
    },
  };
}

describe("header parameters", { timeout: 60_000 }, () => {
  it("are sent by the generated client", async () => {
    const document = documentWith({ ...tenant, schema: text }, levels, since);
    const operation = tableOf(await generateFrom(document), "getDuck");
    const { baseUrl, heard } = await listen();
    const client = createClient({
      apiKey: "key",
      baseUrl,
      headers: { "x-tenant": "of the client" },
    });
    const given = {
      id: "a",
      "X-Tenant": "ducks & co",
      "X-Levels": [1, 2],
      "X-Since": new Date(5e12),
    };
    await client.send(operation, given as never);
    expect(heard).toEqual([
      expect.objectContaining({
        headers: expect.objectContaining({
          authorization: "Bearer key",
          "x-tenant": "ducks & co",
          "x-levels": "1,2",
          "x-since": "5000000000000",
        }),
      }),
    ]);
  });

  it.each<[string, object, string]>([
    ["one that is missing", {}, "X-Tenant"],
    ["a wrong type", { "X-Tenant": 1 }, "X-Tenant"],
    ["what would be cut off", { "X-Tenant": "a " }, "X-Tenant"],
    ["a line break", { "X-Tenant": "a\nb" }, "X-Tenant"],
    ["no item", { "X-Tenant": "a", "X-Levels": [] }, "X-Levels"],
    ["one of another case", { "X-Tenant": "a", "x-levels": [1] }, "not known"],
  ])("are refused before anything is sent: %s", async (_, given, message) => {
    const document = documentWith({ ...tenant, schema: text }, levels);
    const operation = tableOf(await generateFrom(document), "getDuck");
    const { baseUrl, heard } = await listen();
    const client = createClient({ apiKey: "key", baseUrl });
    const sent = client.send(operation, { id: "a", ...given } as never);
    await expect(sent).rejects.toThrow(message);
    expect(heard).toEqual([]);
  });

  it("are typed, the required one too", async () => {
    const document = documentWith({ ...tenant, schema: text }, levels);
    const files = await generateFrom(document);
    const using = (given: string) => ({
      ...files,
      "use.ts": `import type { operations } from "./types.js";
export const given: operations["getDuck"]["parameters"]["header"] = ${given};\n`,
    });
    const problems = compile([
      using('{ "X-Tenant": "a", "X-Levels": [1] }'),
      using("{}"),
    ]);
    expect(problems).toEqual([
      [],
      [expect.stringContaining("'\"X-Tenant\"' is missing")],
    ]);
  });

  it.each(["Authorization", "content-type", "Accept"])(
    "that OpenAPI ignores are ignored: %s",
    async (name) => {
      const header = { ...tenant, name, schema: text };
      const files = await generateFrom(documentWith(header));
      expect(JSON.stringify(files)).not.toContain(name);
    },
  );
});

describe("what no client can send", () => {
  it.each<[string, Partial<Parameter>, string]>([
    ["a required cookie", { in: "cookie" }, "browsers forbid the header"],
    ["a header that fetch sets itself", { name: "Host" }, "fetch sets it"],
    ["a name that HTTP does not have", { name: "a b" }, "name of a header"],
    ["an object", { schema: { type: "object" } }, "into a header"],
    [
      "a media type",
      { content: { "application/json": { schema: text } } },
      "into a header",
    ],
  ])("is an error with file and line: %s", async (_, fields, message) => {
    const wrong = generateFrom(documentWith({ ...tenant, ...fields }));
    await expect(wrong).rejects.toThrow(message);
    await expect(wrong).rejects.toThrow(/spec\.json:\d+:\d+ error parameter:/);
  });

  it("is left out where it is an optional cookie: nobody can give it", async () => {
    const cookie = { name: "session", in: "cookie", schema: text };
    const table = tableOf(await generateFrom(documentWith(cookie)), "getDuck");
    expect(Object.keys(table.parameters)).toEqual(["id"]);
  });
});

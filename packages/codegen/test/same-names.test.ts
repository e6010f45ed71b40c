import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { createClient } from "../../core/src/index.js";
import { compile } from "./support/compile.js";
import { generateFrom } from "./support/generate.js";
import { listen } from "./support/listen.js";
import { tableOf } from "./support/table.js";

const text = { type: "string" };
const number = { type: "integer" };

/** A duck is renamed: `name` is in four places, and another thing in each. */
function documentWith(extra: Record<string, object> = {}): object {
  const schema = {
    type: "object",
    required: ["name"],
    properties: { name: { ...text, minLength: 1 }, ...extra },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Same names", version: "1" },
    paths: {
      "/ducks/{name}": {
        patch: {
          operationId: "renameDuck",
          parameters: [
            { name: "name", in: "header", schema: number },
            { name: "name", in: "path", required: true, schema: text },
            { name: "name", in: "query", schema: { type: "boolean" } },
          ],
          requestBody: { content: { "application/json": { schema } } },
          responses: { "204": { description: "none" } },
        },
      },
    },
  };
}

it("is sent to each place by a name of its own", async () => {
  const operation = tableOf(await generateFrom(documentWith()), "renameDuck");
  const { baseUrl, heard } = await listen();
  const client = createClient({ apiKey: "key", baseUrl });
  const given = {
    name: true,
    path_name: "old",
    header_name: 7,
    body_name: "new",
  };
  await client.send(operation, given as never);
  expect(heard).toEqual([
    {
      url: "/ducks/old?name=true",
      headers: expect.objectContaining({ name: "7" }),
      body: '{"name":"new"}',
    },
  ]);
});

it.each([
  ["path_name", { body_name: "new" }],
  ["body_name", { path_name: "old" }],
])("is checked under that name: %s", async (name, given) => {
  const operation = tableOf(await generateFrom(documentWith()), "renameDuck");
  const client = createClient({ apiKey: "key" });
  await expect(client.send(operation, given as never)).rejects.toThrow(name);
});

it("is typed under that name", async () => {
  const files = await generateFrom(documentWith());
  const file = new URL(
    "../../core/src/request/operation-types.ts",
    import.meta.url,
  );
  const types = await readFile(file, "utf8");
  const using = (given: string) => ({
    ...files,
    "request-types.ts": types,
    "use.ts": `import type { renameDuck } from "./operations.js";
import type { ParametersOf } from "./request-types.js";
import type { operations } from "./types.js";
export const given: ParametersOf<typeof renameDuck, operations> = ${given};\n`,
  });
  const problems = compile([
    using('{ name: true, path_name: "old", header_name: 7, body_name: "new" }'),
    using('{ path_name: "old", body_name: "new" }'),
    using('{ path_name: "old", body_name: true }'),
    using('{ path_name: "old" }'),
  ]);
  expect(problems).toEqual([
    [],
    [],
    [expect.stringContaining("boolean")],
    [expect.stringContaining("body_name")],
  ]);
}, 60_000);

it("is an error with file and line where that is another's name", async () => {
  const wrong = generateFrom(documentWith({ body_name: text }));
  await expect(wrong).rejects.toThrow('renameDuck takes "body_name" twice.');
  await expect(wrong).rejects.toThrow(/spec\.json:\d+:\d+ error parameter:/);
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { JsonObject } from "../../src/json-value.js";

/** A document with one operation, which answers what the schema says. */
export function documentOf(
  answer: JsonObject,
  changes: JsonObject = {},
): JsonObject {
  return {
    openapi: "3.1.0",
    info: {
      title: "Calls",
      version: "1.0.0",
    },
    paths: {
      "/calls/{call_id}": {
        get: {
          operationId: "getCall",
          parameters: [
            {
              name: "call_id",
              in: "path",
              required: true,
              schema: { type: "string" },
            },
          ],
          responses: {
            "200": {
              description: "A call.",
              content: { "application/json": { schema: answer } },
            },
          },
        },
      },
    },
    ...changes,
  };
}

/** A call with an id. */
export const call: JsonObject = {
  type: "object",
  required: ["call_id"],
  properties: {
    call_id: {
      type: "string",
      description: "Its id.",
    },
  },
};

/** An empty folder that is gone when the test is over. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "spec-diff-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** The path of a file with this document in it. */
export async function fileOf(
  folder: string,
  name: string,
  document: unknown,
): Promise<string> {
  const file = join(folder, name);
  const text =
    typeof document === "string" ? document : JSON.stringify(document, null, 2);
  await writeFile(file, text);
  return file;
}

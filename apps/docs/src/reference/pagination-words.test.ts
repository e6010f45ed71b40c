import { type OpenApiDocument, operationsOf } from "@rollcall/codegen";
import { expect, test } from "vitest";
import { createContext } from "./context.js";
import { explainPagination } from "./pagination-words.js";
import type { Sdk } from "./sdk.js";

const rows: [title: string, gone: number[] | undefined, want: string[]][] = [
  ["no status", undefined, []],
  ["an empty list", [], []],
  ["one status", [400], ["is answered with 400."]],
  ["two statuses", [400, 410], ["is answered with 400 or 410."]],
];

test.each(rows)("a cursor that is lost, with %s", (_title, gone, want) => {
  const sentences = explainList(gone).filter(isOfLostCursor);
  expect(sentences).toHaveLength(want.length);
  for (const words of want) {
    expect(sentences.join("")).toContain(words);
  }
});

const sdk: Sdk = {
  version: "v1",
  entry: "@rollcall/core",
  exports: [],
  methods: ["list"],
};

function explainList(gone: number[] | undefined): string[] {
  const document = {
    openapi: "3.1.0",
    info: { title: "API", version: "1" },
    paths: {
      "/list": {
        get: {
          operationId: "list",
          "x-pagination": {
            strategy: "cursor",
            parameter: "after",
            items: "",
            limit: { parameter: "limit" },
            ...(gone && { gone }),
          },
        },
      },
    },
  } as unknown as OpenApiDocument;
  const context = createContext({ document, base: "/http/v1", sdk });
  const [placed] = operationsOf(document);
  if (placed === undefined) {
    throw new Error("The document has one operation.");
  }
  return explainPagination(context, placed);
}

function isOfLostCursor(paragraph: string): boolean {
  return paragraph.includes("not known any more");
}

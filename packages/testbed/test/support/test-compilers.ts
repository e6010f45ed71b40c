import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Consumer, createConsumer } from "../../src/packed/consumer.js";
import { findPublishedPackage } from "../../src/workspace/published.js";
import { compile, type Project } from "./compile.js";

const node = { skipLibCheck: false, lib: ["es2022"], types: ["node"] };
const web = {
  skipLibCheck: false,
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
};

const projects: readonly [name: string, project: Project][] = [
  [
    "a module, nodenext",
    { file: "esm.mts", compilerOptions: { ...node, module: "nodenext" } },
  ],
  [
    "CommonJS, node16",
    { file: "cjs.cts", compilerOptions: { ...node, module: "node16" } },
  ],
  [
    "a bundler's entry, without Node's types",
    {
      file: "bundler.ts",
      compilerOptions: {
        ...web,
        module: "esnext",
        moduleResolution: "bundler",
      },
    },
  ],
];

/** Tests that these compilers, of those that the testbed has, read the types. */
export function testCompilers(compilers: readonly string[]): void {
  let consumer: Consumer;
  beforeAll(async () => {
    consumer = await createConsumer([findPublishedPackage("@rollcall/core")]);
    await consumer.link("@types/node");
  });
  afterAll(() => consumer.remove());

  describe.each(compilers)(
    "The packed client's types, read by %s",
    (typescript) => {
      test.each(projects)(
        "compile in %s",
        { timeout: 120_000 },
        async (_name, project) => {
          expect(await compile(consumer, typescript, project)).toBe("");
        },
      );
    },
  );
}

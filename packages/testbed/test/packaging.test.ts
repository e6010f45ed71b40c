import { readFile } from "node:fs/promises";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, test } from "vitest";
import { pack } from "../src/packed/pack.js";
import { importPaths, publishedPackages } from "../src/workspace/published.js";

/** Only core is for `require` too; elsewhere a CommonJS consumer is told so by the resolution itself. */
const modulesOnly = ["@rollcall/mock-server"];

describe.each(publishedPackages().map((one) => [one.manifest.name, one] as const))(
  "The tarball of %s",
  (name, one) => {
    test("has nothing that publint finds", { timeout: 60_000 }, async () => {
      const { buffer } = Uint8Array.from(await readFile(await pack(one)));
      const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
      expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
    });

    test.skipIf(importPaths(one.manifest).length === 0)(
      "has types that every resolution finds",
      { timeout: 120_000 },
      async () => {
        const tarball = createPackageFromTarballData(new Uint8Array(await readFile(await pack(one))));
        const { types, ...checked } = await checkPackage(tarball);
        const problems = "problems" in checked ? checked.problems : [];
        expect(types).toBeTruthy();
        expect(
          problems.filter(({ kind }) => !modulesOnly.includes(name) || kind !== "CJSResolvesToESM"),
        ).toEqual([]);
      },
    );
  },
);

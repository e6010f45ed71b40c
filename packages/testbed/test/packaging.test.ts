import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, test } from "vitest";
import { pack } from "../src/packed/pack.js";
import { resolutionProblems } from "../src/packed/resolution.js";
import { nodes } from "../src/runtimes/versions.js";
import {
  importPaths,
  listPublishedPackages,
} from "../src/workspace/published.js";

const packages = listPublishedPackages();
const libraries = packages.filter(
  ({ manifest }) => importPaths(manifest).length > 0,
);
const nameOf = (one: (typeof packages)[number]) =>
  [one.manifest.name, one] as const;

describe("The tarball", () => {
  test.each(packages.map(nameOf))(
    "of %s has nothing that publint finds",
    { timeout: 60_000 },
    async (_name, one) => {
      const { buffer } = Uint8Array.from(await readFile(await pack(one)));
      const { messages, pkg } = await publint({
        pack: { tarball: buffer },
        strict: true,
      });
      expect(messages.map((message) => formatMessage(message, pkg))).toEqual(
        [],
      );
    },
  );

  test.each(packages.map(nameOf))(
    "of %s has its licence",
    { timeout: 60_000 },
    async (_name, one) => {
      const { stdout } = await promisify(execFile)("tar", [
        "tzf",
        await pack(one),
      ]);
      expect(stdout.split("\n")).toEqual(
        expect.arrayContaining(["package/LICENSE", "package/README.md"]),
      );
    },
  );

  test.each(packages.map(nameOf))(
    "of %s asks for the oldest Node that it is tried on",
    (_name, { manifest }) => {
      expect(manifest.engines).toEqual({ node: `>=${nodes.oldest}` });
    },
  );

  test.each(libraries.map(nameOf))(
    "of %s has types wherever it is imported",
    { timeout: 120_000 },
    async (name, one) => {
      const tarball = new Uint8Array(await readFile(await pack(one)));
      expect(await resolutionProblems(name, tarball)).toEqual([]);
    },
  );
});

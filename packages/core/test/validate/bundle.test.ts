import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

/** What a user's bundler makes of one subpath. */
async function bundle(contents: string) {
  const resolveDir = fileURLToPath(new URL("../../src", import.meta.url));
  const result = await build({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    write: false,
  });
  const text = result.outputFiles[0]?.text ?? "";
  const [output] = Object.values(result.metafile.outputs);
  const used = Object.entries(output?.inputs ?? {}).filter(
    ([, { bytesInOutput }]) => bytesInOutput > 0,
  );
  return {
    text,
    used: used.map(([file]) => file),
    gzipped: gzipSync(text, { level: 9 }).length,
  };
}

describe("what a bundle holds", () => {
  it.each([
    ["validate", 6000],
    ["webhooks", 1500],
    ["derived", 1000],
  ])(
    "%s is at most %i bytes, of this package alone, without require and ajv",
    async (subpath, most) => {
      const { text, used, gzipped } = await bundle(
        `export * from "./${subpath}/index.js"`,
      );
      expect(gzipped).toBeLessThanOrEqual(most);
      expect(used.filter((file) => /node_modules|ajv/.test(file))).toEqual([]);
      expect(text).not.toMatch(
        /\brequire\b|\bajv\b|\bimport\b|new Function|\beval\b/,
      );
    },
  );

  it("nothing of validators and webhooks, unless they are imported", async () => {
    const { used } = await bundle(`export * from "./index.js"`);
    expect(
      used.filter((file) => /src\/(validate|webhooks)\/|validators/.test(file)),
    ).toEqual([]);
  });

  it("no check at all for who imports only an error of them", async () => {
    const { used } = await bundle(
      `export { ValidationError } from "./validate/index.js"`,
    );
    expect(used.filter((file) => /checks|validators/.test(file))).toEqual([]);
  });
});

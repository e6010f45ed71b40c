import { expect, test } from "vitest";
import { packedManifest } from "./packed-manifest.mjs";

const directory = "packages/core";
const addresses = {
  homepage: "https://git.example/we/calls/tree/main/packages/core#readme",
  bugs: {
    url: "https://git.example/we/calls/issues",
  },
  repository: {
    type: "git",
    url: "git+https://git.example/we/calls.git",
    directory,
  },
};

const spellings = [
  "https://git.example/we/calls",
  "https://git.example/we/calls/",
  "https://git.example/we/calls.git",
  "git+https://git.example/we/calls.git",
];

test.each(spellings)("makes all addresses of %s", (repository) => {
  const origin = {
    repository,
    directory,
  };
  expect(packedManifest({ name: "core" }, origin)).toEqual({
    name: "core",
    ...addresses,
  });
});

test.each(["we/calls", "http://git.example/we/calls", "https://git.example"])(
  "refuses %s, which leads nowhere in a browser",
  (repository) => {
    const origin = {
      repository,
      directory,
    };
    expect(() => packedManifest({}, origin)).toThrow(/its https:\/\/ address/);
  },
);

test("leaves out what only the repository needs", () => {
  const manifest = {
    name: "core",
    scripts: { build: "tsup" },
    devDependencies: { tsup: "1.0.0" },
    dependencies: { commander: "14.0.3" },
  };
  expect(packedManifest(manifest, { directory })).toEqual({
    name: "core",
    dependencies: { commander: "14.0.3" },
  });
});

test("leaves out every way to the sources, and keeps the order of the others", () => {
  const manifest = {
    exports: {
      ".": {
        "@rollcall/source": "./src/index.ts",
        import: { types: "./dist/index.d.ts", default: "./dist/index.js" },
        require: "./dist/index.cjs",
      },
      "./types": { "@rollcall/source": "./src/types.ts" },
      "./package.json": "./package.json",
    },
  };
  const packed = packedManifest(manifest, { directory });
  expect(JSON.stringify(packed)).toBe(
    JSON.stringify({
      exports: {
        ".": {
          import: { types: "./dist/index.d.ts", default: "./dist/index.js" },
          require: "./dist/index.cjs",
        },
        "./package.json": "./package.json",
      },
    }),
  );
});

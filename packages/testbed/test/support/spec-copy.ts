import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect } from "vitest";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const codegen = join(repository, "packages/codegen/bin/rollcall-codegen.js");

const packages = ["core", "mock-server", "cli"];

const copied = [
  "openapi/shared",
  ...["v1", "v3"].flatMap((version) =>
    [
      ...["rollcall.yaml", "paths", "schemas"],
      ...["responses", "examples", "webhooks"],
    ].map((name) => `openapi/${version}/${name}`),
  ),
  ...packages.flatMap((name) => [
    `packages/${name}/src`,
    `packages/${name}/package.json`,
  ]),
];

/** The packages that are made from the spec, by the generator's names. */
const targets = {
  core: "core",
  mock: "mock-server",
};

/** The versions of the API, each with a folder of its spec. */
export type VersionName = "v1" | "v3";

/** As much of a client as the tests use. */
interface Client {
  readonly calls: {
    iterate(options: object): {
      collect(): Promise<readonly { readonly call_id: string }[]>;
    };
  };
}

/** What core makes of one version. */
interface VersionBundle {
  createClient(options: object): Client;
  issuesOf(call: unknown): readonly object[];
}

/** CLI and mock, and clients and validators of each version, as one module. */
export interface Bundle {
  createMock(options: object): { fetch: typeof fetch };
  run(argv: readonly string[], io: object): Promise<number>;
  readonly versions: Readonly<Record<VersionName, VersionBundle>>;
}

/**
 * A copy of the spec and of the sources that are made from it, for changes of
 * one version.
 */
export class SpecCopy {
  readonly #folder = mkdtempSync(join(tmpdir(), "rollcall-spec-copy-"));

  constructor(readonly version: VersionName = "v1") {
    for (const path of copied) {
      const target = this.path(path);
      cpSync(join(repository, path), target, { recursive: true });
    }
    mkdirSync(this.path("node_modules/@rollcall"), { recursive: true });
    for (const name of packages) {
      const link = this.path("node_modules/@rollcall", name);
      symlinkSync(this.path("packages", name), link);
    }
  }

  /** A path inside the copy. */
  path(...names: readonly string[]): string {
    return join(this.#folder, ...names);
  }

  /** Writes a file of the spec anew, made from the one of the repository. */
  edit(name: string, change: (text: string) => string): void {
    const path = join("openapi", this.version, name);
    const old = readFileSync(join(repository, path), "utf8");
    const text = change(old);
    expect(text).not.toBe(old);
    writeFileSync(this.path(path), text);
  }

  /** Where a package keeps what is generated from the changed version. */
  generatedFolder(target: keyof typeof targets): string {
    const suffix = this.version === "v1" ? "" : `-${this.version}`;
    return this.path("packages", targets[target], `src/generated${suffix}`);
  }

  /** Runs the generator for a package. */
  generate(target: keyof typeof targets) {
    const out = this.generatedFolder(target);
    const spec = this.path("openapi", this.version, "rollcall.yaml");
    const args = [codegen, target, "--spec", spec, "--out", out];
    return spawnSync(process.execPath, args, { encoding: "utf8" });
  }

  /** Runs the generator for all packages. */
  generateAll(): void {
    for (const target of Object.keys(targets)) {
      const result = this.generate(target as keyof typeof targets);
      expect(result).toMatchObject({ status: 0, stderr: "" });
    }
  }

  /** Bundles the copy's sources. */
  async bundle(): Promise<Bundle> {
    const run = JSON.stringify(this.path("packages/cli/src/run.ts"));
    const contents = `
      export { createMock } from "@rollcall/mock-server";
      import * as v1 from "@rollcall/core";
      import * as v3 from "@rollcall/core/v3";
      import * as validateV1 from "@rollcall/core/validate";
      import * as validateV3 from "@rollcall/core/v3/validate";
      const versionOf = ({ createClient }, { validateCall }) => ({
        createClient,
        issuesOf: (call) => validateCall(call).issues,
      });
      export const versions = {
        v1: versionOf(v1, validateV1),
        v3: versionOf(v3, validateV3),
      };
      export { run } from ${run};
    `;
    const outfile = this.path("bundle.mjs");
    await build({
      stdin: { contents, resolveDir: this.#folder },
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      // It is native, and nobody logs in here.
      external: ["@napi-rs/keyring"],
      // Some of what is inside is CommonJS.
      banner: {
        js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
      },
      conditions: ["@rollcall/source"],
      nodePaths: packages.map((name) =>
        join(repository, "packages", name, "node_modules"),
      ),
    });
    return (await import(pathToFileURL(outfile).href)) as Bundle;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

/** Runs the bundled CLI; answers what it printed on stdout. */
export async function runCli(
  { run }: Bundle,
  ...argv: readonly string[]
): Promise<string> {
  const stdout = new CollectedText();
  const stderr = new CollectedText();
  const { signal } = new AbortController();
  const io = {
    env: {},
    stdin: Readable.from([]),
    stdout,
    stderr,
    signal,
    cwd: process.cwd(),
    now: Date.now,
    sleep: async () => undefined,
  };
  expect(await run(argv, io), stderr.text).toBe(0);
  return stdout.text;
}

/** A stream that keeps what is written to it. */
class CollectedText {
  text = "";

  write(text: string, done: () => void): boolean {
    this.text += text;
    done();
    return true;
  }
}

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
import { pathToFileURL } from "node:url";
import {
  generate,
  generateAll,
  generatedFolders,
  loadVersion,
  specOf,
} from "@rollcall/codegen";
import { build } from "esbuild";
import { expect } from "vitest";
import { packagesFolder, rootFolder } from "../../src/workspace/paths.js";

const codegen = join(packagesFolder, "codegen/bin/rollcall-codegen.js");

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

/** A package that is made from the spec, by the generator's name. */
type Target = keyof ReturnType<typeof generatedFolders>;

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

/** What the tests of a changed spec share. */
export interface Given {
  readonly copy: SpecCopy;
  readonly bundle: Bundle;
}

/** A copy of the spec and of the sources that are made from it, for changes. */
export class SpecCopy {
  readonly #folder = mkdtempSync(join(tmpdir(), "rollcall-spec-copy-"));

  constructor() {
    for (const path of copied) {
      const target = this.path(path);
      cpSync(join(rootFolder, path), target, { recursive: true });
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

  /**
   * Changes a file of a version's spec.
   *
   * @returns What takes the change back.
   */
  edit(
    version: VersionName,
    name: string,
    change: (text: string) => string,
  ): () => void {
    const path = this.path("openapi", version, name);
    const old = readFileSync(path, "utf8");
    const text = change(old);
    expect(text).not.toBe(old);
    writeFileSync(path, text);
    return () => writeFileSync(path, old);
  }

  /** Where a package keeps what is generated from a version. */
  generatedFolder(version: VersionName, target: Target): string {
    return this.path(generatedFolders(version)[target]);
  }

  /** The sources of a package, which are not written. */
  generate(version: VersionName, target: Target) {
    return generate(target, this.#specOf(version));
  }

  /** Writes the sources of all packages. */
  async generateAll(version: VersionName): Promise<void> {
    const loaded = await loadVersion(this.#specOf(version));
    const sources = Object.entries(await generateAll(specOf(loaded)));
    for (const [target, files] of sources) {
      const folder = this.generatedFolder(version, target as Target);
      for (const [name, text] of Object.entries(files)) {
        writeFileSync(join(folder, name), text);
      }
    }
  }

  /** Runs the generator's command for a package. */
  runGenerator(version: VersionName, target: Target, out: string) {
    const flags = ["--spec", this.#specOf(version), "--out", out];
    const args = [codegen, target, ...flags];
    return spawnSync(process.execPath, args, { encoding: "utf8" });
  }

  #specOf(version: VersionName): string {
    return this.path("openapi", version, "rollcall.yaml");
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
    // Vitest leaves what is in there to Node, and does not transform it.
    const outfile = this.path("node_modules/bundle.mjs");
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
        js: `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`,
      },
      conditions: ["@rollcall/source"],
      nodePaths: packages.map((name) =>
        join(packagesFolder, name, "node_modules"),
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

import { pnpm, type Workspace } from "../workspace.js";

type Command = readonly [program: string, ...args: string[]];

/** What `npm test` checks beside the packages' own tests. */
const checks: readonly Command[] = [
  ["biome", "lint", "."],
  ["biome", "format", "."],
  ["knip", "--no-progress"],
  ["tsc", "-p", "."],
  [
    "node",
    "--conditions=@rollcall/source",
    "--import=tsx",
    "scripts/spec/check.mjs",
  ],
];

/** Tests that read a version, or a changeset. */
const versionTests = {
  scripts: ["spec", "manifests", "release"],
  "packages/testbed": ["test/changesets"],
};

/** Checks the tree as `npm test` does, but for the packages. */
export async function checkTree({ run }: Workspace): Promise<void> {
  for (const [program, ...args] of checks) {
    await run(program, ...args);
  }
}

/** Lints, compiles and builds every workspace, the documentation included. */
export async function buildTree({ run }: Workspace): Promise<void> {
  const tasks = ["lint", "typecheck", "build"];
  // No more at a time than there are cores: see scripts/suite/run-suite.mjs.
  const flags = ["--concurrency=100%", "--output-logs=errors-only"];
  await run("turbo", "run", ...tasks, ...flags);
}

/** Runs the tests that the version step could break. */
export async function testVersions({ run }: Workspace): Promise<void> {
  for (const [folder, files] of Object.entries(versionTests)) {
    await run(
      "node",
      pnpm,
      "exec",
      "vitest",
      "run",
      "--root",
      folder,
      ...files,
    );
  }
}

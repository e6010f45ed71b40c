/** Every step, and what to do where it fails. */
export const steps = {
  "copy the tree": "make `git status` work here, and free some disk",
  "start a registry": "make sure that `npm view verdaccio` finds a package",
  install: "run `npx pnpm install`, and commit pnpm-lock.yaml",
  version: "look at .changeset/ and at scripts/release/version.mjs",
  "checks of `npm test`": "mend what fails on the commit that bumps versions",
  "lint, types and build": "mend what fails on the commit that bumps versions",
  "tests that read versions": "let the test allow any version",
  "publish, and die": "run `npm run build`, and look at scripts/release",
  "publish, and go on": "look at scripts/release/publish.mjs",
  "publish again": "look at scripts/release/publish.mjs",
  "packed files": "look at `files` in that package.json, and at .pnpmfile.cjs",
  "install by npm": "look at `dependencies` in the package.json of each",
  "samples, from npm": "mend the sample, or what it uses",
  "install by pnpm": "look at `dependencies` in the package.json of each",
  "samples, from pnpm": "mend the sample, or what it uses",
  "the command line alone": "bundle what is large, or do without it",
  "a second release": "look at scripts/release",
  "roll back by name": "look at scripts/release/rollback.mjs",
  "a canary": 'look at `snapshot` in .changeset/config.json, and "canary"',
  "a pre-release, `next`": "look at `changeset pre`, and scripts/release",
  "roll back by commit": "look at scripts/release/rollback.mjs",
} as const;

/** The name of a step. */
export type StepName = keyof typeof steps;

import { mkdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { findInstalledFolder } from "../workspace/find-installed-folder.js";
import {
  listPublishedPackages,
  type PublishedPackage,
} from "../workspace/published.js";
import { plainEnvironment } from "./machine.js";
import { run } from "./process/child.js";
import type { Verdaccio } from "./registry/verdaccio.js";

/** The copy of the repository, and a maintainer who releases from it. */
export interface Workspace {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** The address of the registry. */
  readonly registry: string;
  run(command: string, ...args: string[]): Promise<string>;
  packages(): PublishedPackage[];
  /** `name@version` of every package. */
  releases(): string[];
  commit(subject: string): Promise<void>;
}

/** The pinned pnpm. */
export const pnpm = join(
  findInstalledFolder("pnpm", import.meta.url),
  "bin/pnpm.cjs",
);

/** The address of the repository, as the release workflow hands it over. */
export const repository = "https://git.example/rehearsal/rollcall";

const author = {
  GIT_AUTHOR_NAME: "Rehearsal",
  GIT_AUTHOR_EMAIL: "rehearsal@localhost",
  GIT_COMMITTER_NAME: "Rehearsal",
  GIT_COMMITTER_EMAIL: "rehearsal@localhost",
};

/** Lets commands run in the copy that publish to a registry here. */
export function createWorkspace(
  folder: string,
  registry: string,
  settings: NodeJS.ProcessEnv,
): Workspace {
  const usual = plainEnvironment();
  const env = {
    ...usual,
    ...author,
    ...settings,
    PATH: `${join(folder, "node_modules/.bin")}${delimiter}${usual.PATH}`,
    CI: "true",
    ROLLCALL_REPOSITORY: repository,
  };
  const runHere = (command: string, ...args: string[]) => {
    return run(command, args, {
      cwd: folder,
      env,
    });
  };
  const packages = () => listPublishedPackages(join(folder, "packages"));
  return {
    folder,
    env,
    registry,
    run: runHere,
    packages,
    releases: () => packages().map(releaseOf),
    async commit(subject) {
      await runHere("git", "add", "--all");
      await runHere("git", "commit", "--quiet", "--message", subject);
    },
  };
}

/** `@rollcall/core@0.1.0` */
export function releaseOf({ manifest }: PublishedPackage): string {
  return `${manifest.name}@${manifest.version}`;
}

/** npm's settings for a registry here, with all that npm keeps in a folder. */
export async function npmSettings(
  folder: string,
  url: string,
  { token }: Verdaccio,
): Promise<NodeJS.ProcessEnv> {
  const { host } = new URL(url);
  const userconfig = join(folder, "npmrc");
  const globalconfig = join(folder, "no-npmrc");
  await mkdir(folder);
  await writeFile(userconfig, `//${host}/:_authToken=${token}\n`);
  await writeFile(globalconfig, "");
  return {
    npm_config_userconfig: userconfig,
    npm_config_globalconfig: globalconfig,
    npm_config_registry: url,
    npm_config_cache: join(folder, "cache"),
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false",
  };
}

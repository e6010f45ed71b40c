import { expectEqual } from "../expect-equal.js";
import { type Running, start } from "../process/child.js";
import type { Gate } from "../registry/gate.js";
import type { Workspace } from "../workspace.js";

const release = ["run", "release", "--"];

/**
 * Publishes what the registry does not have.
 *
 * @returns The names of the packages that were published.
 */
export async function publish(
  workspace: Workspace,
  gate: Gate,
  ...options: string[]
): Promise<string[]> {
  const { length } = gate.published();
  await workspace.run("npm", ...release, ...options);
  const all = gate.published();
  return all.slice(length);
}

/**
 * Publishes, and is killed while the second package is on its way.
 *
 * @returns The names of the packages that were published.
 */
export async function dieAfterFirst(
  { folder, env }: Workspace,
  gate: Gate,
): Promise<readonly string[]> {
  const isWaiting = gate.stallAfter(1);
  const running = start("npm", release, {
    cwd: folder,
    env,
  });
  const hasEnded = failAtEnd(running);
  await Promise.race([isWaiting, hasEnded]);
  running.kill();
  await running.ended;
  gate.open();
  return gate.published();
}

async function failAtEnd({ ended }: Running): Promise<never> {
  const { stdout, stderr } = await ended;
  const said = `${stdout}${stderr}`;
  throw new Error(`The publish ended by itself:\n${said}`);
}

/** Every release has its tag in git. */
export async function checkTags(workspace: Workspace): Promise<void> {
  const command = ["tag", "--points-at", "HEAD"];
  const printed = await workspace.run("git", ...command);
  const tags = printed.trim().split("\n");
  const releases = workspace.releases();
  tags.sort();
  releases.sort();
  expectEqual("tags of the commit", tags, releases);
}

import { start } from "./child.js";
import { expectEqual } from "./expect-equal.js";
import type { Gate } from "./gate.js";
import type { Workspace } from "./workspace.js";

const command = ["run", "release", "--"];

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
  const before = gate.published().length;
  await workspace.run("npm", ...command, ...options);
  return gate.published().slice(before);
}

/** Publishes, and is killed when the first package is through. */
export async function dieAfterFirst(
  workspace: Workspace,
  gate: Gate,
): Promise<string[]> {
  const before = gate.published().length;
  const isThrough = gate.stallAfter(1);
  const running = start("npm", command, {
    cwd: workspace.folder,
    env: workspace.env,
  });
  await Promise.race([isThrough, failAtEnd(running.ended)]);
  running.kill();
  await running.ended;
  gate.open();
  return gate.published().slice(before);
}

/** Every release has its tag in git. */
export async function checkTags(workspace: Workspace): Promise<void> {
  const printed = await workspace.run("git", "tag", "--points-at", "HEAD");
  const tags = printed.trim().split("\n").sort();
  expectEqual("tags of the commit", tags, workspace.releases().sort());
}

async function failAtEnd(
  ended: Promise<{ readonly stdout: string; readonly stderr: string }>,
): Promise<never> {
  const { stdout, stderr } = await ended;
  throw new Error(`The publish ended by itself:\n${stdout}${stderr}`);
}

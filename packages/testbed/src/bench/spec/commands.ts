import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

/** What a command used, from its start to its end. */
export interface Usage {
  readonly cpuMs: number;
  readonly rssMb: number;
}

/** The script of a command, and its arguments. */
export type Command = readonly string[];

const probe = new URL("./usage-at-exit.mjs", import.meta.url);

/**
 * Runs a command of Node in a process of its own.
 *
 * @param codes The exit codes that are no failure.
 * @throws Where it ends with another one, with what it said.
 */
export async function runCommand(
  command: Command,
  codes: readonly number[] = [0],
): Promise<Usage> {
  const child = spawn(process.execPath, ["--import", probe.href, ...command], {
    env: environment,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const [, , errors, usage] = child.stdio;
  const [said, used, [code]] = await Promise.all([
    text(errors as Readable),
    text(usage as Readable),
    once(child, "exit"),
  ]);
  if (!codes.includes(code)) {
    throw new Error(`${command[0]} ended with ${code}: ${said}`);
  }
  return JSON.parse(used);
}

/** No loader of ours. */
const environment = {
  ...process.env,
  NODE_OPTIONS: "",
};

const require = createRequire(import.meta.url);

const specDiff = require.resolve("@rollcall/spec-diff/package.json");

const codegen = require.resolve("@rollcall/codegen/package.json");

/** The script of a package's command, by the package's manifest. */
function binOf(manifest: string): string {
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  const paths = typeof bin === "string" ? [bin] : Object.values<string>(bin);
  const [path = ""] = paths;
  return join(dirname(manifest), path);
}

/** The types of a document, as openapi-typescript's command writes them. */
export function openapiTypescript(document: string, output: string): Command {
  const name = "openapi-typescript/package.json";
  const manifest = createRequire(specDiff).resolve(name);
  return [binOf(manifest), document, "--output", output];
}

/** Both lenses, in one process. */
export function diff(old: string, revised: string): Command {
  return [binOf(specDiff), old, revised, "--json"];
}

/** Types, tables and validators. */
export function generate(document: string, output: string): Command {
  return [binOf(codegen), "core", "--spec", document, "--out", output];
}

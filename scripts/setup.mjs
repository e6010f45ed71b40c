import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const bin = join(root, "node_modules", ".bin");

/**
 * The environment for every child. npm hands its own flags down as variables,
 * and `npm --silent` would mute the installer too: a set-up that fails has to
 * be heard.
 */
export const environment = {
  ...withoutNpmFlags(process.env),
  PATH: `${bin}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`,
  ASTRO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  REDOCLY_TELEMETRY: "off",
  TURBO_TELEMETRY_DISABLED: "1",
};

/** @param {NodeJS.ProcessEnv} env */
function withoutNpmFlags(env) {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^npm_config_(loglevel|silent)$/i.test(name),
    ),
  );
}

/**
 * Says on stderr what is going on; stdout belongs to the command that was asked
 * for.
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`rollcall: ${message}\n`);
}

/**
 * Runs a command to its end and answers its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").StdioOptions} stdio
 */
export function run(command, args, stdio = "inherit") {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: environment,
    stdio,
  });
  if (error) {
    say(`could not run ${command}: ${error.message}`);
  }
  return status ?? 1;
}

/**
 * As `run`, but silent unless it fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
function runQuietly(command, args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status !== 0) {
    process.stderr.write(
      `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}\n`,
    );
  }
  return status ?? 1;
}

/**
 * Installs what the lockfile lists, with the pinned pnpm: the installed one, or
 * npm's on a fresh machine.
 */
function install() {
  const pnpm = join(bin, "pnpm");
  const args = [
    "install",
    "--frozen-lockfile",
    "--prefer-offline",
    "--reporter=append-only",
  ];
  if (existsSync(pnpm) && runQuietly(pnpm, args) === 0) {
    return 0;
  }
  // Also where pnpm had to replace all modules, itself among them.
  say("installing the packages (about a minute) …");
  const { packageManager } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  return run(
    "npm",
    ["exec", "--yes", `--package=${packageManager}`, "--", "pnpm", ...args],
    ["ignore", 2, 2],
  );
}

/**
 * Builds what the command line needs; what is unchanged comes from turbo's
 * cache.
 */
function build() {
  const args = [
    "run",
    "build",
    "--filter=@rollcall/cli...",
    "--output-logs=errors-only",
  ];
  return run(join(bin, "turbo"), args, ["ignore", 2, 2]);
}

/**
 * Makes a fresh clone ready, or ends the process with what went wrong.
 * @param {{ build?: boolean }} [options]
 */
export function setUp(options = {}) {
  const steps = options.build ? [install, build] : [install];
  for (const step of steps) {
    const code = step();
    if (code === 0) {
      continue;
    }
    say(
      `the set-up failed in "${step.name}" (exit code ${code}); what it said stands above.`,
    );
    process.exit(code);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setUp({ build: process.argv.includes("--build") });
}

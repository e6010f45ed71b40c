import { delimiter } from "node:path";
import { inRoot } from "./root.mjs";

/** Where the commands of the installed packages are. */
export const binFolder = inRoot("node_modules", ".bin");

/** The environment of every child process. */
export const environment = {
  ...withoutNpmFlags(process.env),
  PATH: joinPath(binFolder, process.env.PATH),
  ASTRO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  REDOCLY_TELEMETRY: "off",
  TURBO_TELEMETRY_DISABLED: "1",
};

/**
 * npm passes its own flags on as variables, and `npm --silent` would mute the
 * installer too: then nobody would learn why the set-up failed.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutNpmFlags(env) {
  const entries = Object.entries(env);
  const kept = entries.filter(([name]) => !isNpmFlag(name));
  return Object.fromEntries(kept);
}

/** @param {string} name */
function isNpmFlag(name) {
  return /^npm_config_(loglevel|silent)$/i.test(name);
}

/**
 * @param {string} first
 * @param {string | undefined} rest
 */
function joinPath(first, rest = "") {
  return `${first}${delimiter}${rest}`;
}

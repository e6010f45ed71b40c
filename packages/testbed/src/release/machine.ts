import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";

/** How this machine reaches a registry. */
export interface Uplink {
  readonly url: string;
  /** The file of the authorities that it trusts. */
  readonly ca: string | undefined;
}

/** Reads npm's settings, which say where packages come from. */
export function readUplink(): Uplink {
  return {
    url: requireSetting("registry"),
    ca: setting("cafile"),
  };
}

/**
 * This process's environment, without what npm and a CI's secrets have put
 * there: nothing in the rehearsal may publish outside.
 */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env);
  const kept = entries.filter(([name]) => !isNpms(name));
  return Object.fromEntries(kept);
}

function isNpms(name: string): boolean {
  return /^(npm_|pnpm_|NODE_AUTH_TOKEN$|NODE_OPTIONS$|INIT_CWD$)/i.test(name);
}

function requireSetting(name: string): string {
  const value = setting(name);
  if (value === undefined) {
    throw new Error(`npm has no setting "${name}" on this machine.`);
  }
  return value;
}

/** As the machine has it: asked outside of the project. */
function setting(name: string): string | undefined {
  const printed = execFileSync("npm", ["config", "get", name], {
    cwd: tmpdir(),
    encoding: "utf8",
  });
  const value = printed.trim();
  const isUnset = ["", "null", "undefined"].includes(value);
  if (isUnset) {
    return undefined;
  }
  return value;
}

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { installLocked } from "../../installed/install.js";
import { freePort } from "../../servers/free-port.js";
import { plainEnvironment, readUplink, type Uplink } from "../machine.js";
import { type Running, start } from "../process/child.js";

/** A registry on this machine. */
export interface Verdaccio {
  readonly url: string;
  /** Of the one user that this registry has: worthless anywhere else. */
  readonly token: string;
  stop(): Promise<void>;
}

/** The package.json that asks for Verdaccio, and its lock. */
const locked = fileURLToPath(new URL(".", import.meta.url));
const startMs = 60_000;
/** Longer than any round on a busy machine: then it would not be there. */
const roundMs = 120 * 60_000;
const user = {
  name: "rehearsal",
  password: "on-loopback-only",
};

/**
 * Starts Verdaccio on a free port of 127.0.0.1. It keeps what it is given in a
 * folder, and asks the machine's registry for all packages but ours.
 */
export async function startVerdaccio(
  folder: string,
  ours: readonly string[],
): Promise<Verdaccio> {
  const uplink = readUplink();
  const config = join(folder, "verdaccio.yaml");
  await mkdir(folder);
  await writeFile(config, stringify(configOf(folder, ours, uplink.url)));
  const address = `127.0.0.1:${await freePort()}`;
  const args = ["--config", config, "--listen", address];
  const running = await startProcess(folder, args, uplink);
  const url = `http://${address}`;
  await Promise.race([waitFor(url), failAtEnd(running)]);
  return {
    url,
    token: await addUser(url),
    async stop() {
      running.kill();
      await running.ended;
    },
  };
}

async function startProcess(
  folder: string,
  args: readonly string[],
  { ca }: Uplink,
): Promise<Running> {
  const installed = await installLocked(locked);
  const script = join(installed, "node_modules/verdaccio/bin/verdaccio");
  return start(process.execPath, [script, ...args], {
    cwd: folder,
    env: {
      ...plainEnvironment(),
      ...(ca && { NODE_EXTRA_CA_CERTS: ca }),
    },
    timeoutMs: roundMs,
  });
}

function configOf(
  folder: string,
  ours: readonly string[],
  uplink: string,
): object {
  return {
    storage: join(folder, "storage"),
    auth: {
      htpasswd: {
        file: join(folder, "users"),
      },
    },
    uplinks: {
      machine: {
        url: uplink,
      },
    },
    packages: rightsTo(ours),
    web: {
      enable: false,
    },
    log: {
      type: "stdout",
      format: "json",
      level: "error",
    },
  };
}

function rightsTo(ours: readonly string[]): Record<string, object> {
  const rights: Record<string, object> = {};
  for (const name of ours) {
    rights[name] = {
      access: "$all",
      publish: "$authenticated",
    };
  }
  return {
    ...rights,
    "**": {
      access: "$all",
      publish: "nobody",
      proxy: "machine",
    },
  };
}

async function waitFor(url: string): Promise<void> {
  const end = performance.now() + startMs;
  while (performance.now() < end) {
    if (await isAnswering(url)) {
      return;
    }
    await sleep(50);
  }
  throw new Error(`Verdaccio did not answer within ${startMs / 1000} s.`);
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${url}/-/ping`);
    return ok;
  } catch {
    return false;
  }
}

async function failAtEnd({ ended }: Running): Promise<never> {
  const { code, stdout, stderr } = await ended;
  throw new Error(`Verdaccio ended with ${code}:\n${stdout}${stderr}`);
}

async function addUser(url: string): Promise<string> {
  const address = `${url}/-/user/org.couchdb.user:${user.name}`;
  const response = await fetch(address, {
    method: "PUT",
    headers: {
      "content-type": "application/json",
    },
    body: JSON.stringify(user),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(`Verdaccio took no user: ${JSON.stringify(answer)}`);
  }
  return answer.token;
}

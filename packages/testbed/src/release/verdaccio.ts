import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stringify } from "yaml";
import { freePort } from "../servers/free-port.js";
import { installedFolder } from "../workspace/installed-folder.js";
import { type Running, start } from "./child.js";
import { plainEnvironment, readUplink } from "./machine.js";

/** A registry on this machine. */
export interface Verdaccio {
  readonly url: string;
  /** Of the one user that this registry has: worthless anywhere else. */
  readonly token: string;
  stop(): Promise<void>;
}

const startMs = 30_000;
const roundMs = 15 * 60_000;
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
  const config = join(folder, "verdaccio.yaml");
  const { url: uplink, ca } = readUplink();
  await writeFile(config, stringify(configOf(folder, ours, uplink)));
  const address = `127.0.0.1:${await freePort()}`;
  const bin = join(installedFolder("verdaccio", import.meta.url), "bin");
  const args = [join(bin, "verdaccio"), "--config", config];
  const running = start(process.execPath, [...args, "--listen", address], {
    cwd: folder,
    env: {
      ...plainEnvironment(),
      ...(ca && { NODE_EXTRA_CA_CERTS: ca }),
    },
    timeoutMs: roundMs,
  });
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

function configOf(
  folder: string,
  ours: readonly string[],
  uplink: string,
): object {
  const packages: Record<string, object> = {};
  for (const name of ours) {
    packages[name] = {
      access: "$all",
      publish: "$authenticated",
    };
  }
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
    packages: {
      ...packages,
      "**": {
        access: "$all",
        publish: "nobody",
        proxy: "machine",
      },
    },
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

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { listen } from "@rollcall/mock-server/node";
import type { Keychain } from "../src/settings/keychain.js";
import { type Ran, terminal } from "./terminal.js";

/** What a test can say of one command line. */
interface Given {
  readonly env?: Record<string, string>;
  /** What is piped into it. */
  readonly input?: string;
  /** By how much its clock is ahead, in milliseconds. */
  readonly now?: number;
}

/** A home folder of its own, with a keychain, and a server to ask. */
export interface Home {
  readonly folder: string;
  readonly secrets: Map<string, string>;
  /** Where keys of the file are. */
  readonly keyFile: string;
  readonly configFile: string;
  run(line: string, given?: Given): Promise<Ran>;
  remove(): Promise<void>;
}

/** Makes a home. A keychain that fails is one that is not there. */
export async function makeHome(
  keychain: "works" | "fails" = "works",
): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-home-"));
  const secrets = new Map<string, string>();
  return {
    folder,
    secrets,
    keyFile: join(folder, "rollcall", "keys.json"),
    configFile: join(folder, "rollcall", "config.json"),
    run(line, { env = {}, input = "", now = 0 } = {}) {
      return terminal(line.split(" "), {
        env: { XDG_CONFIG_HOME: folder, ...env },
        io: {
          platform: "linux",
          now: () => Date.now() + now,
          stdin: Readable.from(input === "" ? [] : [input]),
          keychain:
            keychain === "works" ? createKeychain(secrets) : brokenKeychain,
        },
      });
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

function createKeychain(secrets: Map<string, string>): Keychain {
  return {
    read: async (profile) => secrets.get(profile),
    write: async (profile, secret) => void secrets.set(profile, secret),
    remove: async (profile) => void secrets.delete(profile),
  };
}

const refuse = async () => {
  throw new Error("no bus");
};
/** As on a machine that has none. */
export const brokenKeychain: Keychain = {
  read: refuse,
  write: refuse,
  remove: refuse,
};

/** A key that the server of `startServer` takes. */
export const rightKey = "key_right_0123456789";

/** A server with a few calls. */
export function startServer(faults: string[] = []) {
  return listen({ calls: 20, apiKeys: [rightKey], port: 0, faults });
}

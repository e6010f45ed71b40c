import type { ApiVersion, CallsClient } from "../../api/api-version.js";
import { askForOne } from "../../api/ask-for-one.js";
import { showSafely } from "../../errors/show-safely.js";
import { type Io, write } from "../../io.js";
import type { Input } from "../../registry/command.js";
import { writeAddress } from "../../settings/check-address.js";
import { chooseTarget } from "../../settings/choose-target.js";
import { maskKey } from "../../settings/key.js";
import { readKey } from "../../settings/read-key.js";
import { connect, connectTo } from "../../source/connect.js";
import type { whoamiOptions } from "./whoami-options.js";

type WhoamiInput = Input<typeof whoamiOptions>;

/** Whom commands ask, and as whom. */
interface Identity {
  readonly profile: string;
  readonly key: string;
  readonly keySource: string;
  readonly baseUrl: string;
  readonly baseUrlSource: string;
  readonly api: string;
  /** Whether the server took the key; null where it was not asked. */
  readonly isAccepted: boolean | null;
}

/** An identity, and the client that asks with it. */
interface Asker {
  readonly identity: Identity;
  readonly client: CallsClient;
}

/**
 * Tells whom commands ask, and whether the key is taken there.
 *
 * @throws CliError where there is no key, and what the client throws where it
 * is not taken.
 */
export async function tellWho(input: WhoamiInput, io: Io): Promise<void> {
  const { options, chosen } = input;
  if (chosen === undefined) {
    throw new TypeError("This command asks no version of the API.");
  }
  const { version } = chosen;
  const { identity, client } = await findAsker(version, input, io);
  if (!options.offline) {
    await askForOne(client, version, io.signal);
  }
  const isAccepted = options.offline ? null : true;
  const told = {
    ...identity,
    isAccepted,
  };
  const text = options.output === "json" ? writeJson(told) : writeText(told);
  await write(io.stdout, text);
}

async function findAsker(
  version: ApiVersion,
  { options }: WhoamiInput,
  io: Io,
): Promise<Asker> {
  if (options.demo) {
    const client = await connect(version, options, io);
    return {
      client,
      identity: describeDemo(version),
    };
  }
  const target = chooseTarget(version, options, io);
  const { apiKey, source } = await readKey(target, io);
  const { address, chosen } = target;
  const client = await connectTo({ address, apiKey }, version, options, io);
  const identity = {
    profile: chosen.name,
    key: maskKey(apiKey),
    keySource: source,
    baseUrl: writeAddress(address),
    baseUrlSource: target.source,
    api: version.name,
    isAccepted: null,
  };
  return {
    client,
    identity,
  };
}

function describeDemo({ name }: ApiVersion): Identity {
  return {
    profile: "none",
    key: "none",
    keySource: "--demo",
    baseUrl: "the embedded mock",
    baseUrlSource: "--demo",
    api: name,
    isAccepted: null,
  };
}

function writeJson(identity: Identity): string {
  return `${JSON.stringify(identity, null, 2)}\n`;
}

function writeText(identity: Identity): string {
  const { profile, key, keySource, baseUrl, baseUrlSource } = identity;
  const isTaken = identity.isAccepted ? "yes" : "not asked (--offline)";
  const lines = [
    `profile   ${profile}`,
    `key       ${key}, from ${keySource}`,
    `base URL  ${baseUrl}, from ${baseUrlSource}`,
    `version   ${identity.api}`,
    `accepted  ${isTaken}`,
  ];
  return `${lines.map(showSafely).join("\n")}\n`;
}

import { apiVersions } from "../../api/versions.js";
import { type Io, write } from "../../io.js";
import type { Input } from "../../registry/command.js";
import { writeAddress } from "../../settings/check-address.js";
import { findProfile } from "../../settings/choose-profile.js";
import {
  chooseAddress,
  keyVariable,
  type Target,
} from "../../settings/choose-target.js";
import { type Config, changeProfile } from "../../settings/config.js";
import { writeConfig } from "../../settings/config-file.js";
import { type Answer, askVersions, chooseNewest } from "./find-versions.js";
import type { loginOptions } from "./login-options.js";
import { readNewKey } from "./read-new-key.js";
import { type StoredIn, storeKey } from "./store-key.js";

type LoginInput = Input<typeof loginOptions>;

/** Asks for a key, tries it, and keeps it with what the server answers. */
export async function logIn({ options }: LoginInput, io: Io): Promise<void> {
  const chosen = findProfile(options.profile, io);
  const target = chooseAddress(apiVersions[0], options, io, chosen);
  const { address } = target;
  const apiKey = await readNewKey(options, io);
  const server = {
    apiKey,
    address,
  };
  const answers = await askVersions(server, options, io);
  const newest = chooseNewest(answers);
  const key = {
    apiKey,
    origin: address.origin,
  };
  const stored = await storeKey(chosen.name, key, options.store, io);
  const config = changeProfile(chosen.config, chosen.name, {
    baseUrl: baseUrlOf(address),
    api: newest.name,
    key: stored.store,
  });
  await writeConfig(config, io);
  const told = [
    ...writeAnswers(answers, newest.name),
    ...writeStored(target, stored, config, io),
  ];
  await write(io.stderr, `${told.join("\n")}\n`);
}

/** The API's own address is not kept: it may move. */
function baseUrlOf(address: URL): string | undefined {
  const own = new URL(apiVersions[0].serverUrl);
  if (address.href === own.href) {
    return undefined;
  }
  return writeAddress(address);
}

function writeAnswers(answers: readonly Answer[], newest: string): string[] {
  const lines = answers.map(({ version, error }) => {
    const outcome = describeOutcome(error);
    return `${version.name}, ${version.title}: ${outcome}`;
  });
  return [...lines, `The newest that this server answers is kept: ${newest}.`];
}

function describeOutcome(error: unknown): string {
  if (error === undefined) {
    return "answered";
  }
  const { status } = Object(error) as { status?: unknown };
  const answer = status ?? "no answer";
  return `not answered (${answer})`;
}

function writeStored(
  { address, chosen }: Target,
  { place, warning }: StoredIn,
  config: Config,
  { env }: Io,
): string[] {
  const { name } = chosen;
  const isUsual = name === (config.profile ?? "default");
  const lines = [
    `The key for ${address.origin} is in ${place}, as the profile "${name}".`,
  ];
  if (warning) {
    lines.push(`Warning: ${warning}`);
  }
  if (!isUsual) {
    lines.push(`To use it everywhere: rollcall config set profile ${name}.`);
  }
  if (env[keyVariable]) {
    lines.push(
      `${keyVariable} is set, and counts more than the profile: unset it.`,
    );
  }
  return lines;
}

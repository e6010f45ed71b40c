import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import { chooseProfile } from "../settings/choose-profile.js";
import { keyVariable } from "../settings/choose-target.js";
import { checkKey } from "../settings/key.js";
import { readProfileKey } from "../settings/read-key.js";
import { tellWhichCounts } from "../settings/tell-which-counts.js";

/** What a command line says of the key that signs webhooks. */
interface WebhookKeyChoice {
  readonly keyFile?: string | undefined;
  readonly profile?: string | undefined;
  readonly quiet?: boolean;
}

/**
 * The key that signs webhooks: of a file, else of the environment, else of the
 * profile. It is used here and sent nowhere, so that the server which a profile
 * keeps it for does not matter.
 *
 * @throws CliError where there is none, or it is malformed.
 */
export async function readWebhookKey(
  choice: WebhookKeyChoice,
  io: Io,
): Promise<string> {
  const { keyFile, profile } = choice;
  if (keyFile !== undefined) {
    const text = await readText(resolve(io.cwd, keyFile));
    return checkKey(text.trim(), keyFile);
  }
  const environmentKey = io.env[keyVariable] || undefined;
  if (environmentKey !== undefined) {
    await tellWhichCounts(environmentKey, choice, io);
    return checkKey(environmentKey, keyVariable);
  }
  const stored = await readProfileKey(chooseProfile(profile, io), io);
  if (stored === undefined) {
    throw missKey();
  }
  return stored.apiKey;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(`${file} cannot be read: ${code}.`, { cause: error });
  }
}

function missKey(): CliError {
  return new CliError("there is no API key, with which webhooks are signed.", {
    ending: "authentication",
    code: "no-key",
    fix: `Store one with rollcall login, set ${keyVariable}, or give --key-file.`,
  });
}

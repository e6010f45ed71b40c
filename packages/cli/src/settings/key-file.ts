import { readFile } from "node:fs/promises";
import { CliError } from "../errors/cli-error.js";
import type { Io } from "../io.js";
import {
  findConfigFolder,
  needConfigFolder,
  type Place,
  pathOf,
} from "./config-folder.js";
import { isProfileName } from "./profile-name.js";
import { writePrivateFile } from "./write-private-file.js";

/** Secrets, by the names of profiles. */
type Secrets = Readonly<Record<string, string>>;

const fileName = "keys.json";

/** Where keys are that no keychain has; undefined where there is no home. */
export function findKeyFile(place: Place): string | undefined {
  const folder = findConfigFolder(place);
  return folder && pathOf(place.platform).join(folder, fileName);
}

/** The secret of a profile; nothing where there is none. */
export async function readFromFile(
  profile: string,
  io: Io,
): Promise<string | undefined> {
  const secrets = await readSecrets(io);
  return secrets[profile];
}

/** Stores a secret, or with `undefined` takes it out. */
export async function writeToFile(
  profile: string,
  secret: string | undefined,
  io: Io,
): Promise<void> {
  const folder = needConfigFolder(io);
  const secrets = await readSecrets(io);
  const changed = {
    ...secrets,
    [profile]: secret,
  };
  const file = pathOf(io.platform).join(folder, fileName);
  const json = JSON.stringify(changed, null, 2);
  await writePrivateFile(file, `${json}\n`);
}

async function readSecrets(io: Io): Promise<Secrets> {
  const file = findKeyFile(io);
  const text = file && (await readText(file));
  if (text === undefined) {
    return {};
  }
  const secrets = parseSecrets(text);
  if (secrets === undefined) {
    throw refuse(`the keys in ${file} are broken: it is no JSON of keys.`);
  }
  return secrets;
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === "ENOENT") {
      return undefined;
    }
    throw refuse(`the keys in ${file} cannot be read (${code}).`);
  }
}

/** The platform's own error quotes the text: it goes no further. */
function parseSecrets(text: string): Secrets | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isRight = Object.entries(Object(json)).every(([name, secret]) => {
    return isProfileName(name) && typeof secret === "string";
  });
  const isObject = Object(json) === json && !Array.isArray(json);
  if (isObject && isRight) {
    return json as Secrets;
  }
  return undefined;
}

function refuse(message: string): CliError {
  return new CliError(message, {
    ending: "failed",
    code: "broken-config",
    fix: "Mend the file, or delete it and run rollcall login again.",
  });
}

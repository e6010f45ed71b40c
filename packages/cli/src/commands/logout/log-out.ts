import { type Io, write } from "../../io.js";
import { chooseProfile } from "../../settings/choose-profile.js";
import { keyVariable } from "../../settings/choose-target.js";
import { changeProfile } from "../../settings/config.js";
import { writeConfig } from "../../settings/config-file.js";
import { removeStoredKey } from "../../settings/stored-key.js";

/** Forgets the stored key of a profile. */
export async function logOut(
  { profile: given }: { readonly profile?: string | undefined },
  io: Io,
): Promise<void> {
  const { name, profile, config } = chooseProfile(given, io);
  const { key: store } = profile;
  if (store === undefined) {
    await write(io.stderr, `The profile "${name}" has no stored key.\n`);
  } else {
    await removeStoredKey(name, store, io);
    const without = changeProfile(config, name, { key: undefined });
    await writeConfig(without, io);
    await write(io.stderr, `The key of the profile "${name}" is forgotten.\n`);
  }
  if (io.env[keyVariable]) {
    await write(io.stderr, `${keyVariable} is still set, and is used.\n`);
  }
}

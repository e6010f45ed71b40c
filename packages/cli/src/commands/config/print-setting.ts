import { exitCode } from "../../errors/exit-code.js";
import { type Io, write } from "../../io.js";
import type { Input } from "../../registry/command.js";
import { chooseProfile } from "../../settings/choose-profile.js";
import type { profileOptions } from "./config-options.js";
import { findSetting } from "./settings-table.js";

/** Prints one setting; exit code 1 where it is not set. */
export async function printSetting(
  { operands, options }: Input<typeof profileOptions>,
  io: Io,
): Promise<number> {
  const [word = ""] = operands;
  const setting = findSetting(word);
  const { config, name } = chooseProfile(options.profile, io);
  const value = setting.read(config, name);
  if (value === undefined) {
    await write(io.stderr, `${word} is not set: the default counts.\n`);
    return exitCode.failed;
  }
  await write(io.stdout, `${value}\n`);
  return exitCode.done;
}

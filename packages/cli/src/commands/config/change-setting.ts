import { type Io, write } from "../../io.js";
import type { Input } from "../../registry/command.js";
import { findProfile } from "../../settings/choose-profile.js";
import { writeConfig } from "../../settings/config-file.js";
import type { setOptions } from "./config-options.js";
import { findSetting } from "./settings-table.js";

/**
 * Changes a setting, or takes it away where no value is given.
 *
 * @throws CliError where the setting or its value is wrong.
 */
export async function changeSetting(
  { operands, options }: Input<typeof setOptions>,
  io: Io,
): Promise<void> {
  const [word = "", value] = operands;
  const setting = findSetting(word);
  const { config, name } = findProfile(options.profile, io);
  const checked =
    value === undefined ? undefined : setting.check(value, config, options);
  const changed = setting.change(config, name, checked);
  await writeConfig(changed, io);
  const now = checked ?? "not set";
  await write(io.stderr, `${word} is ${now}.\n`);
}

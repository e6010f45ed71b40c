import { type Io, write } from "../../io.js";
import type { Input } from "../../registry/command.js";
import type { Config } from "../../settings/config.js";
import { readConfig } from "../../settings/config-file.js";
import type { listOptions } from "./config-options.js";
import { settings } from "./settings-table.js";

/** One value that is set. */
interface Row {
  /** Whose it is; null where it is of all. */
  readonly profile: string | null;
  readonly setting: string;
  readonly value: string;
}

/** Prints every setting that is stored. */
export async function listSettings(
  { output }: Input<typeof listOptions>["options"],
  io: Io,
): Promise<void> {
  const rows = collectRows(readConfig(io));
  if (output === "json") {
    await write(io.stdout, `${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  await write(io.stdout, rows.map(writeRow).join(""));
  if (rows.length === 0) {
    await write(io.stderr, "Nothing is set. Begin with rollcall login.\n");
  }
}

function collectRows(config: Config): Row[] {
  const common = rowOf(null, "profile", config.profile);
  const own = Object.entries(config.profiles).flatMap(([profile, { key }]) => {
    const ofProfile = settings.filter(({ name }) => name !== "profile");
    const rows = ofProfile.map(({ name, read }) => {
      return rowOf(profile, name, read(config, profile));
    });
    return [...rows, rowOf(profile, "key", key && `in the ${key}`)].flat();
  });
  return [...common, ...own];
}

function rowOf(
  profile: string | null,
  setting: string,
  value: string | undefined,
): Row[] {
  return value === undefined ? [] : [{ profile, setting, value }];
}

function writeRow({ profile, setting, value }: Row): string {
  const name = profile === null ? setting : `${profile}.${setting}`;
  return `${name} = ${value}\n`;
}

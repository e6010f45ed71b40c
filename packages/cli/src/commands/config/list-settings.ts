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
  const config = readConfig(io);
  const rows = collectRows(config);
  if (output === "json") {
    const json = JSON.stringify(rows, null, 2);
    await write(io.stdout, `${json}\n`);
    return;
  }
  const lines = rows.map(writeRow);
  await write(io.stdout, lines.join(""));
  if (rows.length === 0) {
    await write(io.stderr, "Nothing is set. Begin with rollcall login.\n");
  }
}

function collectRows(config: Config): Row[] {
  const rows = rowOf(null, "profile", config.profile);
  const ofProfile = settings.filter(({ name }) => name !== "profile");
  for (const [profile, { key }] of Object.entries(config.profiles)) {
    for (const { name, read } of ofProfile) {
      const value = read(config, profile);
      rows.push(...rowOf(profile, name, value));
    }
    const place = key && `in the ${key}`;
    rows.push(...rowOf(profile, "key", place));
  }
  return rows;
}

function rowOf(
  profile: string | null,
  setting: string,
  value: string | undefined,
): Row[] {
  if (value === undefined) {
    return [];
  }
  return [
    {
      profile,
      setting,
      value,
    },
  ];
}

function writeRow({ profile, setting, value }: Row): string {
  const name = profile === null ? setting : `${profile}.${setting}`;
  return `${name} = ${value}\n`;
}

import type { ApiVersion } from "../api/api-version.js";
import { CliError } from "../cli-error.js";
import { optionKey } from "./choose-flag.js";
import { foreignFlags } from "./foreign-flags.js";
import { type SpecFlag, specFlags } from "./spec-flags.js";

/** A version, with every flag that its list takes. */
export interface VersionFlags {
  readonly version: ApiVersion;
  /** Its own flags, and those of other versions that it can ask the same for. */
  readonly flags: readonly SpecFlag[];
}

/** The flags of each version. */
export function flagsOfVersions(
  versions: readonly ApiVersion[],
): VersionFlags[] {
  const own = versions.map((version) => ({
    version,
    flags: specFlags(version.list),
  }));
  return own.map(({ version, flags }) => {
    const others = own.filter((one) => one.version !== version);
    const foreign = others.flatMap((one) =>
      foreignFlags(flags, one.flags, one.version.name),
    );
    return {
      version,
      flags: [...flags, ...foreign],
    };
  });
}

/**
 * Refuses a flag that only another version has, and says what to use.
 *
 * @throws CliError
 */
export function refuseOtherFlags(
  options: Readonly<Record<string, unknown>>,
  chosen: VersionFlags,
  all: readonly VersionFlags[],
): void {
  const names = new Set(chosen.flags.map(({ flag }) => flag));
  for (const { version, flags } of all) {
    for (const flag of flags) {
      const isGiven = Object.hasOwn(options, optionKey(flag.flag));
      if (isGiven && !names.has(flag.flag)) {
        refuseOther(flag, version, chosen);
      }
    }
  }
}

function refuseOther(
  flag: SpecFlag,
  { name }: ApiVersion,
  chosen: VersionFlags,
): never {
  const fields = fieldsOf(flag);
  const same = chosen.flags.filter((one) => {
    return !one.from && fieldsOf(one).some((field) => fields.includes(field));
  });
  const instead = same.map((one) => one.flag);
  const or = instead.length > 0 ? `, or use ${instead.join(" and ")}` : "";
  throw new CliError(
    `${flag.flag} is a flag of ${name}, and ${chosen.version.name} is asked: add --api ${name}${or}.`,
  );
}

/** What a flag's filter tests. */
function fieldsOf({ schema }: Pick<SpecFlag, "schema">): readonly string[] {
  const { filter, items } = schema;
  if (filter === undefined) {
    return [];
  }
  if ("field" in filter) {
    return [filter.field].flat();
  }
  const properties = Object.values(items?.properties ?? {});
  const isItself = filter.each === undefined;
  return isItself ? properties.flatMap((one) => fieldsOf({ schema: one })) : [];
}

import type { SchemaReference } from "@rollcall/core/spec";
import type { ApiVersion } from "../api/api-version.js";
import { CliError } from "../errors/cli-error.js";
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
    flags: specFlags(version.list, version.operation.pagination),
  }));
  return own.map((one) => withForeign(one, own));
}

/** A version, and those flags of the others that go on in it. */
function withForeign(
  own: VersionFlags,
  all: readonly VersionFlags[],
): VersionFlags {
  const { version } = own;
  const flags = [...own.flags];
  for (const other of all) {
    if (other.version !== version) {
      const { name } = other.version;
      const foreign = foreignFlags(own.flags, other.flags, name);
      flags.push(...foreign);
    }
  }
  return {
    version,
    flags,
  };
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
  { flag, schema }: SpecFlag,
  { name }: ApiVersion,
  { version, flags }: VersionFlags,
): never {
  const instead = findSame(schema, flags);
  const or = instead.length > 0 ? `, or use ${instead.join(" and ")}` : "";
  throw new CliError(
    `${flag} is a flag of ${name}, and ${version.name} is asked: add --api ${name}${or}.`,
  );
}

/** A version's own flags that test the same field. */
function findSame(
  schema: SchemaReference,
  flags: readonly SpecFlag[],
): string[] {
  const fields = new Set(fieldsOf(schema));
  const names: string[] = [];
  for (const { flag, schema, from } of flags) {
    const isSame = fieldsOf(schema).some((field) => fields.has(field));
    if (isSame && !from) {
      names.push(flag);
    }
  }
  return names;
}

/** What a filter tests: JSON pointers into a call. */
export function fieldsOf(schema: SchemaReference): readonly string[] {
  const { filter, items } = schema;
  if (filter === undefined) {
    return [];
  }
  if ("field" in filter) {
    return [filter.field].flat();
  }
  if (filter.each !== undefined) {
    return [];
  }
  const properties = items?.properties ?? {};
  return Object.values(properties).flatMap(fieldsOf);
}

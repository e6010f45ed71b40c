import { basename, dirname } from "node:path";
import { readAliases, specFiles } from "@rollcall/codegen";
import { toSlug } from "../reference/schema-names.js";
import { baseOf } from "../reference/version-base.js";

/** An operation under the name that it had before. */
interface RenamedOperation {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

/** The pages of operations under their former names, in every version. */
export function listRenamedOperations(): Record<string, string> {
  const addresses = specFiles.map((file) => {
    const version = basename(dirname(file));
    return addressesOf(version, readAliases(file));
  });
  return Object.assign({}, ...addresses);
}

/** Where the pages of renamed operations were, and where they are. */
export function addressesOf(
  version: string,
  aliases: readonly RenamedOperation[],
): Record<string, string> {
  const base = baseOf(version);
  const operations = aliases.filter(({ kind }) => kind === "operation");
  const addresses = operations.map(({ from, to }) => {
    return [`${base}/${toSlug(from)}`, `${base}/${toSlug(to)}/`] as const;
  });
  return Object.fromEntries(addresses);
}

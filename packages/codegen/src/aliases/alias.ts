import type { Location } from "@rollcall/spec-diff";

/** What may be called otherwise than before, and go on under both names. */
export const aliasKinds = [
  "operation",
  "schema",
  "parameter",
  "property",
] as const;

export type AliasKind = (typeof aliasKinds)[number];

/** One row of `aliases.yaml`: a name of before, and what it is called now. */
export interface Alias {
  readonly kind: AliasKind;
  /** Of a parameter: its operation's id. Of a property: its schema's name. */
  readonly of?: string | undefined;
  readonly from: string;
  readonly to: string;
  /** The release of `@rollcall/core` that had the new name first: `0.2.0`. */
  readonly since: string;
}

/** An alias with its place in the file. */
export interface PlacedAlias extends Alias {
  readonly location: Location;
}

/** The aliases of one kind; those of parameters and properties by their owner. */
export function aliasesOf<A extends Alias>(
  aliases: readonly A[],
  kind: AliasKind,
  owner?: string,
): A[] {
  return aliases.filter((alias) => {
    return alias.kind === kind && alias.of === owner;
  });
}

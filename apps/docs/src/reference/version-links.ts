import type { Move } from "@rollcall/codegen";
import type { HttpReference } from "./http-reference.js";

/** A page of the reference. */
export interface ReferencePage {
  /** The version of the API that it is of. */
  readonly version: string;
  /** The last part of its address: `list-calls`; nothing for the overview. */
  readonly slug: string;
}

/** One side of the switch between versions. */
export interface VersionLink {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
  /** Whether it leads to the same in the other version, or to its overview. */
  readonly isSame: boolean;
}

/** `v3`, `v1 (legacy)` */
export function versionLabel({ name, legacy }: HttpReference): string {
  if (legacy === undefined) {
    return name;
  }
  return `${name} (legacy)`;
}

/**
 * A link to the same page in every version, the page itself included: to the
 * overview of one that has no such page.
 *
 * @param moves What has another name in the newest version.
 */
export function listVersionLinks(
  references: readonly HttpReference[],
  moves: readonly Move[],
  page: ReferencePage,
): VersionLink[] {
  return references.map((reference) => {
    const slug = findPage(references, moves, page, reference);
    const path = slug ? `${slug}/` : "";
    return {
      label: versionLabel(reference),
      href: `${reference.base}/${path}`,
      isCurrent: reference.name === page.version,
      isSame: slug !== undefined,
    };
  });
}

/** The last part of the address; undefined where there is no such page. */
function findPage(
  references: readonly HttpReference[],
  moves: readonly Move[],
  { version, slug }: ReferencePage,
  target: HttpReference,
): string | undefined {
  const current = references.find(({ name }) => name === version);
  const operations = current?.operations ?? [];
  const operation = operations.find((one) => one.slug === slug);
  if (operation === undefined) {
    return slug;
  }
  const { id } = operation;
  for (const name of [id, ...otherNames(moves, id)]) {
    const same = target.operations.find((one) => one.id === name);
    if (same) {
      return same.slug;
    }
  }
  return undefined;
}

/** What an operation is called in the version after or before. */
function otherNames(moves: readonly Move[], id: string): string[] {
  const ofOperations = moves.filter(({ kind }) => kind === "operation");
  const later: string[] = [];
  const earlier: string[] = [];
  for (const { from, to } of ofOperations) {
    if (from === id) {
      later.push(...to);
    }
    if (to.includes(id)) {
      earlier.push(from);
    }
  }
  return [...later, ...earlier];
}

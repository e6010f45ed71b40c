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
  return legacy === undefined ? name : `${name} (legacy)`;
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
  const id = current?.operations.find((one) => one.slug === slug)?.id;
  if (id === undefined) {
    return slug;
  }
  const names = [id, ...otherNames(moves, id)];
  const found = names.flatMap((name) =>
    target.operations.filter((operation) => operation.id === name),
  );
  return found[0]?.slug;
}

/** What an operation is called in the version after or before. */
function otherNames(moves: readonly Move[], id: string): string[] {
  const ofOperations = moves.filter(({ kind }) => kind === "operation");
  const later = ofOperations.filter(({ from }) => from === id);
  const earlier = ofOperations.filter(({ to }) => to.includes(id));
  return [...later.flatMap(({ to }) => to), ...earlier.map(({ from }) => from)];
}

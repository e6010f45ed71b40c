import type { HttpReference, Link } from "../reference/http-reference.js";

/** A status that operations refuse requests with. */
export interface StatusEntry {
  readonly status: string;
  readonly title: string;
  /** What it means, and which operations answer it with that meaning. */
  readonly meanings: readonly StatusMeaning[];
}

interface StatusMeaning {
  readonly html: string;
  readonly operations: readonly Link[];
}

/** Every status of a version that is no success, in the order of numbers. */
export function listStatuses({
  base,
  operations,
}: HttpReference): StatusEntry[] {
  const refusals = operations.flatMap(({ id, slug, sections }) => {
    const answers = sections.flatMap((section) =>
      section.kind === "answers" ? section.answers : [],
    );
    const refused = answers.filter(({ status }) => !status.startsWith("2"));
    return refused.map((answer) => ({
      ...answer,
      operation: { text: id, href: `${base}/${slug}/#${answer.anchor}` },
    }));
  });
  const statuses = new Set(refusals.map(({ status }) => status));
  return [...statuses].sort().map((status) => {
    const same = refusals.filter((refusal) => refusal.status === status);
    return {
      status,
      title: same[0]?.title ?? "",
      meanings: groupByMeaning(same),
    };
  });
}

interface Refusal {
  readonly html: string;
  readonly operation: Link;
}

function groupByMeaning(refusals: readonly Refusal[]): StatusMeaning[] {
  const meanings = new Set(refusals.map(({ html }) => html));
  return [...meanings].map((html) => {
    const same = refusals.filter((refusal) => refusal.html === html);
    return {
      html,
      operations: same.map(({ operation }) => operation),
    };
  });
}

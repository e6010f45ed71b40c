import type {
  Answer,
  HttpReference,
  Link,
} from "../reference/http-reference.js";
import { listAnswers } from "../reference/list-answers.js";

type Operation = HttpReference["operations"][number];

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
  const refusals = operations.flatMap((operation) => {
    return listRefusals(operation, base);
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
  readonly status: string;
  readonly title: string;
  readonly html: string;
  readonly operation: Link;
}

function listRefusals(
  { id, slug, sections }: Operation,
  base: string,
): Refusal[] {
  const answers = listAnswers(sections);
  const refused = answers.filter(isRefusal);
  return refused.map(({ status, title, html, anchor }) => {
    return {
      status,
      title,
      html,
      operation: {
        text: id,
        href: `${base}/${slug}/#${anchor}`,
      },
    };
  });
}

function isRefusal({ status }: Answer): boolean {
  return !status.startsWith("2");
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

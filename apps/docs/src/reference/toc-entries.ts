import type {
  Answer,
  Field,
  HttpReference,
  Section,
} from "./http-reference.js";

/** An entry of a table of contents, as Starlight has it. */
export interface TocEntry {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
  children: TocEntry[];
}

/**
 * The table of contents of an operation's page with its fields and answers:
 * they stand inside components, where nothing else sees them. Other pages have
 * theirs as it is.
 *
 * @param page Its id: `http/v3/list-calls`.
 */
export function addInnerEntries(
  references: readonly HttpReference[],
  page: string,
  entries: readonly TocEntry[],
): TocEntry[] {
  const sections = findSections(references, page);
  return entries.map((entry) => {
    const section = sections.find(({ anchor }) => anchor === entry.slug);
    const children = section ? listInnerEntries(section) : entry.children;
    return {
      ...entry,
      children,
    };
  });
}

function findSections(
  references: readonly HttpReference[],
  page: string,
): readonly Section[] {
  for (const { base, operations } of references) {
    const found = operations.find(
      ({ slug }) => `/${page}` === `${base}/${slug}`,
    );
    if (found) {
      return found.sections;
    }
  }
  return [];
}

function listInnerEntries(section: Section): TocEntry[] {
  switch (section.kind) {
    case "parameters":
      return section.fields.map(toFieldEntry);
    case "body":
      return section.value.fields.map(toFieldEntry);
    case "answers":
      return section.answers.map(toAnswerEntry);
    default:
      return [];
  }
}

function toFieldEntry(field: Field): TocEntry {
  return {
    depth: 3,
    slug: field.anchor,
    text: field.name,
    children: [],
  };
}

function toAnswerEntry(answer: Answer): TocEntry {
  const text = `${answer.status} ${answer.title}`;
  return {
    depth: 3,
    slug: answer.anchor,
    text: text.trim(),
    children: [],
  };
}

import type { Answer, Field, Heading, Section } from "./http-reference.js";

/** The table of contents of an operation's page. */
export function listHeadings(sections: readonly Section[]): Heading[] {
  return sections.flatMap((section) => {
    const { anchor, title } = section;
    const heading = { depth: 2, slug: anchor, text: title };
    return [heading, ...listInnerHeadings(section)];
  });
}

function listInnerHeadings(section: Section): Heading[] {
  switch (section.kind) {
    case "parameters":
      return section.fields.map(toFieldHeading);
    case "body":
      return section.value.fields.map(toFieldHeading);
    case "answers":
      return section.answers.map(toAnswerHeading);
    default:
      return [];
  }
}

function toFieldHeading({ anchor, name }: Field): Heading {
  return { depth: 3, slug: anchor, text: name };
}

function toAnswerHeading({ anchor, status, title }: Answer): Heading {
  const text = `${status} ${title}`.trim();
  return { depth: 3, slug: anchor, text };
}

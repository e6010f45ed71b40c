import type { Answer, Field, Heading, Section } from "./http-reference.js";

/** The table of contents of an operation's page. */
export function listHeadings(sections: readonly Section[]): Heading[] {
  const headings: Heading[] = [];
  for (const section of sections) {
    headings.push({
      depth: 2,
      slug: section.anchor,
      text: section.title,
    });
    headings.push(...listInnerHeadings(section));
  }
  return headings;
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

function toFieldHeading(field: Field): Heading {
  return {
    depth: 3,
    slug: field.anchor,
    text: field.name,
  };
}

function toAnswerHeading(answer: Answer): Heading {
  const text = `${answer.status} ${answer.title}`;
  return {
    depth: 3,
    slug: answer.anchor,
    text: text.trim(),
  };
}

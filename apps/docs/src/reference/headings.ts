import type { Heading, OperationPage } from "./reference.js";

type Told = Pick<
  OperationPage,
  "samples" | "parameters" | "body" | "pagination" | "notes" | "answers"
>;

/** The table of contents of an operation's page. */
export function operationHeadings({
  samples,
  parameters,
  body,
  pagination,
  notes,
  answers,
}: Told): Heading[] {
  return [
    ...(samples.length > 0 ? [h2("example", "Example")] : []),
    ...parameters.flatMap((group) => [
      h2(group.anchor, group.title),
      ...group.fields.map(fieldHeading),
    ]),
    ...(body ? [h2("body", "Body"), ...body.fields.map(fieldHeading)] : []),
    ...(pagination.length > 0 ? [h2("pagination", "Pagination")] : []),
    ...(notes ? [h2("notes", "Good to know")] : []),
    ...(answers.length > 0 ? [h2("responses", "Responses")] : []),
    ...answers.map(({ anchor, status, title }) => ({
      depth: 3,
      slug: anchor,
      text: `${status} ${title}`.trim(),
    })),
  ];
}

export function h2(slug: string, text: string): Heading {
  return { depth: 2, slug, text };
}

function fieldHeading({
  anchor,
  name,
}: {
  anchor: string;
  name: string;
}): Heading {
  return { depth: 3, slug: anchor, text: name };
}

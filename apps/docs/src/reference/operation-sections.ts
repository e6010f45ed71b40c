import type { PlacedOperation } from "@rollcall/codegen";
import { listSamples } from "../samples/facts/list-samples.js";
import { describeAnswers } from "./answers.js";
import { type Context, linkObjects } from "./context.js";
import { describeValue } from "./describe-value.js";
import type { Section } from "./http-reference.js";
import { jsonContentOf } from "./json-content.js";
import { splitLead } from "./markdown.js";
import { explainPagination } from "./pagination-words.js";
import { describeParameter } from "./parameters.js";

/**
 * The sections of an operation's page, in their order. This is the only place
 * that knows their titles and anchors.
 */
export function listSections(
  context: Context,
  placed: PlacedOperation,
  baseUrl: string,
): Section[] {
  return [
    listSamples(context, placed, baseUrl),
    ...listParameters(context, placed),
    ...listBody(context, placed),
    ...listPagination(context, placed),
    ...listNotes(placed),
    listAnswers(context, placed),
  ];
}

const parameterTitles = {
  path: "Path parameters",
  query: "Query parameters",
  header: "Header parameters",
  cookie: "Cookie parameters",
};

function listParameters(
  context: Context,
  { parameters }: PlacedOperation,
): Section[] {
  const sections: Section[] = [];
  for (const [location, title] of Object.entries(parameterTitles)) {
    const sent = parameters.filter((parameter) => parameter.in === location);
    if (sent.length > 0) {
      sections.push({
        kind: "parameters",
        title,
        anchor: `${location}-parameters`,
        fields: sent.map((parameter) => describeParameter(context, parameter)),
      });
    }
  }
  return sections;
}

function listBody(context: Context, { operation }: PlacedOperation): Section[] {
  const media = jsonContentOf(context.document, operation.requestBody);
  if (!media?.schema) {
    return [];
  }
  const value = describeValue(context, media.schema, "body");
  return [
    {
      kind: "body",
      title: "Body",
      anchor: "body",
      value,
    },
  ];
}

function listPagination(context: Context, placed: PlacedOperation): Section[] {
  const paragraphs = explainPagination(context, placed);
  if (paragraphs.length === 0) {
    return [];
  }
  return [
    {
      kind: "pagination",
      title: "Pagination",
      anchor: "pagination",
      paragraphs,
    },
  ];
}

function listNotes({ operation }: PlacedOperation): Section[] {
  const [, notes] = splitLead(operation.description);
  if (notes === "") {
    return [];
  }
  return [
    {
      kind: "notes",
      title: "Good to know",
      anchor: "notes",
    },
  ];
}

/**
 * What a paginated operation lists is described there, down to the last field.
 * Other answers link to the page of objects, so that a field is described twice
 * at most.
 */
function listAnswers(
  context: Context,
  { operation }: PlacedOperation,
): Section {
  const isPaginated = operation["x-pagination"] !== undefined;
  const inner = isPaginated ? context : linkObjects(context);
  return {
    kind: "answers",
    title: "Responses",
    anchor: "responses",
    answers: describeAnswers(inner, operation, "response"),
  };
}

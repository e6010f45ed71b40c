import {
  type OpenApiDocument,
  type Parameter,
  type PlacedOperation,
  resolve,
} from "@rollcall/codegen";
import { jsonContentOf } from "../../reference/json-content.js";
import type { FormSection, Place } from "../model/console-facts.js";
import type { FormField } from "../model/form-field.js";
import { fieldOf, listFields } from "./shape-of.js";

const titles: Readonly<Record<Exclude<Place, "body">, string>> = {
  path: "Path",
  query: "Query",
  header: "Headers",
};

/** The fields of an operation's request, by where they are sent. */
export function listFormSections(
  document: OpenApiDocument,
  placed: PlacedOperation,
): FormSection[] {
  const places = Object.keys(titles) as (keyof typeof titles)[];
  const sections: FormSection[] = places.map((place) => {
    const sent = placed.parameters.filter((one) => one.in === place);
    const fields = sent.map((parameter) => toField(document, parameter));
    return {
      place,
      title: titles[place],
      fields,
    };
  });
  sections.push({
    place: "body",
    title: "Body",
    fields: listBodyFields(document, placed),
  });
  return sections.filter(({ fields }) => fields.length > 0);
}

function toField(document: OpenApiDocument, parameter: Parameter): FormField {
  const { name, schema = {}, description, required = false } = parameter;
  const described = description ? { ...schema, description } : schema;
  return fieldOf(document, described, {
    name,
    doc: name,
    isRequired: required,
  });
}

function listBodyFields(
  document: OpenApiDocument,
  { operation }: PlacedOperation,
): FormField[] {
  const media = jsonContentOf(document, operation.requestBody);
  if (!media?.schema) {
    return [];
  }
  const schema = resolve(document, media.schema);
  return listFields(document, schema, "body");
}

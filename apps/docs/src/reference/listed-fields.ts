import type {
  Answer,
  Field,
  Section,
  ValueDescription,
} from "./http-reference.js";

/** Every field that a page describes, however deep, in its order. */
export function listFields(sections: readonly Section[]): Field[] {
  return sections.flatMap(fieldsOfSection);
}

function fieldsOfSection(section: Section): Field[] {
  switch (section.kind) {
    case "parameters":
      return withInner(section.fields);
    case "body":
      return fieldsOfValue(section.value);
    case "answers":
      return section.answers.flatMap(fieldsOfAnswer);
    default:
      return [];
  }
}

/** The fields of an answer's headers and body. */
export function fieldsOfAnswer({ headers, body }: Answer): Field[] {
  const inBody = body ? fieldsOfValue(body) : [];
  return [...withInner(headers), ...inBody];
}

/** The fields that a value holds. */
export function fieldsOfValue(value: ValueDescription): Field[] {
  const { fields, hidden, variants } = value;
  const inVariants = variants.flatMap((variant) =>
    fieldsOfValue(variant.value),
  );
  return [...withInner([...fields, ...hidden]), ...inVariants];
}

/** Fields, each followed by what it holds. */
export function withInner(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [field, ...fieldsOfValue(field.value)]);
}

import type {
  EnumValueGroup,
  Field,
  HttpReference,
  Link,
} from "../reference/http-reference.js";
import {
  fieldsOfAnswer,
  fieldsOfValue,
  listFields,
  withInner,
} from "../reference/listed-fields.js";

/** An enum of a version, with every place where it is used. */
export interface EnumEntry {
  readonly name: string;
  readonly anchor: string;
  readonly html: string;
  readonly groups: readonly EnumValueGroup[];
  readonly uses: readonly EnumUse[];
}

/** The fields of one page that have it. */
export interface EnumUse {
  readonly page: string;
  readonly fields: readonly Link[];
}

interface Page {
  readonly title: string;
  readonly href: string;
  readonly fields: readonly Field[];
}

/** Every named enum of a version, in the order of its pages. */
export function listEnums(reference: HttpReference): EnumEntry[] {
  const pages = listPageFields(reference);
  const fields = pages.flatMap((page) => page.fields);
  const names = fields.flatMap(({ value }) => value.enumName ?? []);
  return [...new Set(names)].sort().map((name) => {
    const { value } = findField(fields, name);
    return {
      name,
      anchor: `${reference.name}-${name.toLowerCase()}`,
      html: value.html,
      groups: value.values,
      uses: pages.flatMap((page) => findUse(page, name)),
    };
  });
}

function findField(fields: readonly Field[], name: string): Field {
  const field = fields.find(({ value }) => value.enumName === name);
  if (field === undefined) {
    throw new Error(`No page has a field with the enum ${name}.`);
  }
  return field;
}

function findUse({ title, href, fields }: Page, name: string): EnumUse[] {
  const using = fields.filter(({ value }) => value.enumName === name);
  if (using.length === 0) {
    return [];
  }
  const links = using.map(({ anchor }) => ({
    text: anchor,
    href: `${href}#${anchor}`,
  }));
  return [{ page: title, fields: links }];
}

/** Every page of a version with all its fields, however deep. */
export function listPageFields(reference: HttpReference): Page[] {
  const { base, operations, webhooks, objects } = reference;
  const ofWebhooks = webhooks.flatMap(({ headers, body, answers }) => [
    ...withInner(headers),
    ...(body ? fieldsOfValue(body) : []),
    ...answers.flatMap(fieldsOfAnswer),
  ]);
  return [
    ...operations.map(({ title, slug, sections }) => ({
      title,
      href: `${base}/${slug}/`,
      fields: listFields(sections),
    })),
    { title: "Webhooks", href: `${base}/webhooks/`, fields: ofWebhooks },
    {
      title: "Objects",
      href: `${base}/objects/`,
      fields: objects.flatMap(({ value }) => fieldsOfValue(value)),
    },
  ];
}

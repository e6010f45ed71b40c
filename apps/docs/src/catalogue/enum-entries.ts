import type {
  EnumValueGroup,
  Field,
  HttpReference,
  Link,
  ValueDescription,
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
interface EnumUse {
  readonly page: string;
  readonly fields: readonly Link[];
}

interface Page {
  readonly title: string;
  readonly href: string;
  readonly fields: readonly Field[];
}

/** Every named enum of a version, in the order of the names. */
export function listEnums(reference: HttpReference): EnumEntry[] {
  const pages = listPageFields(reference);
  const fields = pages.flatMap((page) => page.fields);
  const byName = new Map<string, ValueDescription>();
  for (const { value } of fields) {
    if (value.enum) {
      byName.set(value.enum.name, value);
    }
  }
  const names = [...byName.keys()].sort();
  return names.map((name) => ({
    name,
    anchor: `${reference.name}-${name.toLowerCase()}`,
    html: byName.get(name)?.enum?.html ?? "",
    groups: byName.get(name)?.values ?? [],
    uses: pages.flatMap((page) => findUse(page, name)),
  }));
}

function findUse({ title, href, fields }: Page, name: string): EnumUse[] {
  const using = fields.filter(({ value }) => value.enum?.name === name);
  if (using.length === 0) {
    return [];
  }
  const links = using.map(({ anchor }) => ({
    text: anchor,
    href: `${href}#${anchor}`,
  }));
  return [
    {
      page: title,
      fields: links,
    },
  ];
}

/** Every page of a version with all its fields, however deep. */
export function listPageFields(reference: HttpReference): Page[] {
  const { base, operations, webhooks, objects } = reference;
  const ofWebhooks = webhooks.flatMap(({ headers, body, answers }) => [
    ...withInner(headers),
    ...(body ? fieldsOfValue(body) : []),
    ...answers.flatMap(fieldsOfAnswer),
  ]);
  const ofOperations = operations.map(({ title, slug, sections }) => ({
    title,
    href: `${base}/${slug}/`,
    fields: listFields(sections),
  }));
  return [
    ...ofOperations,
    { title: "Webhooks", href: `${base}/webhooks/`, fields: ofWebhooks },
    {
      title: "Objects",
      href: `${base}/objects/`,
      fields: objects.flatMap(({ value }) => fieldsOfValue(value)),
    },
  ];
}

import type { Schema } from "@rollcall/codegen";
import { shownValue } from "@rollcall/spec-diff";
import { firstParagraph } from "../reference/markdown.js";
import { nameOf } from "../reference/schema-names.js";

/** A value before and after, as HTML: empty where there was nothing. */
interface Sides {
  readonly before: string;
  readonly after: string;
}

type Discriminator = NonNullable<Schema["discriminator"]>;

/** Says in words what stood in the one document, and stands in the other. */
export function describeSides(before: unknown, after: unknown): Sides {
  if (isDiscriminator(before) && isDiscriminator(after)) {
    return {
      before: describeLoneValues(before, after),
      after: describeLoneValues(after, before),
    };
  }
  return {
    before: describeValue(before),
    after: describeValue(after),
  };
}

/** The values that tell alternatives apart on this side alone. */
function describeLoneValues(side: Discriminator, other: Discriminator): string {
  const { propertyName, mapping = {} } = side;
  const isSame = other.propertyName === propertyName;
  const shared = isSame ? { ...other.mapping } : {};
  const values = Object.keys(mapping).filter((value) => {
    return !Object.hasOwn(shared, value);
  });
  if (values.length === 0) {
    return "";
  }
  const words = values.map((value) => `\`${value}\``);
  return firstParagraph(`\`${propertyName}\`: ${words.join(", ")}`);
}

function describeValue(value: unknown): string {
  if (value === undefined) {
    return "";
  }
  const schema: Schema = Object(value);
  const name = nameOf(schema);
  if (name !== undefined) {
    return firstParagraph(`\`${name}\``);
  }
  const words = schema.title ?? schema.description;
  return firstParagraph(words ?? `\`\`${shownValue(value)}\`\``);
}

function isDiscriminator(value: unknown): value is Discriminator {
  return typeof Object(value).propertyName === "string";
}

import { type Context, linkObjects } from "./context.js";
import { describeValue } from "./describe-value.js";
import type { ObjectSection } from "./http-reference.js";
import { referTo, toSlug } from "./schema-names.js";
import { placeOfSchema } from "./since.js";

/**
 * One section for each shared object. The shared objects that it holds are
 * linked to their own sections.
 */
export function describeObjects(context: Context): ObjectSection[] {
  const sections: ObjectSection[] = [];
  for (const name of context.sharedObjects) {
    const section = describeObject(context, name);
    sections.push(section);
  }
  return sections;
}

function describeObject(context: Context, name: string): ObjectSection {
  const linking = linkOtherObjects(context, name);
  const schema = referTo(name);
  const anchor = toSlug(name);
  const since = context.history.addedIn(placeOfSchema(name));
  return {
    name,
    anchor,
    ...(since && { since }),
    value: describeValue(
      { ...linking, ...(since && { since }) },
      schema,
      anchor,
    ),
  };
}

function linkOtherObjects(context: Context, name: string): Context {
  const sharedObjects = new Set(context.sharedObjects);
  sharedObjects.delete(name);
  return linkObjects({
    ...context,
    sharedObjects,
  });
}

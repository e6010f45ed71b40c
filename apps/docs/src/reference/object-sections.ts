import { type Context, linkObjects } from "./context.js";
import { describeValue } from "./describe-value.js";
import type { ObjectSection } from "./http-reference.js";
import { referTo, toSlug } from "./schema-names.js";

/**
 * One section for each shared object. The shared objects that it holds are
 * linked to their own sections.
 */
export function describeObjects(context: Context): ObjectSection[] {
  const names = [...context.sharedObjects];
  return names.map((name) => {
    const linking = linkOtherObjects(context, name);
    const anchor = toSlug(name);
    const value = describeValue(linking, referTo(name), anchor);
    return { name, anchor, value };
  });
}

function linkOtherObjects(context: Context, name: string): Context {
  const sharedObjects = new Set(context.sharedObjects);
  sharedObjects.delete(name);
  return linkObjects({ ...context, sharedObjects });
}

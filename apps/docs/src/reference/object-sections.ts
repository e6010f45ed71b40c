import type { ObjectSection } from "./reference.js";
import { objectAnchor, type Scope } from "./scope.js";
import { shapeOf } from "./shape.js";

/**
 * One section for each shared object; what it holds is linked to its own
 * section.
 */
export function objectSections(scope: Scope): ObjectSection[] {
  return [...scope.objects].map((name) => {
    const anchor = objectAnchor(name);
    const others = new Set(
      [...scope.objects].filter((other) => other !== name),
    );
    const inside = { ...scope, objects: others, linkObjects: true };
    return {
      name,
      anchor,
      shape: shapeOf(inside, { $ref: `#/components/schemas/${name}` }, anchor),
    };
  });
}

/**
 * One step from a call to a value inside it: into a property, into every
 * element of a list, or on with those objects alone that are a union's branch.
 */
export type Step =
  | {
      readonly kind: "property";
      readonly name: string;
    }
  | { readonly kind: "each" }
  | {
      readonly kind: "branch";
      /** What such an object has. */
      readonly has: readonly string[];
      /** The property that tells the branches apart. */
      readonly property?: string | undefined;
      /** Its values in this branch. */
      readonly tokens: readonly string[];
    };

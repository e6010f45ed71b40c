/** How the mock makes a value: a schema in the words of somebody who writes. */
export type Recipe =
  | {
      /** One of these. */
      readonly kind: "given";
      readonly values: readonly unknown[];
    }
  | {
      readonly kind: "text";
      readonly format?: string | undefined;
      readonly min?: number | undefined;
      readonly max?: number | undefined;
    }
  | {
      /** The multiples of `step` in a range that both ends belong to. */
      readonly kind: "number";
      readonly from: number;
      readonly steps: number;
      readonly step: number;
    }
  | {
      /** Milliseconds since the epoch, near the start of the call. */
      readonly kind: "instant";
    }
  | { readonly kind: "boolean" }
  | {
      readonly kind: "list";
      readonly item: Recipe;
      readonly min: number;
      readonly max: number;
      readonly isUnique: boolean;
    }
  | {
      readonly kind: "object";
      readonly properties: Readonly<Record<string, Recipe>>;
      readonly required: readonly string[];
      /** Of properties whose names nobody said. */
      readonly others?: Recipe | undefined;
      readonly min: number;
    }
  | {
      readonly kind: "choice";
      readonly of: readonly Recipe[];
    };

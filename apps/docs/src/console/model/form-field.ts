/** One value that an enum allows, with its meaning as plain text. */
export interface Choice {
  readonly value: string;
  readonly meaning?: string;
}

/** A field of the form, as the spec describes it. */
export interface FormField {
  readonly name: string;
  readonly shape: Shape;
  readonly required?: true;
  /** The first sentence of its description. */
  readonly hint?: string;
  /** The anchor of its description on the page. */
  readonly doc?: string;
  /** Whether it holds people's data (`x-sensitive`). */
  readonly sensitive?: true;
  readonly default?: unknown;
}

export interface TextShape {
  readonly kind: "text";
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

export interface NumberShape {
  readonly kind: "number";
  readonly isInteger: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly unit?: string;
}

/** One of the three kinds of scalars, as the reader writes it. */
export interface ScalarShape {
  readonly kind: "scalar";
  readonly types: readonly string[];
}

export interface ChoiceShape {
  readonly kind: "choice" | "choices";
  readonly choices: readonly Choice[];
}

export interface ListShape {
  readonly kind: "list";
  readonly item: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface GroupShape {
  readonly kind: "group";
  readonly fields: readonly FormField[];
}

/** An object whose names are the reader's own. */
export interface MapShape {
  readonly kind: "map";
  readonly value: Shape;
}

/** A filter that brings its own test: `{type, op, value}`. */
export interface ConditionShape {
  readonly kind: "condition";
  /** Whether it names an entry of an object. */
  readonly hasKey: boolean;
  readonly forms: readonly ConditionForm[];
}

export interface ConditionForm {
  readonly type: string;
  readonly ops: readonly Choice[];
  /** What the field is compared with; absent where there is nothing. */
  readonly value?: Shape;
}

/** How a value is filled in. */
export type Shape =
  | TextShape
  | NumberShape
  | ScalarShape
  | ChoiceShape
  | ListShape
  | GroupShape
  | MapShape
  | ConditionShape
  | { readonly kind: "boolean" }
  /** A moment, in milliseconds since the epoch. */
  | { readonly kind: "moment" }
  /** Any JSON, or only an object. */
  | {
      readonly kind: "json";
      readonly isObject: boolean;
    };

import type { FilterRule } from "./filter.js";
import type { JsonPointer } from "./json-pointer.js";

/**
 * What the spec says of a value that we send: a JSON schema with its references
 * resolved and the prose kept.
 */
export interface SchemaReference {
  /** @default any value */
  readonly type?:
    | "string"
    | "integer"
    | "number"
    | "boolean"
    | "array"
    | "object";
  /** One of which a value has to be; they may be types of one schema. */
  readonly oneOf?: readonly SchemaReference[];
  /** Whether it may also be null. */
  readonly nullable?: boolean;
  /** Of a property: what it was called before. */
  readonly formerly?: readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number | boolean | null)[];
  /** The meaning of each enum value. */
  readonly enumDescriptions?: Readonly<Record<string, string>>;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** `ms`, `s`, `Hz`, `cents` or `count`. */
  readonly unit?: string;
  /** A moment, in epoch milliseconds. */
  readonly instant?: boolean;
  /** Holds people's data. */
  readonly sensitive?: boolean;
  /** Opens a door: it is to be shown to nobody. */
  readonly secret?: boolean;
  /** Of a call's field: lists leave it out, and only whole calls have it. */
  readonly unlisted?: boolean;
  /** Of a filter: what it does. */
  readonly filter?: FilterRule;
  /** Of a filter: what it does, as one sentence without its full stop. */
  readonly filterWords?: string;
  readonly items?: SchemaReference;
  readonly properties?: Readonly<Record<string, SchemaReference>>;
  readonly required?: readonly string[];
  /**
   * `false`: no property beyond those named; `true`: any; a schema: what the
   * values of the others are.
   */
  readonly additionalProperties?: boolean | SchemaReference;
}

/** A parameter as the reference tells it. */
export interface ParameterReference {
  readonly name: string;
  readonly in: "query" | "path" | "header" | "cookie";
  readonly description: string;
  readonly required: boolean;
  /** What it was called before. */
  readonly formerly?: readonly string[];
  readonly schema: SchemaReference;
}

/**
 * An operation as the reference tells it: for help texts, request checks and
 * pages.
 */
export interface OperationReference {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly ParameterReference[];
  readonly body?: SchemaReference;
  /**
   * Into the answer, and of a list into each item: what opens a door, and is to
   * be shown to nobody. The name `*` stands for each element of a list. @default
   * nothing
   */
  readonly secrets?: readonly JsonPointer[];
  /**
   * Into the same: what tells who a call was with, by what it is. An object of
   * the account's own is named as a whole. @default nothing
   */
  readonly sensitive?: Readonly<
    Partial<Record<SensitiveKind, readonly JsonPointer[]>>
  >;
}

/**
 * `phone`: a number, or an address to call; `name`: of a person; `text`:
 * anything else that people said, or that is kept about them.
 */
export type SensitiveKind = "phone" | "name" | "text";

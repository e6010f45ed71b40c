import type { AskedFilter, TestsByField } from "./filter.js";
import type { JsonPointer } from "./json-pointer.js";

/**
 * How an array inside a deep-object query parameter is written. See
 * {@link https://spec.openapis.org/oas/v3.1.0#style-values}.
 */
export type ArrayForm = "brackets" | "comma" | "repeat" | "indices";

/** How a query parameter's object value is written on the wire. */
export type QueryForm = ArrayForm | "json" | "flat";

/**
 * Where a parameter is sent. A body counts as parameters: each of its top-level
 * properties is one.
 */
export type ParameterLocation = "query" | "path" | "header" | "body";

/**
 * What a value has to be, as far as a client checks it before anything is sent:
 * the part of its JSON schema that costs few bytes. What is left out is not
 * checked.
 */
export interface ValueSpec {
  readonly type?:
    | "string"
    | "integer"
    | "number"
    | "boolean"
    | "array"
    | "object"
    | "function";
  /**
   * A moment in epoch milliseconds (`x-instant: true`), for which a `Date` may
   * stand.
   */
  readonly instant?: boolean;
  /**
   * What it was called before, as a parameter or a property: it may still be
   * given under these names, and is sent under the one of today.
   */
  readonly formerly?: readonly string[];
  /** The only values that are accepted. */
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly minimum?: number;
  readonly maximum?: number;
  /**
   * Of an array: what each of its items has to be. In a query it must not be
   * empty: a filter would vanish silently.
   */
  readonly items?: ValueSpec;
  /**
   * Of a closed object: its properties. No others are accepted, because a
   * service ignores a misspelt one.
   */
  readonly properties?: Readonly<
    Record<string, ValueSpec & { readonly required?: true }>
  >;
  /** Of an open object: what each of its values has to be. */
  readonly values?: ValueSpec;
  /**
   * Of a filter that takes conditions (`{type, op, value}`): which, and on what.
   * What a condition of each kind looks like says `filterKinds`.
   */
  readonly filter?: AskedFilter;
  /**
   * Of an object of filters whose keys fix the test: what can be asked of each
   * field, as people write it.
   */
  readonly fields?: TestsByField;
}

/**
 * One parameter of an operation, as far as a client needs to know it at run
 * time.
 */
export interface ParameterSpec extends ValueSpec {
  /** @default "query" */
  readonly in?: ParameterLocation;
  /**
   * What it is called there, where another parameter of the operation has that
   * name too: the property `name` of a body is given as `body_name` then.
   *
   * @default the name that it is given by
   */
  readonly name?: string;
  readonly required?: true;
  /**
   * How a query holds its objects and arrays: `x-array-format` of the spec, or
   * what its `style` and `explode` mean. @default "brackets"
   */
  readonly arrayForm?: QueryForm;
}

/**
 * The pair of filters that bounds a half-open window `[after, before)` over one
 * field of an item.
 */
export interface PairWindow {
  /**
   * Into the parameters: the inclusive lower bound,
   * `/filter_criteria/after_start_timestamp`.
   */
  readonly after: JsonPointer;
  /** Into the parameters: the exclusive upper bound. */
  readonly before: JsonPointer;
  /**
   * Into an item: the epoch milliseconds that both bounds are compared with,
   * `/start_timestamp`.
   */
  readonly key: JsonPointer;
}

/**
 * The one filter that takes either bound of a window over one field of an item,
 * and never both: the side where a walk begins is sent, and the client stops at
 * the other.
 */
export interface BoundWindow {
  /** Into the parameters: the filter, `/filter_criteria/start_timestamp`. */
  readonly bound: JsonPointer;
  /**
   * Into an item: the epoch milliseconds that the bound is compared with,
   * `/start_timestamp`.
   */
  readonly key: JsonPointer;
}

/** How a half-open window over one field of an item is asked for. */
export type WindowSpec = PairWindow | BoundWindow;

/**
 * The `x-pagination` extension of an operation: how its answers are walked.
 * Data, so that a changed API needs no new code.
 */
export interface PaginationSpec {
  /**
   * `cursor`: a token from the page before; `page`: a page number, from
   * `firstPage` up.
   */
  readonly strategy: "cursor" | "page";
  /** The parameter that carries the cursor or the page number. */
  readonly parameter: string;
  /** The number of the first page; only for `page`. @default 1 */
  readonly firstPage?: number;
  /** The parameter that bounds the page's size. */
  readonly limit: {
    readonly parameter: string;
    readonly default: number;
    readonly maximum: number;
  };
  /** Into the answer: the array of items. */
  readonly items: JsonPointer;
  /** Into an item: what identifies it, `/call_id`. */
  readonly id: JsonPointer;
  /**
   * Where the next cursor is: in the last `item` of the page, or in the `body`;
   * only for `cursor`.
   */
  readonly cursor?: {
    readonly in: "item" | "body";
    readonly pointer: JsonPointer;
  };
  /**
   * Into the answer: `true` when there is another page, where the API says so.
   */
  readonly hasMore?: JsonPointer;
  /**
   * The statuses, all of them 4xx, that answer a cursor which the service does
   * not know any more. @default none
   */
  readonly gone?: readonly number[];
  /** Whether a page shorter than its limit is the last one. @default false */
  readonly stopOnShortPage?: boolean;
  /**
   * The parameter that gives the order of `window.key`, its two values, and the
   * default one.
   */
  readonly order?: {
    readonly parameter: string;
    readonly ascending: string;
    readonly descending: string;
    readonly default: string;
  };
  /**
   * Into the parameters: the object whose properties are the filters,
   * `/filter_criteria`.
   */
  readonly filter?: JsonPointer;
  readonly window?: WindowSpec;
  /**
   * The parameter that leaves out so many items at the beginning; it excludes
   * the cursor.
   */
  readonly skip?: string;
  /** How the number of all items that match is asked for. */
  readonly total?: {
    /** The parameter that asks for it when it is `true`. */
    readonly parameter: string;
    /** Into the answer: the number. */
    readonly pointer: JsonPointer;
  };
}

/**
 * One operation of the spec: what a client has to know to call it. Generated
 * into `generated/operations.ts`.
 */
export interface OperationSpec {
  readonly id: string;
  readonly method:
    | "GET"
    | "PUT"
    | "POST"
    | "DELETE"
    | "PATCH"
    | "HEAD"
    | "OPTIONS";
  readonly path: string;
  /**
   * Safe to send again (RFC 9110, 9.2.1): `x-safe`. @default true for GET and
   * HEAD
   */
  readonly safe?: boolean;
  readonly deprecated?: true;
  readonly parameters: Readonly<Record<string, ParameterSpec>>;
  /**
   * What the success answer is, so that an answer of the wrong shape is an
   * error; `value` is any JSON. @default it may have no body, such as a 204
   */
  readonly answer?: "array" | "object" | "value";
  readonly pagination?: PaginationSpec;
}

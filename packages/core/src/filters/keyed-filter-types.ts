import type { OneOf } from "./one-of.js";

/** The row of an object of filters whose keys fix the test. */
interface KeyedRow<Fields> {
  readonly fields: Fields;
}

/** The value of a filter, by the keys that bring a test. */
type ValueOf<Wire, Keyed> = NonNullable<Wire[keyof Wire & keyof Keyed]>;

type ItemOf<List> = List extends readonly (infer Item)[] ? Item : List;

/** What a test compares with. */
type Operand<Wire, Keyed, Test> = Test extends "between"
  ? readonly [
      low: ItemOf<ValueOf<Wire, Keyed>>,
      high: ItemOf<ValueOf<Wire, Keyed>>,
    ]
  : Test extends "in"
    ? readonly ItemOf<ValueOf<Wire, Keyed>>[]
    : ItemOf<ValueOf<Wire, Keyed>>;

/** What each test of a field compares with. */
type Operands<Wire, Tests> = {
  readonly [Test in keyof Tests]: Operand<Wire, Tests[Test], Test>;
};

/** The same, where it may not be known. */
type Maybe<T> = {
  readonly [Name in keyof T]: T[Name] | undefined;
};

/** A lower and an upper bound, of which one may not be known. */
type TwoBounds<T> = OneOf<Pick<Maybe<T>, keyof T & ("ge" | "gt")>> &
  OneOf<Pick<Maybe<T>, keyof T & ("le" | "lt")>>;

/** What is written alone: to be equal to it, or among them. */
type Bare<T> = T[keyof T & ("eq" | "in")];

type Written<T> = Bare<T> | OneOf<T> | TwoBounds<T>;

/** The filters by their keys, and by the fields that they test. */
type WithFields<Wire, Fields> = Omit<Wire, keyof Fields> & {
  [Field in keyof Fields]?:
    | Written<Operands<Wire, Fields[Field]>>
    | (Field extends keyof Wire ? Wire[Field] : never)
    | undefined;
};

/**
 * What people may write for parameters whose filters have keys that fix the
 * test: these keys, and for each field the tests that they can bring.
 *
 * @example
 * ```ts
 * type Parameters = KeyedFilters<
 *   { filter?: { min_score?: number } },
 *   { filter: { fields: { score: { ge: { min_score: 0 } } } } }
 * >;
 * const parameters: Parameters = { filter: { score: { ge: 5 } } };
 * ```
 */
export type KeyedFilters<Wire, Rows> = {
  [Name in keyof Wire]: Name extends keyof Rows
    ? WithFieldsOf<Wire[Name], Rows[Name]>
    : Wire[Name];
};

type WithFieldsOf<Wire, Row> =
  Row extends KeyedRow<infer Fields>
    ? WithFields<NonNullable<Wire>, Fields>
    : Wire;

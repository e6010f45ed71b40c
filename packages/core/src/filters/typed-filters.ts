import type { OneOf } from "./one-of.js";

/** What each kind of condition can test, and with what. */
interface TestsByKind<Moment, Word> {
  readonly string: {
    readonly eq: string;
    readonly ne: string;
    readonly startsWith: string;
    readonly endsWith: string;
    readonly contains: string;
  };
  readonly number: Bounds<Moment> & {
    readonly eq: Moment;
    readonly ne: Moment;
  };
  readonly range: {
    readonly between: readonly [low: Moment, high: Moment];
  };
  readonly boolean: {
    readonly eq: boolean;
  };
  readonly enum: {
    readonly in: readonly Word[];
  };
  readonly present: {
    readonly exists: boolean;
  };
}

interface Bounds<Moment> {
  readonly gt: Moment;
  readonly ge: Moment;
  readonly lt: Moment;
  readonly le: Moment;
}

/** What is written alone, without a test: to be equal to it, or among them. */
interface BareByKind<Moment, Word> {
  readonly string: string;
  readonly number: Moment;
  readonly range: never;
  readonly boolean: boolean;
  readonly enum: Word | readonly Word[];
  readonly present: never;
}

type Kind = keyof TestsByKind<number, string>;

type NamesIn<T> = T extends unknown ? keyof T : never;

type ValueIn<T, Name extends PropertyKey> =
  T extends Readonly<Record<Name, infer Value>> ? Value : never;

/** Of several objects one, with the names of all. */
type Merged<T> = {
  readonly [Name in NamesIn<T>]: ValueIn<T, Name>;
};

/** Any of the names. */
type AnyOf<T> = {
  readonly [Name in keyof T]?: T[Name] | undefined;
};

/** A lower and an upper bound. */
type TwoBounds<Moment> = OneOf<Pick<Bounds<Moment>, "ge" | "gt">> &
  OneOf<Pick<Bounds<Moment>, "le" | "lt">>;

type TestsOf<K extends Kind, Moment, Word> = Merged<
  TestsByKind<Moment, Word>[K]
>;

/** What may be written for the filter of a field. */
type FieldFilter<K extends Kind, Moment, Word> =
  | BareByKind<Moment, Word>[K]
  | OneOf<TestsOf<K, Moment, Word>>
  | If<"number", K, TwoBounds<Moment>>
  | If<"enum", K, EqualWord<Word>>;

/** What one of several kinds adds. */
type If<One extends Kind, K, What> = One extends K ? What : never;

/** A list of words takes one word, too. */
interface EqualWord<Word> {
  readonly eq: Word;
}

/** What may be written for an entry: all of its tests have to be met. */
type EntryFilter<K extends Kind, Word> =
  | BareByKind<number, Word>[K]
  | AnyOf<TestsOf<K, number, Word>>;

type EntryFilters<K extends Kind, Key extends string, Word, Wire> =
  | {
      readonly [name: string]:
        | EntryFilter<K, Word>
        | Without<Wire, Key>
        | undefined;
    }
  | readonly (
      | Wire
      | (AnyOf<TestsOf<K, number, Word>> & Readonly<Record<Key, string>>)
    )[];

type Without<Wire, Key extends string> = Wire extends unknown
  ? Omit<Wire, Key>
  : never;

/** The words of an enum, as the wire's condition lists them. */
type WordsIn<Wire> = Wire extends {
  type: "enum";
  value: readonly (infer Word)[];
}
  ? Word
  : never;

/** A row of the table of parameters, by what it is. */
interface FieldRow<K> {
  readonly filter: {
    readonly kinds: readonly K[];
  };
}
interface EntryRow<K, Key> {
  readonly filter: {
    readonly kinds: readonly K[];
    readonly key: Key;
  };
}
interface MomentRow {
  readonly instant: true;
}
interface ObjectRow<Rows> {
  readonly properties: Rows;
}
interface ListRow<Row> {
  readonly items: Row;
}

type MomentOf<Row> = Row extends MomentRow ? number | Date : number;

type Typed<Wire, Row> =
  Row extends EntryRow<infer K extends Kind, infer Key extends string>
    ? Wire extends readonly (infer Member)[]
      ? EntryFilters<K, Key, WordsIn<Member>, Member>
      : Wire
    : Row extends FieldRow<infer K extends Kind>
      ? Wire | FieldFilter<K, MomentOf<Row>, WordsIn<Wire>>
      : TypedInside<Wire, Row>;

type TypedInside<Wire, Row> =
  Row extends ObjectRow<infer Rows>
    ? TypedFilters<Wire, Rows>
    : Row extends ListRow<infer Inner>
      ? Wire extends readonly (infer Item)[]
        ? readonly Typed<Item, Inner>[]
        : Wire
      : Wire;

/**
 * What people may write for parameters, or for the filters in them: the wire's
 * own types, and for each filter the shorter notation of the kinds that its row
 * in the table takes. A `Date` may stand for a moment.
 *
 * @example
 * ```ts
 * type Filters = TypedFilters<
 *   { score?: { type: "number"; op: "ge"; value: number } },
 *   { score: { filter: { field: "/score"; kinds: readonly ["number"] } } }
 * >;
 * const filters: Filters = { score: { ge: 5, lt: 9 } };
 * ```
 */
export type TypedFilters<Wire, Rows> = {
  [Name in keyof Wire]: Name extends keyof Rows
    ? Typed<NonNullable<Wire[Name]>, Rows[Name]>
    : Wire[Name];
};

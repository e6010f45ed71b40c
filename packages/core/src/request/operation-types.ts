import type { OperationSpec } from "../spec/operation.js";

/** What openapi-typescript writes of a body that is JSON. */
interface JsonBody<Body> {
  content: {
    "application/json": Body;
  };
}

/** The same, of an operation with its answers. */
interface WithAnswers<Answers> {
  responses: Answers;
}

type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206 | "2XX";

/** The JSON of a body; where there is none, such as of a 204, `undefined`. */
type JsonIn<T> = T extends JsonBody<infer Body> ? Body : undefined;

/** What comes of an operation's success, `never` where it names none. */
type AnswerIn<Operation> =
  Operation extends WithAnswers<infer Answers>
    ? JsonIn<Answers[keyof Answers & Success]>
    : never;

/** The spec of a value that may be a `Date`. */
interface MomentSpec {
  instant: true;
}

/** The spec of an object whose properties are named. */
interface ObjectSpec<Specs> {
  properties: Specs;
}

/** The spec of a value that had other names before. */
interface RenamedSpec<Name> {
  formerly: readonly Name[];
}

/** The spec of a parameter of the path. */
interface PathSpec {
  in: "path";
}

/** The spec of a parameter that is given by another name than it is sent. */
interface SentAsSpec<Name> {
  name: Name;
}

/**
 * `T`, with a `Date` allowed wherever the specs of its properties say that it
 * is a moment.
 */
type WithDates<T, Specs> = T extends object
  ? {
      [Name in keyof T]: WithDate<T[Name], SpecOf<Name, Specs>>;
    }
  : T;

type WithDate<Value, Spec> = Spec extends MomentSpec
  ? Value | Date
  : Spec extends ObjectSpec<infer Specs>
    ? WithDates<Value, Specs>
    : Value;

/** The spec of a property by its name of today, or one of before. */
type SpecOf<Name, Specs> = Name extends keyof Specs
  ? Specs[Name]
  : KnownOf<FormerSpecOf<Name, Specs>>;

type FormerSpecOf<Name, Specs> = {
  [Today in keyof Specs]: Name extends FormerNames<Specs[Today]>
    ? Specs[Today]
    : never;
}[keyof Specs];

type FormerNames<Spec> = Spec extends RenamedSpec<infer Name> ? Name : never;

/** `never` would be a type that no value has. */
type KnownOf<T> = [T] extends [never] ? unknown : T;

/**
 * The parameters of a path. Types have no optional ones, so that those which
 * were renamed are let through here, under either name.
 */
type EitherName<Path, Names extends string> = [Names] extends [never]
  ? Path
  : Partial<Path> & Partial<Record<Names, Path[keyof Path]>>;

type FormerPathNames<Specs> = {
  [Today in keyof Specs]: Specs[Today] extends PathSpec
    ? FormerNames<Specs[Today]> & string
    : never;
}[keyof Specs];

/** An operation as openapi-typescript writes it, by what it takes. */
interface WithQuery<Query> {
  parameters: {
    query?: Query;
  };
}
interface WithHeader<Header> {
  parameters: {
    header?: Header;
  };
}
interface WithPath<Path> {
  parameters: {
    path: Path;
  };
}
interface WithBody<Body> {
  requestBody?: JsonBody<Body>;
}

type QueryOf<Operation> =
  Operation extends WithQuery<infer Query> ? Given<Query> : unknown;

type HeaderOf<Operation> =
  Operation extends WithHeader<infer Header> ? Given<Header> : unknown;

/** openapi-typescript writes `query?: never` where there is none. */
type Given<Part> = [Part] extends [undefined] ? unknown : NonNullable<Part>;

type PathOf<Operation> =
  Operation extends WithPath<infer Path> ? Path : unknown;

type BodyOf<Operation> =
  Operation extends WithBody<infer Body> ? Body : unknown;

type Flat<T> = {
  [Name in keyof T]: T[Name];
};

/** What is sent in one place, by the names that it is given by. */
type GivenIn<Place extends string, Part, Specs> = Part extends object
  ? {
      [Name in keyof Part as GivenName<Place, Name, Specs>]: Part[Name];
    }
  : Part;

type GivenName<Place extends string, Name, Specs> = Name extends string
  ? Specs extends Record<`${Place}_${Name}`, SentAsSpec<Name>>
    ? `${Place}_${Name}`
    : Name
  : Name;

type PartsOf<Operation, Specs> = QueryOf<Operation> &
  EitherName<
    GivenIn<"path", PathOf<Operation>, Specs>,
    FormerPathNames<Specs>
  > &
  GivenIn<"header", HeaderOf<Operation>, Specs> &
  GivenIn<"body", BodyOf<Operation>, Specs>;

type GivenTo<Operation, Specs> = WithDates<
  Flat<PartsOf<Operation, Specs>>,
  Specs
>;

/**
 * The parameters of an operation, by the names of the spec: those of the query,
 * the path, the headers and the body. `Operations` are the generated types of
 * the spec that it is from.
 */
export type ParametersOf<
  O extends OperationSpec,
  Operations,
> = O["id"] extends keyof Operations
  ? GivenTo<Operations[O["id"]], O["parameters"]>
  : Record<string, unknown>;

/** What an operation answers when it succeeds. */
export type AnswerOf<
  Id extends string,
  Operations,
> = Id extends keyof Operations ? KnownOf<AnswerIn<Operations[Id]>> : unknown;

/**
 * The paths as openapi-fetch needs them: an open enum is any string. It maps
 * every object in an answer, and takes the `string & {}` in an open enum for
 * one.
 */
export type RawPaths<Paths> = Plain<Paths>;

type Plain<T> = T extends (infer Item)[]
  ? Plain<Item>[]
  : T extends Scalar
    ? T
    : PlainObject<T>;

type Scalar = string | number | boolean | null | undefined;

type PlainObject<T> = T extends object
  ? {
      [Name in keyof T]: PlainValue<T[Name]>;
    }
  : T;

type PlainValue<V> =
  string extends Extract<V, string> ? PlainOpen<V> : Plain<V>;

type PlainOpen<V> = Plain<Exclude<V, string>> | string;

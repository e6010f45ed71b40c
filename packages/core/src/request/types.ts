import type { operations, paths } from "../generated/types.js";
import type { OperationSpec } from "../spec/operation.js";

/** The name of an operation of the spec. */
type OperationId = keyof operations;

/**
 * `T`, with a `Date` allowed wherever the specs of its properties say that it
 * is a moment.
 */
type WithDates<T, Specs> = T extends object
  ? {
      [K in keyof T]: SpecOf<K, Specs> extends { instant: true }
        ? T[K] | Date
        : SpecOf<K, Specs> extends { properties: infer Inner }
          ? WithDates<T[K], Inner>
          : T[K];
    }
  : T;

/** The spec of a property by its name of today, or one of before. */
type SpecOf<Name, Specs> = Name extends keyof Specs
  ? Specs[Name]
  : [FormerSpecOf<Name, Specs>] extends [never]
    ? unknown
    : FormerSpecOf<Name, Specs>;
type FormerSpecOf<Name, Specs> = {
  [K in keyof Specs]: Name extends FormerNames<Specs[K]> ? Specs[K] : never;
}[keyof Specs];
type FormerNames<Spec> = Spec extends { formerly: readonly (infer Name)[] }
  ? Name
  : never;

/**
 * The parameters of a path. Types have no optional ones, so that those which
 * were renamed are let through here, under either name.
 */
type EitherName<Path, Specs> = [FormerPathNames<Specs>] extends [never]
  ? Path
  : Partial<Path> & { [Name in FormerPathNames<Specs>]?: Path[keyof Path] };
type FormerPathNames<Specs> = {
  [K in keyof Specs]: Specs[K] extends { in: "path" }
    ? FormerNames<Specs[K]> & string
    : never;
}[keyof Specs];

/** openapi-typescript writes `query?: never` where there is none. */
type QueryOf<O> = O extends { parameters: { query?: infer Q } }
  ? [Q] extends [undefined]
    ? unknown
    : NonNullable<Q>
  : unknown;
type PathOf<O> = O extends { parameters: { path: infer P } } ? P : unknown;
type BodyOf<O> = O extends {
  requestBody: { content: { "application/json": infer B } };
}
  ? B
  : unknown;
type Flat<T> = { [K in keyof T]: T[K] };

/**
 * The parameters of an operation, by the names of the spec: those of the query,
 * the path and the body.
 */
export type ParametersOf<O extends OperationSpec> = O["id"] extends OperationId
  ? WithDates<
      Flat<
        QueryOf<operations[O["id"]]> &
          EitherName<PathOf<operations[O["id"]]>, O["parameters"]> &
          BodyOf<operations[O["id"]]>
      >,
      O["parameters"]
    >
  : Record<string, unknown>;

/** What an operation answers when it succeeds. */
export type AnswerOf<Id extends string> = Id extends OperationId
  ? SuccessOf<Id>
  : unknown;

type SuccessOf<Id extends OperationId> =
  operations[Id]["responses"] extends infer R
    ? Extract<R[Extract<keyof R, 200 | 201>], { content: object }> extends {
        content: { "application/json": infer A };
      }
      ? A
      : never
    : never;

/**
 * The paths as openapi-fetch needs them: an open enum is any string. It maps
 * every object in an answer, and takes the `string & {}` in an open enum for
 * one.
 */
export type RawPaths = Plain<paths>;

type Plain<T> = T extends (infer Item)[]
  ? Plain<Item>[]
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends object
      ? { [K in keyof T]: PlainValue<T[K]> }
      : T;
type PlainValue<V> =
  string extends Extract<V, string>
    ? Plain<Exclude<V, string>> | string
    : Plain<V>;

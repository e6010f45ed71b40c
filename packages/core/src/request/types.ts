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
      [K in keyof T]: K extends keyof Specs
        ? Specs[K] extends { instant: true }
          ? T[K] | Date
          : Specs[K] extends { properties: infer Inner }
            ? WithDates<T[K], Inner>
            : T[K]
        : T[K];
    }
  : T;

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
          PathOf<operations[O["id"]]> &
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

import type { Mock } from "../../src/create-mock.js";
import type { Asked, Subject } from "./oracle.js";

/** A request, without its key. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** A page of calls, whatever its envelope. */
export interface Page<Call extends Subject = Subject> {
  readonly items: readonly Call[];
  /** What asks for the page after this one. */
  readonly next: string | undefined;
}

type MockUnderTest = Pick<Mock, "workspaces" | "clock">;

/**
 * What both versions of the API can do, in the words of one of them. A sentence
 * about both is written in these words.
 */
export interface ApiVersion {
  readonly name: string;
  /** How many calls a page has, unless it is told. */
  readonly defaultLimit: number;
  /** What a filter by agents is called, and how one agent is written in it. */
  readonly agents: { readonly filter: string; one(id: unknown): unknown };
  /** A request for a page of calls. */
  list(asked: Asked): ApiRequest;
  /** A request for a page with parameters as somebody typed them. */
  listWith(parameters: Readonly<Record<string, unknown>>): ApiRequest;
  readPage(body: unknown): Page;
  /** The path of the operation that gets a call. */
  get(id: string): string;
  /** A request that makes a web call, which then has these fields. */
  create(agentId: string): ApiRequest;
  /** A path that the version has, with a method that it has not. */
  readonly wrongMethods: readonly (readonly [method: string, path: string])[];
  /** Every call of the first key, as get shows it. */
  everyCall(mock: MockUnderTest): readonly Subject[];
  /** A call as a list shows it. */
  listed(call: Subject): Subject;
}

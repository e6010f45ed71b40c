import type { OpenApiDocument } from "@rollcall/codegen";
import { type History, noHistory } from "../history/history.js";
import { mapPointers, type Pointers } from "../history/pointers.js";
import type { Sdk } from "./sdk.js";
import { findSharedObjects } from "./shared-objects.js";

/** What is known while a schema is described. */
export interface Context {
  readonly document: OpenApiDocument;
  /** Where the pages of its version are: `/http/v1`. */
  readonly base: string;
  /** What its samples in TypeScript import. */
  readonly sdk: Sdk;
  /** The schemas that have a section of their own on the page of objects. */
  readonly sharedObjects: ReadonlySet<string>;
  /** Whether such a schema is linked instead of described again. */
  readonly linksObjects: boolean;
  /**
   * The named schemas that hold the one being described. One that holds itself
   * is linked, so that its description comes to an end.
   */
  readonly ancestors: readonly string[];
  /** What changed when. */
  readonly history: History;
  readonly pointers: Pointers;
  /** The release since which there is what holds the thing being described. */
  readonly since: string | undefined;
}

/** A document and what stands around it. */
export type Origin = Pick<Context, "document" | "base" | "sdk">;

/** A context in which every object is described where it is used. */
export function createContext(
  origin: Origin,
  history: History = noHistory,
): Context {
  return {
    ...origin,
    history,
    pointers: mapPointers(origin.document),
    since: history.first,
    sharedObjects: findSharedObjects(origin.document),
    linksObjects: false,
    ancestors: [],
  };
}

/** The same, with shared objects linked. */
export function linkObjects(context: Context): Context {
  return {
    ...context,
    linksObjects: true,
  };
}

/** The context of what a named schema holds. */
export function enterSchema(
  context: Context,
  name: string | undefined,
): Context {
  if (name === undefined) {
    return context;
  }
  const ancestors = [...context.ancestors, name];
  return {
    ...context,
    ancestors,
  };
}

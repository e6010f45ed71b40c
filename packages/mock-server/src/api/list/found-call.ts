import type { Entry, SortKey } from "../../calls/stored/entry.js";

/** A call of a page: a number is a computed call's. */
export type Found = number | Entry;

/** A place in the order: a computed call's, by its number, or any other. */
export type Place = number | SortKey;

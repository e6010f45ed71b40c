import type { Entry } from "../../calls/stored/entry.js";

/** A call of a page: a number is a computed call's. */
export type Found = number | Entry;

import { callFields as legacyFields } from "../../generated/news.js";
import {
  callFields,
  hiddenFields,
  unlistedFields,
} from "../../generated-v3/news.js";

const shown = new Set(callFields);
const hidden = new Set(hiddenFields);
const unlisted = new Set(unlistedFields);

/** What only legacy calls have; in the present version it is gone, or moved. */
const gone = new Set(legacyFields.filter((name) => !shown.has(name)));

const legacy = new Set(legacyFields);

/** Whether filters alone know a field of a call. */
export function isHiddenField(name: string): boolean {
  return hidden.has(name);
}

/** Whether a call may have a field in the list. */
export function isListedField(name: string): boolean {
  return !unlisted.has(name);
}

/** Whether only the present version has a field, shown or not. */
export function isPresentField(name: string): boolean {
  return (shown.has(name) && !legacy.has(name)) || hidden.has(name);
}

/** Whether only the legacy version has a field. */
export function isLegacyField(name: string): boolean {
  return gone.has(name);
}

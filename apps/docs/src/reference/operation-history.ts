import type { PlacedOperation } from "@rollcall/codegen";
import type { DatedChange } from "../history/history.js";
import type { Context } from "./context.js";
import type {
  PlacedChange,
  ReleaseChanges,
  Section,
} from "./http-reference.js";
import { listFields } from "./listed-fields.js";
import { listReachableSchemas } from "./reachable-schemas.js";
import { placeOfSchema } from "./since.js";

/**
 * What each release changed of an operation and of all that it sends and
 * answers, the newest first.
 */
export function listHistory(
  { history, document }: Context,
  { id, operation }: PlacedOperation,
  sections: readonly Section[],
): ReleaseChanges[] {
  const schemas = listReachableSchemas(document, operation);
  const places = [`operations/${id}`, ...schemas.map(placeOfSchema)];
  const changes = history.changesWithin(places);
  const told = changes.filter(({ code }) => code !== "types-added");
  return groupByRelease(told, sections);
}

function groupByRelease(
  changes: readonly DatedChange[],
  sections: readonly Section[],
): ReleaseChanges[] {
  const groups = new Map<string, PlacedChange[]>();
  for (const change of changes) {
    const group = groups.get(change.release) ?? [];
    const placed = findOnPage(change, sections);
    groups.set(change.release, [...group, placed]);
  }
  return [...groups].map(([release, changes]) => ({
    release,
    changes,
  }));
}

/** A change with the field on the page that it is about, if it is there. */
function findOnPage(
  { owner, release, words }: DatedChange,
  sections: readonly Section[],
): PlacedChange {
  const fields = listFields(sections);
  const field = fields.find(({ place }) => place === owner);
  const name = writeName(owner);
  return {
    release,
    words,
    name,
    ...(field && { anchor: field.anchor }),
  };
}

/** `components/schemas/Call/properties/transcript` is `Call.transcript`. */
function writeName(owner: string): string {
  const names = owner.split("/").filter((name) => !isHolder(name));
  const words = names.map((name) => name.split(" ").at(-1));
  return words.join(".");
}

function isHolder(name: string): boolean {
  return [
    "components",
    "schemas",
    "properties",
    "x-hidden-properties",
    "operations",
    "parameters",
  ].includes(name);
}

import type { SpecChange, Step } from "./release.js";
import { ownerOf } from "./spec-place.js";

/** A change and the release that made it. */
export interface DatedChange extends SpecChange {
  readonly release: string;
  /** The field, operation or schema that it belongs to. */
  readonly owner: string;
}

/** Since when there is what, and what changed when, of one version. */
export class History {
  /** The release that everything is in from the beginning. */
  readonly first: string | undefined;
  readonly #changes: readonly DatedChange[];

  /** @param steps - The oldest first. */
  constructor(first: string | undefined, steps: readonly Step[]) {
    this.first = first;
    this.#changes = steps.flatMap(dateChanges);
  }

  /** The release that brought what stands there; nothing from the beginning. */
  addedIn(place: string): string | undefined {
    const additions = this.#changes.filter((change) => {
      return presentPlaceOf(change) === place && isAddition(change);
    });
    return additions.at(-1)?.release;
  }

  /** The release that brought a value of the enum of a schema. */
  valueAddedIn(place: string, value: string): string | undefined {
    const enumPlace = `${place}/enum`;
    const additions = this.#changes.filter((change) => {
      const isThere = change.place === enumPlace;
      return isThere && bringsValue(change, value);
    });
    return additions.at(-1)?.release;
  }

  /** What changed of a field, a parameter or a schema, the newest first. */
  changesOf(place: string): DatedChange[] {
    const own = this.#changes.filter(({ owner }) => owner === place);
    return own.reverse();
  }

  /** What changed anywhere within these, the newest first. */
  changesWithin(places: readonly string[]): DatedChange[] {
    const within = this.#changes.filter(({ place }) => {
      return places.some((outer) => isWithin(place, outer));
    });
    return within.reverse();
  }
}

/** The history of what was never released. */
export const noHistory = new History(undefined, []);

function dateChanges({ release, changes }: Step): DatedChange[] {
  return changes.map((change) => {
    const place = presentPlaceOf(change);
    return {
      ...change,
      release,
      owner: ownerOf(place),
    };
  });
}

/** A field that was renamed is found where it is now. */
function presentPlaceOf({ place, code, after }: SpecChange): string {
  if (code !== "types-name-renamed") {
    return place;
  }
  const end = place.lastIndexOf("/");
  const holder = place.slice(0, end);
  return `${holder}/${after}`;
}

/** What came as a whole: not a rule that was added to it. */
const additions = [
  "operation-added",
  "parameter-added",
  "property-added",
  "property-renamed",
  "required-parameter-added",
  "required-property-added",
  "types-added",
  "types-name-renamed",
];

function isAddition({ code }: SpecChange): boolean {
  return additions.includes(code);
}

function bringsValue({ code, before, after }: SpecChange, value: string) {
  if (code !== "enum-added") {
    return false;
  }
  const isOld = listValues(before).includes(value);
  const isThere = listValues(after).includes(value);
  return isThere && !isOld;
}

function listValues(values: unknown): unknown[] {
  return [values].flat();
}

function isWithin(place: string, outer: string): boolean {
  return place === outer || place.startsWith(`${outer}/`);
}

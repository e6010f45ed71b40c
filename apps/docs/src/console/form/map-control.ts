import type { MapShape } from "../model/form-field.js";
import { part } from "../page/element.js";
import {
  type Control,
  type ControlPlace,
  type CreateControl,
  isRecord,
  type Problem,
  type Reading,
} from "./control.js";
import { type GrowingRows, growingRows, type Row } from "./growing-rows.js";
import { lineInput } from "./input-control.js";

interface Entry {
  readonly name: HTMLInputElement;
  readonly value: Control;
}

/** An object with names of the reader's own: a row for each. */
export function mapControl(
  shape: MapShape,
  place: ControlPlace,
  create: CreateControl,
): Control {
  const most = Number.POSITIVE_INFINITY;
  const rows = growingRows(place, most, (number) => {
    const entry = createEntry(shape, place, create, number);
    return toRow(entry);
  });
  return {
    element: rows.element,
    input: rows.more,
    read: () => readEntries(rows.items()),
    write: (value) => writeEntries(rows, value),
  };
}

function createEntry(
  shape: MapShape,
  place: ControlPlace,
  create: CreateControl,
  number: number,
): Entry {
  const id = `${place.id}-${number}`;
  const name = lineInput({
    id,
    label: `${place.label}: name of entry ${number}`,
    placeholder: "name",
  });
  name.id = `${id}-name`;
  name.setAttribute("aria-describedby", `${id}-name-error`);
  const value = create(shape.value, {
    id,
    label: `${place.label}: value of entry ${number}`,
    placeholder: "value",
  });
  return {
    name,
    value,
  };
}

function toRow(entry: Entry): Row<Entry> {
  const { name, value } = entry;
  const pair = part("div", "con-entry", name, value.element);
  return {
    item: entry,
    parts: [pair],
    focus: name,
  };
}

function readEntries(entries: readonly Entry[]): Reading {
  const pairs: [string, unknown][] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const { value, problems: inValue } = entry.value.read();
    problems.push(...inValue);
    if (value !== undefined) {
      problems.push(...findNameless(entry));
      pairs.push([entry.name.value, value]);
    }
  }
  if (pairs.length === 0) {
    return { problems };
  }
  return {
    value: Object.fromEntries(pairs),
    problems,
  };
}

function findNameless({ name, value }: Entry): Problem[] {
  if (name.value !== "") {
    return [];
  }
  return [
    {
      at: value.input,
      message: "Write its name, too.",
    },
  ];
}

function writeEntries(rows: GrowingRows<Entry>, value: unknown): void {
  rows.clear();
  const given = isRecord(value) ? value : {};
  for (const [name, inner] of Object.entries(given)) {
    const entry = rows.add();
    entry.name.value = name;
    entry.value.write(inner);
  }
}

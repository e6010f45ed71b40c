import type { MapShape } from "../model/form-field.js";
import { element } from "../page/element.js";
import {
  type Control,
  type ControlPlace,
  type CreateControl,
  isRecord,
  type Problem,
  type Reading,
} from "./control.js";
import { growingRows } from "./growing-rows.js";
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
    const id = `${place.id}-${number}`;
    const item = makeEntry(shape, { ...place, id }, create, number);
    const pair = element("div", { class: "con-entry" });
    pair.append(item.name, item.value.element);
    return { item, parts: [pair], focus: item.name };
  });
  return {
    element: rows.element,
    input: rows.more,
    read: () => readEntries(rows.items()),
    write(value) {
      rows.clear();
      const given = isRecord(value) ? value : {};
      for (const [name, inner] of Object.entries(given)) {
        const entry = rows.add();
        entry.name.value = name;
        entry.value.write(inner);
      }
    },
  };
}

function makeEntry(
  shape: MapShape,
  { id, label }: ControlPlace,
  create: CreateControl,
  number: number,
): Entry {
  const name = lineInput({
    id,
    label: `${label}: name of entry ${number}`,
    placeholder: "name",
  });
  name.id = `${id}-name`;
  name.setAttribute("aria-describedby", `${id}-name-error`);
  const value = create(shape.value, {
    id,
    label: `${label}: value of entry ${number}`,
    placeholder: "value",
  });
  return { name, value };
}

function readEntries(entries: readonly Entry[]): Reading {
  const pairs: [string, unknown][] = [];
  const problems: Problem[] = [];
  for (const { name, value } of entries) {
    const reading = value.read();
    problems.push(...reading.problems);
    if (reading.value === undefined) {
      continue;
    }
    if (name.value === "") {
      problems.push({ at: value.input, message: "Write its name, too." });
    }
    pairs.push([name.value, reading.value]);
  }
  if (pairs.length === 0) {
    return { problems };
  }
  return { value: Object.fromEntries(pairs), problems };
}

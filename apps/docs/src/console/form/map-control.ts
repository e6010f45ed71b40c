import type { MapShape } from "../model/form-field.js";
import { button, element } from "../page/element.js";
import {
  type Control,
  type ControlPlace,
  type CreateControl,
  isRecord,
  type Problem,
  type Reading,
  tellChange,
} from "./control.js";
import { lineInput } from "./input-control.js";

interface Entry {
  readonly name: HTMLInputElement;
  readonly value: Control;
}

/** An object with names of the reader's own: a row for each. */
export function mapControl(
  shape: MapShape,
  { id, label }: ControlPlace,
  create: CreateControl,
): Control {
  const rows = element("div", { class: "con-rows" });
  const entries = new Map<HTMLElement, Entry>();
  let made = 0;
  const add = (): Entry => {
    made += 1;
    const entry = makeEntry(
      shape,
      { id: `${id}-${made}`, label },
      create,
      made,
    );
    const remove = button("Remove", "con-small", () => {
      entries.delete(row);
      row.remove();
      more.focus();
      tellChange(rows);
    });
    remove.setAttribute("aria-label", `Remove entry ${made} of ${label}`);
    const pair = [entry.name, entry.value.element];
    const row = element("div", { class: "con-row con-entry" }, ...pair, remove);
    entries.set(row, entry);
    rows.append(row);
    return entry;
  };
  const more = button("Add", "con-small", () => add().name.focus());
  more.id = id;
  more.setAttribute("aria-label", `Add an entry to ${label}`);
  more.setAttribute("aria-describedby", `${id}-hint ${id}-error`);
  return {
    element: element("div", { class: "con-list" }, rows, more),
    input: more,
    read: () => readEntries([...entries.values()]),
    write(value) {
      entries.clear();
      rows.replaceChildren();
      for (const [name, given] of Object.entries(
        isRecord(value) ? value : {},
      )) {
        const entry = add();
        entry.name.value = name;
        entry.value.write(given);
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

import type { NumberShape, Shape } from "../model/form-field.js";
import { element } from "../page/element.js";
import {
  booleanControl,
  choiceControl,
  choicesControl,
} from "./choice-control.js";
import { conditionControl } from "./condition-control.js";
import type { Control, ControlPlace } from "./control.js";
import { groupControl } from "./group-control.js";
import { inputControl, lineInput } from "./input-control.js";
import { listControl } from "./list-control.js";
import { mapControl } from "./map-control.js";
import { momentControl } from "./moment-control.js";
import { scalarForm } from "./scalar-form.js";
import { jsonForm, numberForm, textForm } from "./text-forms.js";

/** The control of a value, by its shape. */
export function createControl(shape: Shape, place: ControlPlace): Control {
  switch (shape.kind) {
    case "text":
      return inputControl(lineInput(place), place, textForm(shape));
    case "number":
      return numberControl(shape, place);
    case "scalar":
      return inputControl(lineInput(place), place, scalarForm(shape));
    case "boolean":
      return booleanControl(place);
    case "choice":
      return choiceControl(shape, place);
    case "choices":
      return choicesControl(shape, place);
    case "moment":
      return momentControl(place);
    case "list":
      return listControl(shape, place, createControl);
    case "map":
      return mapControl(shape, place, createControl);
    case "condition":
      return conditionControl(shape, place, createControl);
    case "group":
      return groupControl(shape, place, createControl);
    case "json":
      return jsonControl(shape.isObject, place);
  }
}

function numberControl(shape: NumberShape, place: ControlPlace): Control {
  const inputmode = shape.isInteger ? "numeric" : "decimal";
  const input = lineInput(place, { inputmode });
  return inputControl(input, place, numberForm(shape));
}

function jsonControl(isObject: boolean, place: ControlPlace): Control {
  const area = element("textarea", {
    class: "con-input con-json",
    rows: "3",
    spellcheck: "false",
    "aria-label": place.label,
    placeholder: isObject ? '{"key": "value"}' : "JSON",
  });
  return inputControl(area, place, jsonForm(isObject));
}

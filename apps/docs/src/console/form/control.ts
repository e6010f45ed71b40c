import type { Shape } from "../model/form-field.js";

/** What keeps a value from being sent, and where it is said. */
export interface Problem {
  /** The input that is wrong. */
  readonly at: HTMLElement;
  readonly message: string;
}

/** What is filled in. Without a value, nothing is. */
export interface Reading {
  readonly value?: unknown;
  readonly problems: readonly Problem[];
}

/** One value of the form: an input, or several. */
export interface Control {
  readonly element: HTMLElement;
  /** The first input in it: where a problem of the whole is told. */
  readonly input: HTMLElement;
  read(): Reading;
  /** Fills it in; what it cannot hold leaves it empty. */
  write(value: unknown): void;
}

/** Nothing is filled in. */
export const nothing: Reading = { problems: [] };

/** What stands around a control: its label and its texts. */
export interface ControlPlace {
  /** The id of its input; those of its texts begin with it. */
  readonly id: string;
  /** What it is called, where no label can be seen. */
  readonly label: string;
  /** The default, as a placeholder. */
  readonly placeholder?: string;
}

/**
 * Makes the control of a value inside another one. It is handed down, since
 * lists hold groups, and groups hold lists.
 */
export type CreateControl = (shape: Shape, place: ControlPlace) => Control;

/** Names the texts that belong to an input, for those who hear the page. */
export function describeInput(input: HTMLElement, id: string): void {
  input.id = id;
  input.setAttribute("aria-describedby", `${id}-hint ${id}-error`);
}

/** Tells everybody who listens that a value is another one now. */
export function tellChange(target: HTMLElement): void {
  target.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Whether a value is an object with names. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object") {
    return false;
  }
  if (value === null) {
    return false;
  }
  return !Array.isArray(value);
}

/** The items of a list; of anything else, none. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  return [];
}

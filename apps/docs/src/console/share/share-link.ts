import { isRecord } from "../form/control.js";
import type { FormValues, Place } from "../model/console-facts.js";

const mark = "#try=";

/** Longer links are not read: nobody filled in a form like that. */
const longest = 100_000;

/** A filled form as the fragment of an address. */
export function writeFragment(values: FormValues): string {
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const base64 = btoa(text);
  const safe = base64.replaceAll("+", "-").replaceAll("/", "_");
  return mark + safe.replaceAll("=", "");
}

/** Whether a fragment brings a form, readable or not. */
export function bringsForm(fragment: string): boolean {
  return fragment.startsWith(mark);
}

/**
 * The form that a fragment brings; undefined where it brings none. Anybody may
 * have written it: only objects at known places are taken.
 */
export function readFragment(fragment: string): FormValues | undefined {
  if (!bringsForm(fragment) || fragment.length > longest) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(decode(fragment.slice(mark.length)));
    return isRecord(value) ? takePlaces(value) : undefined;
  } catch {
    return undefined;
  }
}

function decode(safe: string): string {
  const base64 = safe.replaceAll("-", "+").replaceAll("_", "/");
  const text = atob(base64);
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

const places: readonly Place[] = ["path", "query", "header", "body"];

function takePlaces(value: Record<string, unknown>): FormValues {
  const taken = places.filter(
    (place) => Object.hasOwn(value, place) && isRecord(value[place]),
  );
  const pairs = taken.map((place) => [place, value[place]] as const);
  return Object.fromEntries(pairs);
}

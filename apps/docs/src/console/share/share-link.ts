import { isRecord } from "../form/control.js";
import type { FormValues, Place } from "../model/console-facts.js";

const mark = "#try=";

/** Longer links are not read: nobody filled in a form like that. */
const longest = 100_000;

/** A filled form as the fragment of an address. */
export function writeFragment(values: FormValues): string {
  const json = JSON.stringify(values);
  return mark + encode(json);
}

/** Base64 of its bytes, with the signs that an address may have. */
function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let characters = "";
  for (const byte of bytes) {
    characters += String.fromCharCode(byte);
  }
  const base64 = btoa(characters);
  const safe = base64.replaceAll("+", "-").replaceAll("/", "_");
  return safe.replaceAll("=", "");
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
  if (!bringsForm(fragment)) {
    return undefined;
  }
  if (fragment.length > longest) {
    return undefined;
  }
  try {
    const text = decode(fragment.slice(mark.length));
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) {
      return takePlaces(value);
    }
    return undefined;
  } catch {
    return undefined;
  }
}

function decode(safe: string): string {
  const base64 = safe.replaceAll("-", "+").replaceAll("_", "/");
  const text = atob(base64);
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const decoder = new TextDecoder("utf-8", {
    fatal: true,
  });
  return decoder.decode(bytes);
}

const places: readonly Place[] = ["path", "query", "header", "body"];

function takePlaces(value: Record<string, unknown>): FormValues {
  const taken: FormValues = {};
  for (const place of places) {
    const isOwn = Object.hasOwn(value, place);
    const given = value[place];
    if (isOwn && isRecord(given)) {
      taken[place] = given;
    }
  }
  return taken;
}

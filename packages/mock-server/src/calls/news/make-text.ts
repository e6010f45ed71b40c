import { formatDigits, formatHex } from "../computed/format-digits.js";
import type { Dice } from "../computed/hash.js";

const WORDS = "amber basin cedar delta ember fjord grove haven".split(" ");

/** A text of some format, and of a length in characters. */
interface TextRules {
  readonly format?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Makes a text; of a format that is not known here, some words. */
export function makeText({ format = "", ...length }: TextRules, dice: Dice) {
  const make = Object.hasOwn(formats, format) ? formats[format] : undefined;
  const text = make?.(dice);
  if (text !== undefined && hasLength(text, length)) {
    return text;
  }
  return makeWords(length, dice);
}

/** A format says less than a length: nobody has to check it. */
function hasLength(text: string, { min = 0, max = Infinity }: TextRules) {
  return text.length >= min && text.length <= max;
}

function makeWords({ min = 0, max }: TextRules, dice: Dice): string {
  let text = wordFrom(dice);
  do {
    const next = wordFrom(dice);
    text += ` ${next}`;
  } while (text.length < min);
  return text.slice(0, max);
}

function wordFrom(dice: Dice): string {
  const index = dice.below(WORDS.length);
  return WORDS[index] as string;
}

/** A new format is a row here. */
const formats: Readonly<Record<string, (dice: Dice) => string>> = {
  "date-time": dateTimeFrom,
  date: dateFrom,
  time: timeFrom,
  duration: durationFrom,
  email: emailFrom,
  hostname: hostFrom,
  ipv4: ipv4From,
  ipv6: ipv6From,
  uri: urlFrom,
  url: urlFrom,
  "uri-reference": pathFrom,
  uuid: uuidFrom,
  byte: bytesFrom,
};

function dateTimeFrom(dice: Dice): string {
  const date = dateFrom(dice);
  const time = timeFrom(dice);
  return `${date}T${time}`;
}

function dateFrom(dice: Dice): string {
  const month = formatDigits(dice.between(1, 12), 2);
  const day = formatDigits(dice.between(1, 28), 2);
  return `2026-${month}-${day}`;
}

function timeFrom(dice: Dice): string {
  const hour = formatDigits(dice.below(24), 2);
  const minute = formatDigits(dice.below(60), 2);
  const second = formatDigits(dice.below(60), 2);
  return `${hour}:${minute}:${second}Z`;
}

function durationFrom(dice: Dice): string {
  const minutes = dice.between(1, 59);
  return `PT${minutes}M`;
}

function emailFrom(dice: Dice): string {
  const name = wordFrom(dice);
  return `${name}@example.com`;
}

function hostFrom(dice: Dice): string {
  const name = wordFrom(dice);
  return `${name}.example.com`;
}

/** Of the range that is reserved for documentation, as the next one is. */
function ipv4From(dice: Dice): string {
  const last = dice.below(256);
  return `192.0.2.${last}`;
}

function ipv6From(dice: Dice): string {
  const last = dice.between(1, 9999);
  return `2001:db8::${last}`;
}

function urlFrom(dice: Dice): string {
  const path = pathFrom(dice);
  return `https://example.com${path}`;
}

function pathFrom(dice: Dice): string {
  const name = wordFrom(dice);
  const number = dice.below(1000);
  return `/${name}/${number}`;
}

function bytesFrom(dice: Dice): string {
  const text = wordFrom(dice);
  return btoa(text);
}

/** Version 4, variant 1. */
function uuidFrom(dice: Dice): string {
  let hex = "";
  for (let n = 0; n < 4; n++) {
    hex += formatHex(dice.bits());
  }
  const time = hex.slice(0, 8);
  const more = hex.slice(8, 12);
  const version = `4${hex.slice(13, 16)}`;
  const variant = `8${hex.slice(17, 20)}`;
  const node = hex.slice(20);
  return `${time}-${more}-${version}-${variant}-${node}`;
}

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
export function makeText(rules: TextRules, dice: Dice) {
  const { format = "", min = 0, max = Infinity } = rules;
  const make = formats.get(format);
  if (!make) {
    return makeWords(rules, dice);
  }
  const text = make(dice);
  // A format says less than a length: nobody has to check it.
  if (text.length < min || text.length > max) {
    return makeWords(rules, dice);
  }
  return text;
}

function makeWords({ min = 0, max }: TextRules, dice: Dice): string {
  let text = wordFrom(dice);
  do {
    text += ` ${wordFrom(dice)}`;
  } while (text.length < min);
  return text.slice(0, max);
}

function wordFrom(dice: Dice): string {
  const index = dice.below(WORDS.length);
  return WORDS[index] as string;
}

/** A new format is a row here. */
const formats = new Map(
  Object.entries({
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
  }),
);

function dateTimeFrom(dice: Dice): string {
  const date = dateFrom(dice);
  const time = timeFrom(dice);
  return `${date}T${time}`;
}

function dateFrom(dice: Dice): string {
  const month = twoDigits(dice, 1, 12);
  const day = twoDigits(dice, 1, 28);
  return `2026-${month}-${day}`;
}

function timeFrom(dice: Dice): string {
  const hour = twoDigits(dice, 0, 23);
  const minute = twoDigits(dice, 0, 59);
  const second = twoDigits(dice, 0, 59);
  return `${hour}:${minute}:${second}Z`;
}

function twoDigits(dice: Dice, low: number, high: number): string {
  const number = dice.between(low, high);
  return formatDigits(number, 2);
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

/** The parts of 32 hex digits that a UUID keeps. */
const UUID_PARTS = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/;

/** Version 4, variant 1. */
function uuidFrom(dice: Dice): string {
  let hex = "";
  for (let n = 0; n < 4; n++) {
    hex += formatHex(dice.bits());
  }
  return hex.replace(UUID_PARTS, "$1-$2-4$3-8$4-$5");
}

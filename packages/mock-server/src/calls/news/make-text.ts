import { formatDigits, formatHex } from "../computed/digits.js";
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
  return make === undefined ? makeWords(length, dice) : make(dice);
}

function makeWords({ min = 0, max }: TextRules, dice: Dice): string {
  let text = `${wordFrom(dice)} ${wordFrom(dice)}`;
  while (text.length < min) {
    text += ` ${wordFrom(dice)}`;
  }
  return text.slice(0, max);
}

function wordFrom(dice: Dice): string {
  return WORDS[dice.below(WORDS.length)] as string;
}

/** A new format is a row here. */
const formats: Readonly<Record<string, (dice: Dice) => string>> = {
  "date-time": (dice) => `${dateFrom(dice)}T${timeFrom(dice)}Z`,
  date: dateFrom,
  time: (dice) => `${timeFrom(dice)}Z`,
  duration: (dice) => `PT${dice.between(1, 59)}M`,
  email: (dice) => `${wordFrom(dice)}@example.com`,
  hostname: (dice) => `${wordFrom(dice)}.example.com`,
  ipv4: (dice) => `192.0.2.${dice.below(256)}`,
  ipv6: (dice) => `2001:db8::${dice.between(1, 9999)}`,
  uri: urlFrom,
  url: urlFrom,
  "uri-reference": (dice) => `/${wordFrom(dice)}`,
  uuid: uuidFrom,
  byte: (dice) => btoa(wordFrom(dice)),
};

function dateFrom(dice: Dice): string {
  const month = formatDigits(dice.between(1, 12), 2);
  const day = formatDigits(dice.between(1, 28), 2);
  return `2026-${month}-${day}`;
}

function timeFrom(dice: Dice): string {
  const parts = [dice.below(24), dice.below(60), dice.below(60)];
  return parts.map((part) => formatDigits(part, 2)).join(":");
}

function urlFrom(dice: Dice): string {
  return `https://example.com/${wordFrom(dice)}/${dice.below(1000)}`;
}

/** Version 4, variant 1. */
function uuidFrom(dice: Dice): string {
  const hex = [1, 2, 3, 4].map(() => formatHex(dice.bits())).join("");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return parts.join("-");
}

const thousand = /\B(?=(\d{3})+(?!\d))/g;

/** What is shown where there is no number. */
export const nothing = "-";

/** A number, or that there is none. */
type Amount = number | null | undefined;

function isMissing(amount: Amount): amount is null | undefined {
  return amount === undefined || amount === null;
}

/** `10,000` */
export function formatCount(count: Amount): string {
  if (isMissing(count)) {
    return nothing;
  }
  return writeNumber(count, 0);
}

/** `12.3 %` of 0.123. */
export function formatShare(share: Amount): string {
  if (isMissing(share)) {
    return nothing;
  }
  const percents = writeNumber(100 * share, 1);
  return `${percents} %`;
}

/** What a number is shown in. */
export interface Unit {
  /** How much one of it is. */
  readonly size: number;
  readonly digits: number;
  readonly name: string;
  /** Whether the name stands before the number. */
  readonly isBefore?: true;
}

/** From the smallest on: each from its size on, until the next one's. */
type Units = readonly [Unit, ...Unit[]];

const msUnits: Units = [
  { size: 1, digits: 0, name: "ms" },
  { size: 1000, digits: 1, name: "s" },
  { size: 60_000, digits: 1, name: "min" },
  { size: 3_600_000, digits: 1, name: "h" },
];

const centUnits: Units = [
  { size: 1, digits: 2, name: "ct" },
  { size: 100, digits: 2, name: "$", isBefore: true },
];

/** The unit that a time in milliseconds is shown in. */
export function chooseTimeUnit(ms: number): Unit {
  return chooseUnit(ms, msUnits);
}

/** The unit that an amount in cents is shown in. */
export function chooseMoneyUnit(cents: number): Unit {
  return chooseUnit(cents, centUnits);
}

/** `850 ms`, `7.2 s`, `4.5 min`, `12.3 h` */
export function formatMs(ms: Amount): string {
  if (isMissing(ms)) {
    return nothing;
  }
  const unit = chooseTimeUnit(ms);
  return formatIn(ms, unit);
}

/** `4.59 ct` below a dollar, `$12.30` from there on. */
export function formatCents(cents: Amount): string {
  if (isMissing(cents)) {
    return nothing;
  }
  const unit = chooseMoneyUnit(cents);
  return formatIn(cents, unit);
}

/** A number with its unit. */
function formatIn(value: number, unit: Unit): string {
  const number = formatBare(value, unit);
  const { name, isBefore } = unit;
  if (isBefore) {
    return `${name}${number}`;
  }
  return `${number} ${name}`;
}

/** A number without its unit. */
export function formatBare(value: number, { size, digits }: Unit): string {
  return writeNumber(value / size, digits);
}

/** With so many digits after the point, and commas between thousands. */
function writeNumber(value: number, digits: number): string {
  const rounded = value.toFixed(digits);
  const [whole = "", ...fraction] = dropSignOfZero(rounded).split(".");
  const grouped = whole.replace(thousand, ",");
  return [grouped, ...fraction].join(".");
}

/** What is rounded to nothing is neither below nor above it. */
function dropSignOfZero(text: string): string {
  const isZero = Number(text) === 0;
  if (isZero) {
    return text.replace("-", "");
  }
  return text;
}

function chooseUnit(value: number, units: Units): Unit {
  const fitting = units.filter(({ size }) => Math.abs(value) >= size);
  return fitting.at(-1) ?? units[0];
}

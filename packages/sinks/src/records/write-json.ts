/** `JSON.stringify` writes a number that it does not keep as one of these. */
const oftenLost = /[:[,](?:null|0)[,}\]]/;

/**
 * A value as JSON that reads back as the same value: -0 stays -0, and what is
 * too large for a double (`1e999`) stays too large.
 */
export function writeJson(value: unknown): string {
  if (typeof value === "number") {
    return writeNumber(value);
  }
  const text = JSON.stringify(value);
  // Most texts have neither, and looking into the value takes longer.
  if (oftenLost.test(text) && hasLost(value)) {
    return writeExactly(value);
  }
  return text;
}

function hasLost(value: unknown): boolean {
  if (typeof value === "number") {
    return isLost(value);
  }
  return (
    Object(value) === value && Object.values(value as object).some(hasLost)
  );
}

function isLost(number: number): boolean {
  return Object.is(number, -0) || Math.abs(number) === Infinity;
}

function writeExactly(value: unknown): string {
  if (typeof value === "number") {
    return writeNumber(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(writeExactly).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).filter(isThere);
    return `{${fields.map(writeField).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

function isThere([, value]: [string, unknown]): boolean {
  return value !== undefined;
}

function writeField([name, value]: [string, unknown]): string {
  return `${JSON.stringify(name)}:${writeExactly(value)}`;
}

function writeNumber(number: number): string {
  if (Object.is(number, -0)) {
    return "-0";
  }
  if (Math.abs(number) === Infinity) {
    if (number > 0) {
      return "1e999";
    }
    return "-1e999";
  }
  return String(number);
}

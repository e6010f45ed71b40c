/** When something was said, in seconds of the recording. */
export interface Times {
  readonly startS?: number;
  readonly endS?: number;
}

/** From the first word that has a time to the last; of words as they came. */
export function readTimes(words: readonly unknown[]): Times {
  const startS = findFirst(words);
  const endS = findLast(words);
  return {
    ...(startS !== undefined && { startS }),
    ...(endS !== undefined && { endS }),
  };
}

function findFirst(words: readonly unknown[]): number | undefined {
  for (const word of words) {
    const { start } = Object(word);
    if (isTime(start)) {
      return start;
    }
  }
  return undefined;
}

function findLast(words: readonly unknown[]): number | undefined {
  for (let at = words.length - 1; at >= 0; at--) {
    const { end } = Object(words[at]);
    if (isTime(end)) {
      return end;
    }
  }
  return undefined;
}

function isTime(value: unknown): value is number {
  if (typeof value !== "number") {
    return false;
  }
  if (!Number.isFinite(value)) {
    return false;
  }
  return value >= 0;
}

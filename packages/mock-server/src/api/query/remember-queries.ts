/** How many questions are remembered. */
const REMEMBERED = 256;

/** Long ones are rare, and would make this a place to fill up memory. */
const LONGEST_REMEMBERED = 1_024;

/**
 * Makes a reader of texts remember what it read lately: a client asks the same
 * thing every time. What the reader throws is not remembered.
 */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, T>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) {
      return known;
    }
    const value = read(text);
    if (text.length > LONGEST_REMEMBERED) {
      return value;
    }
    if (remembered.size >= REMEMBERED) {
      remembered.clear();
    }
    remembered.set(text, value);
    return value;
  };
}

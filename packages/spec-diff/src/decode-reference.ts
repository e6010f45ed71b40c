/**
 * Decodes the percent-encoding of a reference, or of a part of one. Text that is
 * wrongly encoded stays as it is.
 */
export function decodeReference(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether a text is an absolute http or https URL. */
export function isWebUrl(text: string): boolean {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol } = new URL(text);
  return protocol === "http:" || protocol === "https:";
}

/** What an address is about: `list calls` of `/http/v2/list-calls/`. */
export function wordsOf(path: string): string {
  const folders = path.split("/").filter((folder) => folder !== "");
  const last = folders.at(-1) ?? "";
  const name = decode(last).replace(/\.\w+$/, "");
  return name.replace(/[-_+]+/g, " ").trim();
}

/** What cannot be decoded is taken as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

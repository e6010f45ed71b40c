/** Keywords that are words for readers, and change nothing else. */
export const documentationKeys: ReadonlySet<string> = new Set([
  "title",
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
  "$comment",
  "xml",
]);

/** Extensions that are words, or for programs that read the document. */
export const documentWords = [
  "x-enumDescriptions",
  "x-enumGroupDescriptions",
  "x-enumGroups",
  "x-legacy",
  "x-pagination",
  "x-populated",
  "x-safe",
];

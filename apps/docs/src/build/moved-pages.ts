/**
 * Where pages were, and where they are now. Write a line here when a page
 * moves; operations that are renamed need none, `aliases.yaml` says it.
 */
export const movedPages: Readonly<Record<string, string>> = {
  // Whoever cuts the address of a document at its last slash.
  "/openapi": "/versions/",
};

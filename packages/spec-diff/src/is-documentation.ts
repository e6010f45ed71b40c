/** What may be chosen of what counts as documentation. */
export interface DocumentationOptions {
  /**
   * Extensions that are words for readers, such as `x-enumDescriptions`: they
   * change nothing else.
   * @default []
   */
  readonly documentationExtensions?: readonly string[] | undefined;
}

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

/**
 * Whether a keyword is documentation: by what it is, or since the options (the
 * flag `--ignore`) name it.
 */
export function isDocumentation(
  name: string,
  { documentationExtensions = [] }: DocumentationOptions,
): boolean {
  return documentationKeys.has(name) || documentationExtensions.includes(name);
}

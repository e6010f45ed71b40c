/** The forms of a document. */
export const specFormats = ["yaml", "json"] as const;

export type SpecFormat = (typeof specFormats)[number];

/** Where a document is: `/openapi/v3.yaml`, `/openapi/v3-0.2.0.json`. */
export function addressOfSpec(
  version: string,
  format: SpecFormat,
  release?: string,
): string {
  const isPresent = release === undefined;
  const name = isPresent ? version : `${version}-${release}`;
  return `/openapi/${name}.${format}`;
}

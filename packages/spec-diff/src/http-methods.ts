/** The operations that a path item may have (OpenAPI 3.1, section 4.8.9). */
export const httpMethods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;

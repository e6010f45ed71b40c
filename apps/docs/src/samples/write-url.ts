import type { SampleRequest } from "./sample-request.js";

/** The address of a request without its query. */
export function writeUrl({ baseUrl, path, pathValues }: SampleRequest): string {
  let filled = path;
  for (const [name, value] of Object.entries(pathValues)) {
    const text = encodeURIComponent(String(value));
    filled = filled.replace(`{${name}}`, () => text);
  }
  return baseUrl + filled;
}

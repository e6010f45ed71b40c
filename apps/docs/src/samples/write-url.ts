import type { SampleRequest } from "./sample-request.js";

/** The address of a request without its query. */
export function writeUrl({ baseUrl, path, pathValues }: SampleRequest): string {
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = pathValues[name] ?? name;
    return encodeURIComponent(String(value));
  });
  return `${baseUrl}${filled}`;
}

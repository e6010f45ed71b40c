/**
 * A path with its parameters in it: `simple` in the words of OpenAPI, in which a
 * list has commas.
 *
 * @param template - `/v2/get-call/{call_id}`.
 */
export function writePath(
  template: string,
  parameters: Readonly<Record<string, unknown>> = {},
): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name) => {
    const items = [parameters[name]].flat();
    return items.map((item) => encodeURIComponent(String(item))).join();
  });
}

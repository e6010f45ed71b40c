/**
 * A text of somebody else without the API key, which a service may quote when
 * it refuses it.
 *
 * @param headers - Those that were sent, with `authorization: Bearer …`.
 */
export function hideKey(
  text: string,
  { authorization = "" }: Readonly<Record<string, string>>,
): string {
  const key = authorization.split(" ")[1];
  if (key) {
    return text.replaceAll(key, "[key]");
  }
  return text;
}

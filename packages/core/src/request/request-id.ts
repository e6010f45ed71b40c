/**
 * The id that the service gave to a request, from whichever header carries it.
 */
export function requestIdOf(
  response: Response | undefined,
): string | undefined {
  const names = ["x-request-id", "request-id", "x-amzn-requestid", "cf-ray"];
  return (
    names.map((name) => response?.headers.get(name)).find(Boolean) ?? undefined
  );
}

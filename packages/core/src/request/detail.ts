/** The service's own words in the body of an error: `error_message` or `message`. Undefined for HTML and other bodies. */
export function detailOf(text: string, request: Request): string | undefined {
  try {
    const body = JSON.parse(text);
    const said: unknown = body.error_message ?? body.message;
    const key = request.headers.get("authorization")?.split(" ")[1];
    // A service may quote the key that it refuses.
    if (said && typeof said === "string") return (key ? said.replaceAll(key, "[key]") : said).slice(0, 300);
  } catch {}
  return undefined;
}

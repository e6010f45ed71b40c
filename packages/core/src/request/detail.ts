const longest = 300;

/** The service's own words in the body of an error: `error_message` or `message`. Undefined for HTML and other bodies. */
export function detailOf(text: string, authorization: string | null): string | undefined {
  let body: { error_message?: unknown; message?: unknown } | null;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  const said = body?.error_message ?? body?.message;
  if (typeof said !== "string" || !said) return undefined;
  const key = authorization?.replace(/^\w+ /, "");
  return (key ? said.replaceAll(key, "[key]") : said).slice(0, longest);
}

/** A request as `fetch` is given it. */
export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
}

/**
 * Writes a request as a command for a POSIX shell. The key is
 * `$RETELL_API_KEY`, whatever it is.
 */
export function writeCurl(request: SentRequest): string {
  const { url, method, headers, body } = request;
  const parts = [
    // Brackets in the query are no pattern of curl's.
    `curl --globoff ${quoteForShell(url)}`,
    ...writeMethod(method, body),
    ...[...headers].map(writeHeader),
    ...(body === undefined ? [] : [`--data-raw ${quoteForShell(body)}`]),
  ];
  return `${parts.join(" \\\n  ")}\n`;
}

/** curl knows by itself that a body is posted. */
function writeMethod(method: string, body: string | undefined): string[] {
  const usual = body === undefined ? "GET" : "POST";
  return method === usual ? [] : [`--request ${quoteForShell(method)}`];
}

function writeHeader([name, value]: [string, string]): string {
  if (name === "authorization") {
    return '--header "authorization: Bearer $RETELL_API_KEY"';
  }
  return `--header ${quoteForShell(`${name}: ${value}`)}`;
}

/** A text as one word: within single quotes, a shell changes nothing. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

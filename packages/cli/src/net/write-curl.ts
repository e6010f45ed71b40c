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
    ...writeBody(body),
  ];
  return `${parts.join(" \\\n  ")}\n`;
}

/** curl knows by itself that a body is posted. */
function writeMethod(method: string, body: string | undefined): string[] {
  const usual = body === undefined ? "GET" : "POST";
  if (method === usual) {
    return [];
  }
  return [`--request ${quoteForShell(method)}`];
}

function writeBody(body: string | undefined): string[] {
  if (body === undefined) {
    return [];
  }
  return [`--data-raw ${quoteForShell(body)}`];
}

function writeHeader([name, value]: [string, string]): string {
  if (name === "authorization") {
    return '--header "authorization: Bearer $RETELL_API_KEY"';
  }
  const header = quoteForShell(`${name}: ${value}`);
  return `--header ${header}`;
}

/** A text as one word: within single quotes, a shell changes nothing. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

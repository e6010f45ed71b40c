/** What an answer of a status means for the reader, and what to do. */
export function explainStatus(
  status: number,
  headers: Headers,
): string | undefined {
  if (status === 429) {
    const wait = describeWait(headers);
    return `Too many requests. Wait ${wait}, then send it again; the client does so by itself.`;
  }
  if (status >= 500) {
    return "The service failed. The same request may succeed when it is sent again.";
  }
  return advice[status];
}

const advice: Readonly<Record<number, string>> = {
  400: "The request was refused. The message says which part; sending it again does not help.",
  401: "The key is missing or wrong. Look at it in the account, and give it as “Bearer” in the header “authorization”.",
  402: "The account has to be paid for first.",
  403: "The key may not do this.",
  404: "There is nothing at this address, or no call with this id.",
  422: "The request was understood, and cannot be done as it stands.",
};

/** `Retry-After` is a number of seconds, or a date. */
function describeWait(headers: Headers): string {
  const wait = headers.get("retry-after");
  if (wait === null) {
    return "a little";
  }
  const seconds = Number(wait);
  if (Number.isFinite(seconds)) {
    return `${seconds} s (Retry-After)`;
  }
  return `until ${wait}`;
}

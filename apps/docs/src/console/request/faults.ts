/** Something that can go wrong, as the mock is told it. */
export interface TriableFault {
  readonly title: string;
  /** In the words of `--fault`. */
  readonly fault: string;
}

/** The faults that can be tried in the page. */
export const triableFaults: readonly TriableFault[] = [
  { title: "400: the request is refused", fault: "status=400" },
  { title: "401: the key is wrong", fault: "status=401" },
  { title: "429: too many requests", fault: "status=429;retry-after=5" },
  { title: "500: the service fails", fault: "status=500" },
  { title: "502: an error page in HTML", fault: "html=502" },
  { title: "Slow: the answer takes 3 seconds", fault: "latency=3s" },
  { title: "Truncated: half of the body", fault: "truncate=half" },
  { title: "The connection breaks", fault: "cut=half" },
  { title: "Fields and values of tomorrow", fault: "unknown=all" },
];

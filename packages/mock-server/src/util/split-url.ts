/** The parts of a URL on the request line. */
export interface SplitUrl {
  readonly path: string;
  /** What comes after the `?`; empty without one. */
  readonly query: string;
}

/** Splits the path from the query. */
export function splitUrl(url: string): SplitUrl {
  const mark = url.indexOf("?");
  if (mark < 0) {
    return {
      path: url,
      query: "",
    };
  }
  return {
    path: url.slice(0, mark),
    query: url.slice(mark + 1),
  };
}

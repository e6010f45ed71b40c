/** The largest file or answer that is read: 20 MB, in bytes. */
export const maxBytes = 20_000_000;

/** How many levels of objects and arrays a document may have. */
export const maxDepth = 500;

/**
 * How many values YAML's aliases may add to those that are written. A bomb of
 * nine lines adds a thousand million.
 */
export const maxAliasedValues = 1_000_000;

/** How long a URL may take, redirects included, in milliseconds. */
export const maxMilliseconds = 30_000;

/** How many redirects are followed. */
export const maxRedirects = 5;

import { hashSource } from "./hash-source.js";
import type { Markup } from "./read-markup.js";

type Directives = Readonly<Record<string, readonly string[]>>;

const self = "'self'";
const none = "'none'";

/** Mock servers of the reader, on any port. A policy cannot name `[::1]`. */
const loopback = ["http://127.0.0.1:*", "http://localhost:*"];

/** What a page may load, run and talk to. Nothing else. */
export function writePolicy(
  markup: Markup,
  apiOrigins: readonly string[],
): string {
  return joinDirectives({
    "default-src": [none],
    "script-src": [self, ...listHashes(markup.scripts), ...listSearch(markup)],
    "style-src": [self, ...listHashes(markup.styles)],
    // The icons of the theme are addresses in its stylesheets.
    "img-src": [self, "data:"],
    "font-src": [self],
    "connect-src": [self, ...apiOrigins, ...loopback],
    "worker-src": [self],
    "manifest-src": [self],
    "object-src": [none],
    "base-uri": [none],
    "form-action": [none],
  });
}

/** As a header or an element says it. */
export function joinDirectives(directives: Directives): string {
  const written = Object.entries(directives).map(([name, sources]) => {
    return [name, ...sources].join(" ");
  });
  return written.join("; ");
}

function listHashes(sources: readonly string[]): string[] {
  const hashes = new Set(sources.map(hashSource));
  return [...hashes].sort();
}

/** Pagefind, which searches, is WebAssembly. */
function listSearch({ hasSearch }: Markup): string[] {
  if (hasSearch) {
    return ["'wasm-unsafe-eval'"];
  }
  return [];
}

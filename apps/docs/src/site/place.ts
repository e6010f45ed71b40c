/** Where the site is to stand. */
export interface Place {
  /** `https://docs.example.com`; nothing where nobody said. */
  readonly site?: string;
  /** The path that all addresses begin with: `/`, `/0.1/`. */
  readonly base: string;
}

/**
 * Reads the place from the environment. Without an address, pages have no
 * canonical link: a made-up one would lead searchers away.
 */
export function readPlace(env: Readonly<NodeJS.ProcessEnv>): Place {
  const { ROLLCALL_DOCS_SITE: site, ROLLCALL_DOCS_BASE: path = "" } = env;
  const folders = path.split("/").filter((folder) => folder !== "");
  const base = folders.length === 0 ? "/" : `/${folders.join("/")}/`;
  return {
    ...(site && { site }),
    base,
  };
}

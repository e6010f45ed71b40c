import { builtPages } from "../pages.js";

const isRedirect = /<meta http-equiv="refresh"/;
const mainCount = 12;

/** Of a section, one page in so many is tested, and so many at most. */
const tested = { oneIn: 4, atMost: 4 };

/** The addresses of all pages, but for former ones that lead on at once. */
export function listAllPages(): string[] {
  const pages = builtPages().filter(({ html }) => !isRedirect.test(html));
  return pages.map(({ path }) => path).sort();
}

/** Of each section the largest page, and some that are smaller and smaller. */
export function listTestedPages(): string[] {
  const sections = [...groupBySection().values()];
  return sections.flatMap(pickSome).sort();
}

/**
 * The first page of each section and its largest one, until there are twelve:
 * whoever adds a section need not add it here.
 */
export function listMainPages(): string[] {
  const sections = [...groupBySection().values()];
  const firsts = sections.map(findFirst);
  const largest = sections.map(findLargest);
  return [...new Set([...firsts, ...largest])].slice(0, mainCount).sort();
}

interface Page {
  readonly path: string;
  readonly html: string;
}

function groupBySection(): Map<string, Page[]> {
  const sections = new Map<string, Page[]>();
  for (const page of builtPages()) {
    if (!isRedirect.test(page.html)) {
      const section = sectionOf(page);
      const others = sections.get(section) ?? [];
      sections.set(section, [...others, page]);
    }
  }
  return sections;
}

/** `/http/v3/list-calls/` is in `/http/v3/`, `/quickstart/` in `/quickstart/`. */
function sectionOf({ path }: Page): string {
  const parts = path.split("/").slice(1, -1);
  const isVersioned = parts[0] === "http";
  return parts.slice(0, isVersioned ? 2 : 1).join("/");
}

function findFirst(pages: readonly Page[]): string {
  const byLength = pages.toSorted((one, other) => {
    return one.path.length - other.path.length;
  });
  return byLength[0]?.path ?? "";
}

function findLargest(pages: readonly Page[]): string {
  return sortBySize(pages)[0]?.path ?? "";
}

function pickSome(pages: readonly Page[]): string[] {
  const { oneIn, atMost } = tested;
  const step = Math.max(oneIn, Math.ceil(pages.length / atMost));
  const some = sortBySize(pages).filter((_, index) => index % step === 0);
  return some.map(({ path }) => path);
}

function sortBySize(pages: readonly Page[]): Page[] {
  return pages.toSorted((one, other) => other.html.length - one.html.length);
}

/** What a page of a version says of itself. */
interface PageFacts {
  readonly title: string;
  readonly description: string;
  /** Where it stands in the sidebar. */
  readonly order: number;
  /** What the sidebar calls it, where that is another than the title. */
  readonly label?: string;
  readonly badge?: {
    readonly text: string;
    readonly class: string;
  };
}

/**
 * The frontmatter of a page of a version. Versions have the same titles: the
 * tab and the search tell them apart by what is added.
 */
export function writeFrontmatter(version: string, facts: PageFacts) {
  const { title, description, ...sidebar } = facts;
  const fullTitle = `${title} · ${version} | Rollcall`;
  return {
    title,
    description,
    head: [
      {
        tag: "title",
        content: fullTitle,
      },
    ],
    sidebar,
    editUrl: false,
  };
}

/** What the sections of the site are called on images, by their first folder. */
const sections: Readonly<Record<string, string>> = {
  changelog: "Changes",
  cli: "Command line",
  guides: "Guide",
  http: "HTTP API",
  mock: "Mock server",
  typescript: "TypeScript",
};

/** There are too many of these for an image each: they share one. */
const shared = "typescript";

/** What stands above the title on a page's image; nothing where it is alone. */
export function sectionOf(path: string): string {
  const [, first = "", second = ""] = path.split("/");
  const section = sections[first] ?? "";
  // The pages of both versions have the same titles.
  if (first === "http") {
    return `${section} ${second}`.trim();
  }
  return section;
}

/** The image of a page: `/social/cli/list.png` of `/cli/list/`. */
export function socialImageAddress(path: string): string {
  if (firstFolder(path) === shared) {
    return `/social/${shared}.png`;
  }
  const name = path.replace(/\/$/, "").slice(1);
  if (name === "") {
    return "/social/index.png";
  }
  return `/social/${name}.png`;
}

function firstFolder(path: string): string {
  return path.split("/")[1] ?? "";
}

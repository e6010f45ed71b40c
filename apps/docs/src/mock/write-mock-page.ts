import { writeFrontmatter } from "../site/write-frontmatter.js";
import { escapeMdx } from "./escape-mdx.js";
import { leadToPages } from "./lead-to-pages.js";
import type { ReadmeSection } from "./split-readme.js";
import type { MockTopic } from "./topics.js";

const imports =
  'import MockFlags from "../../../components/mock/MockFlags.astro";';

/** A page about one side of the mock: text of the README, then its flags. */
export function writeTopicPage(
  topic: MockTopic,
  sections: readonly ReadmeSection[],
): string {
  const { title, description, flags } = topic;
  const texts = topic.sections.flatMap((heading) => {
    return writeSection(heading, topic, sections);
  });
  const parts = [
    writeFrontmatter({
      title,
      description,
    }),
    imports,
    ...texts,
    "## Flags",
    `<MockFlags names={${JSON.stringify(flags)}} />`,
    "All of them stand on [one page](/mock/flags/). `rollcall mock` and `rollcall-mock` take the same flags.",
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A section that is the page needs no heading: the title says it. */
function writeSection(
  heading: string,
  { sections: own }: MockTopic,
  sections: readonly ReadmeSection[],
): string[] {
  const section = sections.find((one) => one.heading === heading);
  if (section === undefined) {
    throw new Error(`The mock's README has no section "${heading}".`);
  }
  const text = escapeMdx(leadToPages(section.text));
  const isAlone = own.length === 1 || heading === "";
  if (isAlone) {
    return [text];
  }
  return [`## ${heading}`, text];
}

/** The page of every flag. */
export function writeFlagsPage(): string {
  const parts = [
    writeFrontmatter({
      title: "Flags of the mock",
      description: "Every flag of rollcall-mock, and of rollcall mock.",
    }),
    imports,
    "`rollcall-mock` and `rollcall mock` take the same flags. In code, `createMock` takes most of them as options.",
    "<MockFlags />",
  ];
  return `${parts.join("\n\n")}\n`;
}

import { readHttpReferences } from "../../../../apps/docs/src/build/read-http-references.js";
import type { Block } from "./blocks.js";

type Reference = Awaited<ReturnType<typeof readHttpReferences>>[number];
type Operation = Reference["operations"][number];

/** The TypeScript of each operation in the HTTP reference of each version. */
export async function readReferenceSamples(): Promise<Block[]> {
  const references = await readHttpReferences();
  return references.flatMap(({ base, operations }) => {
    return operations.flatMap((operation) => {
      return listSamples(`${base}/${operation.slug}`, operation);
    });
  });
}

function listSamples(page: string, { sections }: Operation): Block[] {
  const blocks: Block[] = [];
  for (const section of sections) {
    if (section.kind === "samples") {
      for (const { language, code } of section.samples) {
        blocks.push({
          file: page.slice(1),
          line: 1,
          language,
          code,
        });
      }
    }
  }
  return blocks.filter(({ language }) => language === "ts");
}

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Block, placeOf, readBlocks } from "../../readmes/blocks.js";

/** A sample of a README, as a user pastes it into a file. */
export interface Sample {
  /** Where it stands: `packages/core/README.md:12`. */
  readonly place: string;
  /** Of the file to run. */
  readonly file: string;
  /** The lines that it promises to print: none where it promises nothing. */
  readonly promised: readonly string[];
}

/** How a sample may be written, and the name of its file. */
const forms = {
  esm: {
    extension: "mjs",
    write: (code: string) => code,
  },
  cjs: {
    extension: "cjs",
    write: asCommonJs,
  },
  typescript: {
    extension: "mts",
    write: (code: string) => code,
  },
};

type Form = keyof typeof forms;

/** The packages whose samples are run, and in which forms. */
const formsOf: Readonly<Record<string, readonly Form[]>> = {
  core: ["esm", "cjs", "typescript"],
  "mock-server": ["esm"],
  "spec-diff": ["esm"],
};

/** Writes every sample that needs nothing but our packages. */
export async function writeSamples(folder: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const [name, written] of Object.entries(formsOf)) {
    const blocks = samplesOf(name);
    if (blocks.length === 0) {
      throw new Error(`The README of ${name} has no sample.`);
    }
    for (const block of blocks) {
      for (const form of written) {
        samples.push(await writeSample(folder, name, block, form));
      }
    }
  }
  return samples;
}

function samplesOf(name: string): Block[] {
  const file = join("packages", name, "README.md");
  return readBlocks().filter((block) => {
    return block.file === file && block.language === "ts" && isOurs(block);
  });
}

/** Samples with other people's packages are run by the readmes' own test. */
function isOurs({ code }: Block): boolean {
  const imported = [...code.matchAll(/^import .* from "([^"]+)";$/gm)];
  const names = imported.map(([, name = ""]) => name);
  const isOptional = names.includes("@rollcall/core/otel");
  return (
    !isOptional && names.every((name) => /^(@rollcall\/|node:)/.test(name))
  );
}

async function writeSample(
  folder: string,
  name: string,
  block: Block,
  form: Form,
): Promise<Sample> {
  const { extension, write } = forms[form];
  const file = `${name}-${block.line}-${form}.${extension}`;
  await writeFile(join(folder, file), write(block.code));
  const comments = [...block.code.matchAll(/\/\/ => (.*)/g)];
  return {
    place: placeOf(block),
    file: file.replace(".mts", ".mjs"),
    promised: comments.map(([, text = ""]) => text),
  };
}

/** What one writes who has not moved to modules. */
function asCommonJs(code: string): string {
  const body = code.replace(
    /^import (\{[^}]*\}) from ("[^"]+");$/gm,
    "const $1 = require($2);",
  );
  return `(async () => {\n${body}\n})();\n`;
}

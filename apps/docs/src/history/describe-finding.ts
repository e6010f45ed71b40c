import { type Finding, tokensOf } from "@rollcall/spec-diff";

/** What readers of a page call the keywords that hold words. */
const wordsOf: Readonly<Record<string, string>> = {
  description: "the description",
  summary: "the title",
  "x-enumDescriptions": "the meanings of the values",
  "x-populated": "when the field is there",
};

/** What changed, in words: a sentence without a full stop. */
export function describeFinding(finding: Finding): string {
  const { lens, code, message, after } = finding;
  const name = lastTokenOf(finding);
  if (lens === "docs") {
    return `${wordsOf[name]} ${verbOf(finding)}`;
  }
  if (code === "types-name-renamed") {
    return `the property ${name} is called ${after} now`;
  }
  if (isOfGoneField(finding)) {
    return `the property ${name} is gone`;
  }
  return message;
}

/** Whether the words that changed are such as a page shows. */
export function isAboutWords(finding: Finding): boolean {
  return finding.lens === "docs" && lastTokenOf(finding) in wordsOf;
}

/** Whether only code that reads a field is concerned. */
export function isOfGoneField({ code }: Finding): boolean {
  return code === "types-response-read" || code === "types-name-removed";
}

function lastTokenOf({ pointer }: Finding): string {
  return tokensOf(pointer).at(-1) ?? "";
}

function verbOf({ before, after }: Finding): string {
  if (before === undefined) {
    return "was added";
  }
  if (after === undefined) {
    return "was removed";
  }
  return "was reworded";
}

import type { Answer, Section } from "./http-reference.js";

/** The answers that the sections of an operation describe. */
export function listAnswers(sections: readonly Section[]): Answer[] {
  const answers: Answer[] = [];
  for (const section of sections) {
    if (section.kind === "answers") {
      answers.push(...section.answers);
    }
  }
  return answers;
}

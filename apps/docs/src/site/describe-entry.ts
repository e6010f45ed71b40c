import { firstSentence } from "./first-sentence.js";

/** A page that says nothing of itself: those of TypeDoc do not. */
interface Entry {
  readonly body?: string | undefined;
  readonly data: { readonly title: string };
}

/** What a page is about: its first sentence, or its title. */
export function describeEntry({ body = "", data }: Entry): string {
  const sentence = firstSentence(body);
  return sentence ?? `${data.title}, as the packages of Rollcall export it.`;
}

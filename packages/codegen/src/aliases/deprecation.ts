import { commentText } from "../typescript-source.js";
import type { Alias } from "./alias.js";

/** What a deprecated name says of itself. */
export function deprecation({ kind, to, since }: Alias): string {
  return `Since ${since} this ${kind} is called \`${to}\`.`;
}

/** The comment that stands above a name of before. */
export function deprecationComment(alias: Alias): string {
  return `/** @deprecated ${commentText(deprecation(alias))} */`;
}

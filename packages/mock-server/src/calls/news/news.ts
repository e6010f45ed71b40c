import type { Recipe } from "./recipe.js";
import type { Step } from "./step.js";

/**
 * What the spec has in a call and the mock's writers do not know, as the mock
 * adds it.
 */
export type News =
  | {
      readonly kind: "property";
      readonly path: string;
      /** The objects that get it. */
      readonly steps: readonly Step[];
      readonly name: string;
      readonly isRequired: boolean;
      /** From which stage of the call's life on. */
      readonly stage: "registered" | "started" | "ended" | "analysed";
      readonly recipe: Recipe;
    }
  | {
      readonly kind: "value";
      readonly path: string;
      /** The places that may have it. */
      readonly steps: readonly Step[];
      readonly value: string;
      /** The values that it may stand for. */
      readonly instead: readonly string[];
    }
  | {
      readonly kind: "branch";
      readonly path: string;
      /** The places that may be such a branch of a union. */
      readonly steps: readonly Step[];
      readonly recipe: Recipe;
    };

/** News of the kind that adds properties. */
export type NewProperty = Extract<News, { kind: "property" }>;

/** Whether news is a field of the call itself, and not of a part of it. */
export function isField(news: News): news is NewProperty {
  const isOfCall = news.steps.every(({ kind }) => kind === "branch");
  return news.kind === "property" && isOfCall;
}

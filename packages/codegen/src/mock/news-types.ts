// They belong to the mock, which works by them; nothing is loaded from there.
export type { News } from "../../../mock-server/src/calls/news/news.js";
export type { Recipe } from "../../../mock-server/src/calls/news/recipe.js";
export type { Step } from "../../../mock-server/src/calls/news/step.js";

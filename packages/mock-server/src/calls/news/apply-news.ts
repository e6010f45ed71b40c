import { type Stage, stages } from "../stage.js";
import { type Making, makeValue } from "./make-value.js";
import type { News } from "./news.js";
import { type Container, contentOf, slotsAt } from "./news-slots.js";

type NewsOf<Kind> = Extract<News, { kind: Kind }>;

/** Whether a call at this stage can have the news. */
export function hasCome(news: News, stage: Stage): boolean {
  const from = news.kind === "property" ? news.stage : "registered";
  return stages.indexOf(stage) >= stages.indexOf(from);
}

/**
 * Changes a call that nobody else has: a new property comes at the end of its
 * object, a new value stands in the first place that may have it.
 */
export function applyNews(call: object, news: News, making: Making): void {
  switch (news.kind) {
    case "property":
      addProperty(call, news, making);
      break;
    case "value":
      setValue(call, news);
      break;
    case "branch":
      addBranch(call, news, making);
      break;
  }
}

/** A required property belongs to all objects, another one to the first. */
function addProperty(
  call: object,
  { steps, name, stage, recipe, isRequired }: NewsOf<"property">,
  making: Making,
): void {
  // A call in which nobody spoke is never analysed, however old it is.
  if (stage === "analysed" && !Object.hasOwn(call, "call_analysis")) {
    return;
  }
  const slots = slotsAt(call, steps);
  for (const slot of isRequired ? slots : slots.slice(0, 1)) {
    const object = contentOf(slot) as Container;
    // An edit may have set it.
    if (!Object.hasOwn(object, name)) {
      object[name] = makeValue(recipe, making);
    }
  }
}

function setValue(
  call: object,
  { steps, value, instead }: NewsOf<"value">,
): void {
  const slot = slotsAt(call, steps).find((one) =>
    instead.includes(String(contentOf(one))),
  );
  if (slot !== undefined) {
    slot.container[slot.key] = value;
  }
}

/** In a list it comes at the end, elsewhere in the place of what was there. */
function addBranch(
  call: object,
  { steps, recipe }: NewsOf<"branch">,
  making: Making,
): void {
  const isInList = steps.at(-1)?.kind === "each";
  const [slot] = slotsAt(call, isInList ? steps.slice(0, -1) : steps);
  if (slot === undefined) {
    return;
  }
  const value = makeValue(recipe, making);
  if (isInList) {
    (contentOf(slot) as unknown[]).push(value);
  } else {
    slot.container[slot.key] = value;
  }
}

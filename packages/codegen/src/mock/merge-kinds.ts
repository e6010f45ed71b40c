import { kindOf } from "./call-kinds.js";
import type { News } from "./news-types.js";

/**
 * What is new in calls of every kind, once: without the step that leads into
 * one of them.
 *
 * @param kinds How many kinds of call there are.
 */
export function mergeKinds(news: readonly News[], kinds: number): News[] {
  const same = new Map<string, News[]>();
  for (const item of news) {
    const key = JSON.stringify(ofAnyKind(item));
    const items = same.get(key) ?? [];
    same.set(key, [...items, item]);
  }
  return [...same.values()].flatMap((items) => {
    if (items.length !== kinds) {
      return items;
    }
    const [first] = items.map(ofAnyKind);
    return first ?? [];
  });
}

function ofAnyKind(item: News): News {
  if (kindOf(item.steps) === undefined) {
    return item;
  }
  return {
    ...item,
    steps: item.steps.slice(1),
  };
}

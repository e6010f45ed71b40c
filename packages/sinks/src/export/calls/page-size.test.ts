import { expect, it } from "vitest";
import { PageSize } from "./page-size.js";

/** Counts items until it grows. */
function itemsUntilGrowth(size: PageSize): number {
  let items = 1;
  while (!size.countItem()) {
    items++;
  }
  return items;
}

it("is half as large after each failure, and not below ten", () => {
  const size = new PageSize(100);
  const limits: number[] = [];
  while (size.shrink()) {
    limits.push(size.limit);
  }
  expect(limits).toEqual([50, 25, 12, 10]);
});

it("is as small as it gets from the beginning, where pages are small", () => {
  expect(new PageSize(5).shrink()).toBe(false);
});

it("grows again after a while, and waits longer after each failure", () => {
  const size = new PageSize(40);
  size.shrink();
  const first = itemsUntilGrowth(size);
  expect(size.limit).toBe(40);
  size.shrink();
  expect(itemsUntilGrowth(size)).toBe(first * 2);
  expect(size.isSmall).toBe(false);
});

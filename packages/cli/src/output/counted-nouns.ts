/** `1 call`, `20 calls` */
export function countCalls(count: number): string {
  const noun = count === 1 ? "call" : "calls";
  return `${count} ${noun}`;
}

/** `1 page`, `20 pages` */
export function countPages(count: number): string {
  const noun = count === 1 ? "page" : "pages";
  return `${count} ${noun}`;
}

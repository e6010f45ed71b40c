import { readFileSync, writeFileSync } from "node:fs";
import { listDocuments } from "./list-documents.js";

/**
 * Puts the base before every address of the built pages that lacks it. Pages
 * and components are written as if the site stood at `/`.
 */
export function moveToBase(folder: string, base: string): void {
  if (base === "/") {
    return;
  }
  for (const file of listDocuments(folder)) {
    const html = readFileSync(file, "utf8");
    const moved = addBase(html, base);
    writeFileSync(file, moved);
  }
}

/** What stands before an address in a page. */
const beginnings = [' href="', ' src="', ' content="0;url=', ' data-href="'];

/** The same page, with the base before its own addresses. */
export function addBase(html: string, base: string): string {
  let moved = html;
  for (const beginning of beginnings) {
    moved = addAfter(moved, beginning, base);
  }
  return moved;
}

function addAfter(html: string, beginning: string, base: string): string {
  const [head = "", ...parts] = html.split(`${beginning}/`);
  const joined = parts.map((rest) => {
    const address = moveAddress(`/${rest}`, base);
    return `${beginning}${address}`;
  });
  return [head, ...joined].join("");
}

/** @param address With what stands behind it in the page. */
function moveAddress(address: string, base: string): string {
  const isElsewhere = address.startsWith("//");
  const isMoved = address.startsWith(base) || isHome(address, base);
  if (isElsewhere) {
    return address;
  }
  if (isMoved) {
    return address;
  }
  return base + address.slice(1);
}

/** Astro writes the base without its last slash, too. */
function isHome(address: string, base: string): boolean {
  const home = base.slice(0, -1);
  return address.startsWith(`${home}"`);
}

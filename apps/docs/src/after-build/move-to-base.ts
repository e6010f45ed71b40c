import { readFileSync, writeFileSync } from "node:fs";
import { listFiles } from "../site/list-files.js";

/**
 * Puts the base before every address of the built pages that lacks it. Pages
 * and components are written as if the site stood at `/`.
 */
export function moveToBase(folder: string, base: string): void {
  if (base === "/") {
    return;
  }
  const pages = listFiles(folder).filter((file) => file.endsWith(".html"));
  for (const file of pages) {
    const html = readFileSync(file, "utf8");
    writeFileSync(file, addBase(html, base));
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
    const address = `/${rest}`;
    const isMoved = address.startsWith(base) || isHome(address, base);
    const isElsewhere = address.startsWith("//");
    const isRight = isMoved || isElsewhere;
    return isRight ? `${beginning}${address}` : `${beginning}${base}${rest}`;
  });
  return [head, ...joined].join("");
}

/** Astro writes the base without its last slash, too. */
function isHome(address: string, base: string): boolean {
  return address.startsWith(`${base.slice(0, -1)}"`);
}

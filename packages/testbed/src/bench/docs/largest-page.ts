import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { siteFolder } from "./open-site.js";

/** A page of the built site. */
interface Page {
  readonly address: string;
  /** In bytes on the wire. */
  readonly size: number;
}

/**
 * The address of the largest page of a section.
 *
 * @param section The folder that it is in: `http`.
 */
export function findLargestPage(section: string): string {
  const [first, ...others] = listPages(section);
  if (first === undefined) {
    throw new Error(`/${section}/ has no page: build the site first.`);
  }
  const largest = others.reduce(largerOf, first);
  return largest.address;
}

function largerOf(one: Page, other: Page): Page {
  if (other.size > one.size) {
    return other;
  }
  return one;
}

function listPages(section: string): Page[] {
  const folder = join(siteFolder, section);
  const files = readdirSync(folder, {
    recursive: true,
    encoding: "utf8",
  });
  const pages = files.filter((file) => {
    return file.endsWith("index.html");
  });
  return pages.map((file) => {
    const name = dirname(file);
    return readPage(`/${section}/${name}/`);
  });
}

function readPage(address: string): Page {
  const file = join(siteFolder, address, "index.html");
  const html = readFileSync(file);
  return {
    address,
    size: gzipSync(html).length,
  };
}

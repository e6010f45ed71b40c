import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Font, parse } from "opentype.js";

let loaded: Font | undefined;

/** The font of the images: Inter, as `@fontsource/inter` ships it. */
export function loadFont(): Font {
  loaded ??= readFont();
  return loaded;
}

function readFont(): Font {
  const { resolve } = createRequire(import.meta.url);
  const name = "@fontsource/inter/files/inter-latin-700-normal.woff";
  const file = resolve(name);
  const { buffer } = new Uint8Array(readFileSync(file));
  return parse(buffer);
}

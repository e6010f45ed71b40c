import { Composer, CST, type Document, Parser } from "yaml";
import type { Json } from "../json-value.js";
import { maxDepth } from "./load-limits.js";
import { tooDeep } from "./parse-json.js";
import type { PlacedValue } from "./placed-value.js";
import { PlacedYaml } from "./placed-yaml.js";
import type { TextFile } from "./text-file.js";
import { YamlReader } from "./yaml-reader.js";

/** A YAML file's value, and the places of its parts. */
export interface ParsedYaml {
  readonly value: Json;
  readonly place: () => PlacedValue;
}

/**
 * A YAML 1.2 file's value, with aliases expanded and `<<` merged.
 *
 * @throws LoadError when it is not YAML, or holds what JSON cannot.
 */
export function parseYaml(file: TextFile): ParsedYaml {
  const tokens = [...new Parser().parse(file.text)];
  checkDepths(file, tokens);
  const { contents } = compose(file, tokens);
  const reader = new YamlReader(file);
  const value = reader.read(contents);
  return {
    value,
    place: () => new PlacedYaml(contents, 0, reader.targets),
  };
}

function compose(file: TextFile, tokens: readonly CST.Token[]): Document {
  // The library compares each key with all others: see YamlReader.
  const composer = new Composer({ uniqueKeys: false });
  const [document, second] = [
    ...composer.compose(tokens, true, file.text.length),
  ];
  if (document === undefined) {
    throw new TypeError("A composer that is forced makes a document.");
  }
  const [error] = document.errors;
  if (error !== undefined) {
    throw syntaxError(file, error.pos[0], firstLine(error.message));
  }
  if (second !== undefined) {
    const offset = second.range[0];
    throw syntaxError(file, offset, "a second document begins here");
  }
  return document as Document;
}

function syntaxError(file: TextFile, offset: number, reason: string) {
  return file.error(
    offset,
    "syntax",
    `The file is not valid YAML: ${reason}`,
    "Correct the YAML at this place.",
  );
}

function firstLine(message: string): string {
  const [line = ""] = message.split("\n");
  return line.replace(/ at line \d+, column \d+:?$/, "");
}

interface Level {
  readonly token: CST.Token;
  readonly depth: number;
}

/** The composer calls itself for each level: a limit comes before it. */
function checkDepths(file: TextFile, tokens: readonly CST.Token[]): void {
  const open: Level[] = tokens.map((token) => ({
    token,
    depth: 0,
  }));
  for (let level = open.pop(); level !== undefined; level = open.pop()) {
    const { token, depth } = level;
    if (depth > maxDepth) {
      throw tooDeep(file, token.offset);
    }
    for (const inner of tokensIn(token)) {
      open.push({
        token: inner,
        depth: depth + 1,
      });
    }
  }
}

function tokensIn(token: CST.Token): CST.Token[] {
  if (token.type === "document") {
    if (token.value === undefined) {
      return [];
    }
    return [token.value];
  }
  if (!CST.isCollection(token)) {
    return [];
  }
  return token.items.flatMap(({ key, value }) => {
    const parts = [key, value];
    return parts.filter((part) => part != null);
  });
}

import { Parser } from "htmlparser2";

/** A tag whose style stands in an attribute. */
export interface StyledTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** After its `>`. */
  readonly end: number;
}

/** What the policy of a page depends on. */
export interface Markup {
  readonly styledTags: readonly StyledTag[];
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Attributes that hold code, such as `onclick`: no policy can allow them. */
  readonly handlers: readonly string[];
  readonly hasSearch: boolean;
  /** Where a policy is early enough to count for the whole page. */
  readonly policyPlace: number;
  /** Where a style is late enough to win over the stylesheets. */
  readonly stylePlace: number;
}

type Draft = {
  -readonly [Key in keyof Markup]: Markup[Key] extends readonly (infer Item)[]
    ? Item[]
    : Markup[Key];
};

/** SVG knows `viewBox`, not `viewbox`. */
const asWritten = {
  lowerCaseAttributeNames: false,
  lowerCaseTags: false,
};

/** Reads a page once, from its first tag to its last. */
export function readMarkup(html: string): Markup {
  const markup = createDraft();
  let inlineStart: number | undefined;
  const handler = {
    onopentag(name: string, attributes: StyledTag["attributes"]) {
      const start = parser.startIndex;
      const end = parser.endIndex + 1;
      noteTag(markup, {
        name,
        attributes,
        start,
        end,
      });
      inlineStart = isInline(name, attributes) ? end : undefined;
    },
    onclosetag(name: string) {
      const end = parser.startIndex;
      if (inlineStart !== undefined) {
        noteInline(markup, name, html.slice(inlineStart, end));
      }
      inlineStart = undefined;
      if (name === "head") {
        markup.stylePlace = end;
      }
    },
  };
  const parser = new Parser(handler, asWritten);
  parser.end(html);
  return markup;
}

function noteInline(markup: Draft, name: string, source: string): void {
  const list = name === "script" ? markup.scripts : markup.styles;
  list.push(source);
}

function createDraft(): Draft {
  return {
    styledTags: [],
    scripts: [],
    styles: [],
    handlers: [],
    hasSearch: false,
    policyPlace: 0,
    stylePlace: 0,
  };
}

function noteTag(markup: Draft, tag: StyledTag): void {
  const { name, attributes, end } = tag;
  if ("style" in attributes) {
    markup.styledTags.push(tag);
  }
  const handlers = Object.keys(attributes).filter(isHandler);
  markup.handlers.push(...handlers);
  if (name === "site-search") {
    markup.hasSearch = true;
  }
  // The encoding has to come first: a browser looks for it in 1024 bytes.
  const isEncoding = name === "meta" && "charset" in attributes;
  if (name === "head" || isEncoding) {
    markup.policyPlace = end;
  }
}

function isHandler(attribute: string): boolean {
  return attribute.startsWith("on");
}

/** Data in a script element is not run, so a policy does not ask about it. */
function isInline(name: string, attributes: StyledTag["attributes"]): boolean {
  const { src, type = "" } = attributes;
  const isScript = name === "script" && src === undefined;
  const isData = type.endsWith("json");
  return name === "style" || (isScript && !isData);
}

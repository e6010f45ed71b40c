import type { SchemaReference } from "@rollcall/core/spec";
import { apiVersions } from "../api/versions.js";
import { CliError } from "../errors/cli-error.js";
import type { Times } from "../input/time/read-time.js";
import { type Field, findField } from "./field.js";
import { nearestNames } from "./field-names.js";
import { operators } from "./operators.js";
import { readComparand } from "./read-comparand.js";
import { readTokens, type Token, type Written } from "./tokens.js";
import type { FieldTest, Where, WhereOp } from "./where.js";
import { refuseAt, type Span } from "./where-error.js";

/** What an expression is read by. */
export interface WhereContext {
  /** What a call is, in the version that is asked. */
  readonly call: SchemaReference;
  /** `v3` */
  readonly version: string;
  readonly times: Times;
}

/**
 * Reads an expression of `--where`.
 *
 * @throws CliError that points at what is wrong.
 */
export function parseWhere(written: Written, context: WhereContext): Where {
  return new WhereParser(written, context).parse();
}

/** What a comparison with `null` asks. */
const presenceOps: Readonly<Partial<Record<WhereOp, WhereOp>>> = {
  in: "np",
  ne: "pr",
};

/** Nobody nests deeper, and the stack has an end. */
const deepest = 100;

class WhereParser {
  readonly #written: Written;
  readonly #context: WhereContext;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(written: Written, context: WhereContext) {
    this.#written = written;
    this.#context = context;
    this.#tokens = readTokens(written);
  }

  parse(): Where {
    const where = this.#readEither();
    const token = this.#peek();
    if (token.kind !== "end") {
      this.#refuse(token, "here belongs and, or, or the end.");
    }
    return where;
  }

  #readEither(): Where {
    return this.#readJoined("or", () => {
      return this.#readJoined("and", () => this.#readPart());
    });
  }

  /** Parts with a word between them. */
  #readJoined(kind: "and" | "or", read: () => Where): Where {
    const { start } = this.#peek();
    const first = read();
    const parts = [first];
    while (this.#takeWord(kind)) {
      parts.push(read());
    }
    if (parts.length === 1) {
      return first;
    }
    return {
      kind,
      parts,
      text: this.#since(start),
    };
  }

  #readPart(): Where {
    const token = this.#peek();
    this.#depth++;
    if (this.#depth > deepest) {
      this.#refuse(token, `this is nested more than ${deepest} deep.`);
    }
    const where = this.#readNested(token);
    this.#depth--;
    return where;
  }

  #readNested(token: Token): Where {
    if (this.#takeWord("not")) {
      const part = this.#readPart();
      return {
        kind: "not",
        part,
        text: this.#since(token.start),
      };
    }
    if (token.kind !== "(") {
      return this.#readTest();
    }
    this.#at++;
    const inner = this.#readEither();
    if (this.#peek().kind !== ")") {
      this.#refuse(this.#peek(), "here belongs and, or, or a ).");
    }
    this.#at++;
    return {
      ...inner,
      text: this.#since(token.start),
    };
  }

  #readTest(): FieldTest {
    const name = this.#peek();
    if (name.kind !== "word") {
      this.#refuse(name, "here belongs the name of a field, not, or a (.");
    }
    const field = this.#findField(name);
    this.#at++;
    const sign = this.#peek();
    const op = sign.kind === "operator" ? operators[sign.value] : undefined;
    if (op === undefined) {
      return this.#refuse(sign, "here belongs one of = != < <= > >= ~ !~.");
    }
    this.#at++;
    const value = this.#peek();
    if (value.kind !== "word" && value.kind !== "text") {
      this.#refuse(value, "here belongs a value, in quotes if need be.");
    }
    this.#at++;
    const test = this.#readValue(field, op, value);
    return {
      kind: "test",
      field,
      ...test,
      text: this.#since(name.start),
    };
  }

  #findField(token: Token): Field {
    const { call, version } = this.#context;
    const field = findField(token.value, call);
    if (field) {
      return field;
    }
    const ways = adviseOnField(token.value, call);
    const how = ways.length > 0 ? `: ${ways.join(", or ")}` : "";
    return this.#refuse(
      token,
      `a call of ${version} has no ${token.value}${how}.`,
    );
  }

  #readValue(
    field: Field,
    op: WhereOp,
    token: Token,
  ): Pick<FieldTest, "op" | "values"> {
    const isQuoted = token.kind === "text";
    const isNull = token.value === "null" && !isQuoted;
    const presence = presenceOps[op];
    if (isNull && presence !== undefined) {
      return {
        op: presence,
        values: [],
      };
    }
    const written = {
      label: field.name,
      text: token.value,
      isQuoted,
    };
    try {
      const value = readComparand(field, op, written, this.#context.times);
      return {
        op,
        values: [value],
      };
    } catch (error) {
      if (error instanceof CliError) {
        this.#refuse(token, error.message);
      }
      throw error;
    }
  }

  #peek(): Token {
    return this.#tokens[this.#at] as Token;
  }

  #takeWord(word: string): boolean {
    const { kind, value } = this.#peek();
    const isWord = kind === "word" && value.toLowerCase() === word;
    if (isWord) {
      this.#at++;
    }
    return isWord;
  }

  /** What was written from a place to here. */
  #since(start: number): string {
    const { end } = this.#tokens[this.#at - 1] as Token;
    return this.#written.source.slice(start, end);
  }

  #refuse(span: Span, message: string): never {
    const { flag, source } = this.#written;
    return refuseAt(flag, source, span, message);
  }
}

/** What to do about a field that the version's calls do not have. */
function adviseOnField(name: string, call: SchemaReference): string[] {
  const ways: string[] = [];
  const near = nearestNames(name, call);
  if (near.length > 0) {
    ways.push(`use ${near.join(" or ")}`);
  }
  const other = apiVersions.find((version) => findField(name, version.call));
  if (other) {
    ways.push(`add --api ${other.name}`);
  }
  return ways;
}

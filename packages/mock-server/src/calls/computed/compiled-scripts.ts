import { general, machines } from "./corpus/general.js";
import { SCRIPTS } from "./corpus/index.js";
import type { Exchange, Script, Tool } from "./corpus/script.js";
import { Lexicon, type Phrase } from "./lexicon.js";
import { Template } from "./template.js";

/** A {@link Tool}, ready to be written. */
export interface CompiledTool {
  readonly name: string;
  readonly arguments: Template;
  readonly result: Template;
}

/** An {@link Exchange}, ready to be written. */
export interface CompiledExchange {
  readonly agent: Phrase;
  readonly user: readonly Phrase[];
  readonly tool?: CompiledTool;
}

/** A {@link Script}, ready to be written. */
export interface CompiledScript {
  readonly answering: readonly Phrase[];
  readonly dialling: readonly Phrase[];
  readonly need: readonly Phrase[];
  readonly exchanges: readonly CompiledExchange[];
  readonly closing: readonly CompiledExchange[];
  readonly summaries: readonly Template[];
}

/**
 * Everything that can be said, each part compiled when a call first needs it: a
 * server that answers nothing pays nothing, and one call takes a fifth of what
 * all scripts take.
 */
export class Library {
  readonly lexicon = new Lexicon();
  readonly #scripts = new Map<string, CompiledScript>();
  #general: readonly CompiledExchange[] | undefined;
  #machines: readonly Phrase[] | undefined;

  /** The script of an industry that a profile names. */
  scriptOf(industry: string): CompiledScript {
    const known = this.#scripts.get(industry);
    if (known !== undefined) {
      return known;
    }
    const script = SCRIPTS[industry] as Script;
    const compiled = compileScript(this.lexicon, script);
    this.#scripts.set(industry, compiled);
    return compiled;
  }

  /** What may be said in any industry. */
  get general(): readonly CompiledExchange[] {
    this.#general ??= compileExchanges(this.lexicon, general);
    return this.#general;
  }

  /** What answering machines say. */
  get machines(): readonly Phrase[] {
    this.#machines ??= compileSentences(this.lexicon, machines);
    return this.#machines;
  }
}

function compileScript(lexicon: Lexicon, script: Script): CompiledScript {
  const { answering, dialling } = script.opening;
  return {
    answering: compileSentences(lexicon, answering),
    dialling: compileSentences(lexicon, dialling),
    need: compileSentences(lexicon, script.need),
    exchanges: compileExchanges(lexicon, script.exchanges),
    closing: compileExchanges(lexicon, script.closing),
    summaries: script.summaries.map(compileText),
  };
}

function compileSentences(
  lexicon: Lexicon,
  sentences: readonly string[],
): Phrase[] {
  return sentences.map((sentence) => lexicon.phrase(sentence));
}

function compileExchanges(
  lexicon: Lexicon,
  exchanges: readonly Exchange[],
): CompiledExchange[] {
  return exchanges.map((exchange) => compileExchange(lexicon, exchange));
}

function compileExchange(
  lexicon: Lexicon,
  exchange: Exchange,
): CompiledExchange {
  const agent = lexicon.phrase(exchange.agent);
  const user = compileSentences(lexicon, exchange.user);
  if (exchange.tool === undefined) {
    return {
      agent,
      user,
    };
  }
  return {
    agent,
    user,
    tool: compileTool(exchange.tool),
  };
}

function compileTool(tool: Tool): CompiledTool {
  return {
    name: tool.name,
    arguments: compileJson(tool.arguments),
    result: compileJson(tool.result),
  };
}

/** A text, as a JSON string. */
function compileText(text: string): Template {
  return new Template(JSON.stringify(text));
}

/** JSON inside a JSON string. */
function compileJson(value: object): Template {
  return compileText(JSON.stringify(value));
}

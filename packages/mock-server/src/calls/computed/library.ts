import { general, machines } from "./corpus/general.js";
import { SCRIPTS } from "./corpus/index.js";
import type { Exchange, Script } from "./corpus/script.js";
import { Lexicon, type Phrase } from "./lexicon.js";
import { Template } from "./template.js";

/** An {@link Exchange}, ready to be written. */
export interface CompiledExchange {
  readonly agent: Phrase;
  readonly user: readonly Phrase[];
  readonly tool?: {
    readonly name: string;
    readonly arguments: Template;
    readonly result: Template;
  };
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

/** Everything that can be said, compiled. */
export interface Library {
  readonly lexicon: Lexicon;
  readonly scripts: ReadonlyMap<string, CompiledScript>;
  readonly general: readonly CompiledExchange[];
  readonly machines: readonly Phrase[];
}

let compiled: Library | undefined;

/**
 * The library, compiled on first use, so that a server that answers nothing
 * pays nothing.
 */
export function library(): Library {
  compiled ??= compile();
  return compiled;
}

function compile(): Library {
  const lexicon = new Lexicon();
  const scripts = Object.entries(SCRIPTS).map(
    ([name, script]) => [name, compileScript(lexicon, script)] as const,
  );
  return {
    lexicon,
    scripts: new Map(scripts),
    general: general.map((exchange) => compileExchange(lexicon, exchange)),
    machines: machines.map((sentence) => lexicon.phrase(sentence)),
  };
}

function compileScript(lexicon: Lexicon, script: Script): CompiledScript {
  const phrases = (sentences: readonly string[]) =>
    sentences.map((sentence) => lexicon.phrase(sentence));
  return {
    answering: phrases(script.opening.answering),
    dialling: phrases(script.opening.dialling),
    need: phrases(script.need),
    exchanges: script.exchanges.map((exchange) =>
      compileExchange(lexicon, exchange),
    ),
    closing: script.closing.map((exchange) =>
      compileExchange(lexicon, exchange),
    ),
    summaries: script.summaries.map(
      (summary) => new Template(JSON.stringify(summary)),
    ),
  };
}

function compileExchange(
  lexicon: Lexicon,
  exchange: Exchange,
): CompiledExchange {
  const agent = lexicon.phrase(exchange.agent);
  const user = exchange.user.map((sentence) => lexicon.phrase(sentence));
  if (exchange.tool === undefined) {
    return { agent, user };
  }
  const { name, arguments: args, result } = exchange.tool;
  // Both are JSON inside a JSON string.
  const template = (value: object) =>
    new Template(JSON.stringify(JSON.stringify(value)));
  return {
    agent,
    user,
    tool: { name, arguments: template(args), result: template(result) },
  };
}

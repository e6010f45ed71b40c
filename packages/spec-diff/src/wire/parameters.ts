import { isObject } from "../json.js";
import { matchBy } from "../match-by.js";
import {
  type Operation,
  pathParametersOf,
} from "../normalize/operations-in.js";
import type { Parameter } from "../normalize/parameters-in.js";
import { compareDeprecation } from "./annotations.js";
import type { Comparison, Rule } from "./comparison.js";
import { compareOthers } from "./other-keywords.js";
import { compareForms, compareReserved } from "./parameter-form.js";
import { schemaOf } from "./schema-of.js";
import { inside, type Scope } from "./scope.js";

/** Compares what a request carries beside its body. */
export function compareParameters(
  comparison: Comparison,
  old: Operation,
  revised: Operation,
  scope: Scope,
): void {
  const before = keyParameters(old);
  const after = keyParameters(revised);
  const { pairs, removed, added } = matchBy(before, after, ({ key }) => key);
  for (const [{ parameter: one }, { parameter: other }] of pairs) {
    compareParameter(comparison, one, other, scope);
  }
  for (const { parameter } of removed) {
    const within = inside(scope, pathTo(parameter));
    const rule = judgeRemovedParameter(parameter);
    comparison.report(within, { old: parameter.node }, rule);
  }
  for (const { parameter } of added) {
    const within = inside(scope, pathTo(parameter));
    const rule = judgeAddedParameter(parameter, isRequired(parameter));
    comparison.report(within, { new: parameter.node }, rule);
  }
}

interface Keyed {
  readonly key: string;
  readonly parameter: Parameter;
}

/**
 * Gives each parameter a key to match it by. A path parameter is known by its
 * place in the path, since its name is not sent.
 */
function keyParameters({ parameters, route }: Operation): Keyed[] {
  const inPath = pathParametersOf(route);
  return parameters.map((parameter) => {
    const place = inPath.indexOf(parameter.name);
    const isInPath = parameter.in === "path" && place >= 0;
    const name = isInPath ? String(place) : parameter.name;
    return {
      key: `${parameter.in} ${name}`,
      parameter,
    };
  });
}

function pathTo(parameter: Parameter): string {
  return ` ${parameter.in}.${parameter.name}`;
}

function compareParameter(
  comparison: Comparison,
  old: Parameter,
  revised: Parameter,
  scope: Scope,
): void {
  const within = inside(scope, pathTo(revised));
  const sides = {
    old: old.node,
    new: revised.node,
  };
  if (!isRequired(old) && isRequired(revised)) {
    comparison.report(within, sides, {
      code: "parameter-required",
      message: `the parameter ${revised.name} is required now`,
      help: "Send it.",
      // A default says nothing of a value that may not be left out.
      kind: "narrowed",
    });
  }
  if (isRequired(old) && !isRequired(revised)) {
    comparison.report(within, sides, {
      code: "parameter-optional",
      message: `the parameter ${revised.name} may be left out now`,
      help: "You may leave it out; do not rely on it where it is sent to you.",
      kind: "widened",
    });
  }
  compareDeprecation(comparison, old.node, revised.node, within);
  compareForms(comparison, old, revised, within);
  compareReserved(comparison, old, revised, within);
  compareOthers(comparison, old.node, revised.node, within, "parameter");
  const isText = {
    ...within,
    isText: true,
  };
  comparison.compare(schemaOf(old.node), schemaOf(revised.node), isText);
}

function isRequired({ node: { value } }: Parameter): boolean {
  return isObject(value) && value.required === true;
}

/** Whoever is called by a webhook could rely on what was always sent. */
function judgeRemovedParameter(parameter: Parameter): Rule {
  const { in: place, name } = parameter;
  return {
    code: "parameter-removed",
    message: `the parameter ${name} is gone`,
    help: "Do not send it: it has no effect any more. Do not rely on it where it was sent to you.",
    severity: {
      request: place === "path" ? "breaking" : "warning",
      response: isRequired(parameter) ? "breaking" : "warning",
    },
  };
}

function judgeAddedParameter({ name }: Parameter, isDemanded: boolean): Rule {
  return {
    code: isDemanded ? "required-parameter-added" : "parameter-added",
    message: isDemanded
      ? `the parameter ${name} is new, and required`
      : `the parameter ${name} is new`,
    help: isDemanded ? "Send it." : "Nothing to do.",
    severity: {
      request: isDemanded ? "breaking" : "additive",
      response: "additive",
    },
  };
}

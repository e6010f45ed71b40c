import type { Severity } from "../finding.js";
import type { Rule } from "./comparison.js";
import type { Property } from "./property.js";
import type { BothWays } from "./severity-by-direction.js";

/**
 * What it means that a property is gone.
 *
 * @param isRefused - Whether the new schema refuses a property of that name.
 */
export function judgeRemovedProperty(
  property: Property,
  isRefused: boolean,
): Rule {
  return {
    code: "property-removed",
    message: `the property ${property.name} is gone`,
    help: "Do not send it, and do not read it.",
    severity: limitToSenders(property, {
      request: isRefused ? "breaking" : "warning",
      response: property.isRequired ? "breaking" : undefined,
    }),
  };
}

/**
 * What it means that a property is new.
 *
 * @param isNarrower - Whether the old schema allowed more under that name.
 */
export function judgeAddedProperty(
  property: Property,
  isNarrower: boolean,
): Rule {
  const { name, isRequired, hasDefault } = property;
  const isDemanded = isRequired && !hasDefault;
  return {
    code: isRequired ? "required-property-added" : "property-added",
    message: isRequired
      ? `the property ${name} is new, and required`
      : `the property ${name} is new`,
    help: isRequired ? "Send it." : "Nothing to do.",
    severity: limitToSenders(property, {
      request: isDemanded || isNarrower ? "breaking" : "additive",
      response: "additive",
    }),
  };
}

/** What it means that a property has another name. */
export function judgeRenamedProperty(
  old: Property,
  revised: Property,
  isClosed: boolean,
): Rule {
  const isDemanded = revised.isRequired || isClosed;
  return {
    code: "property-renamed",
    message: `the property ${old.name} is called ${revised.name} now`,
    help: `Send and read ${revised.name}.`,
    severity: limitToSenders(old, {
      request: isDemanded ? "breaking" : "warning",
      response: "breaking",
    }),
  };
}

/** Who never sends a property is not concerned. */
function limitToSenders(
  { isReadOnly, isWriteOnly }: Property,
  { request, response }: BothWays,
): BothWays {
  return {
    request: isReadOnly ? undefined : request,
    response: isWriteOnly ? undefined : response,
  };
}

/** What it means that a property which is still there has other rules. */
export function judgeKeptProperty(old: Property, revised: Property): Rule[] {
  const rules: Rule[] = [];
  if (old.isRequired !== revised.isRequired) {
    const rule = revised.isRequired ? judgeRequired : judgeOptional;
    rules.push(rule(old, revised));
  }
  if (old.isReadOnly !== revised.isReadOnly) {
    rules.push(judgeReadOnly(revised));
  }
  if (old.isWriteOnly !== revised.isWriteOnly) {
    rules.push(judgeWriteOnly(old, revised));
  }
  return rules;
}

function judgeRequired(old: Property, revised: Property): Rule {
  const isDemanded = !revised.hasDefault;
  return {
    code: "property-required",
    message: `the property ${old.name} is required now`,
    help: "Send it.",
    severity: limitToSenders(revised, {
      request: isDemanded ? "breaking" : "additive",
      response: "additive",
    }),
  };
}

function judgeOptional(old: Property, revised: Property): Rule {
  const isInBoth = !old.isWriteOnly && !revised.isWriteOnly;
  return {
    code: "property-optional",
    message: `the property ${old.name} may be missing now`,
    help: "Expect that it is not there where you read it.",
    severity: {
      request: old.isReadOnly ? undefined : "additive",
      response: isInBoth ? "breaking" : undefined,
    },
  };
}

function judgeReadOnly(revised: Property): Rule {
  const { name, isReadOnly } = revised;
  return {
    code: isReadOnly ? "property-read-only" : "property-not-read-only",
    message: isReadOnly
      ? `the property ${name} is only in answers now`
      : `the property ${name} may be sent now`,
    help: isReadOnly ? "Do not send it any more." : "Nothing to do.",
    severity: {
      request: isReadOnly ? "warning" : costOfSending(revised),
      response: undefined,
    },
  };
}

/** What it costs callers that they may send a property, or have to. */
function costOfSending({ isRequired, hasDefault }: Property): Severity {
  if (isRequired && !hasDefault) {
    return "breaking";
  }
  return "additive";
}

/** One that was in every answer is missed there, as one that is gone. */
function judgeWriteOnly(old: Property, revised: Property): Rule {
  const { name, isWriteOnly } = revised;
  const costOfReading = old.isRequired ? "breaking" : "warning";
  return {
    code: isWriteOnly ? "property-write-only" : "property-not-write-only",
    message: isWriteOnly
      ? `the property ${name} is only in requests now`
      : `the property ${name} is in answers, too`,
    help: isWriteOnly ? "Do not read it any more." : "Nothing to do.",
    severity: {
      request: undefined,
      response: isWriteOnly ? costOfReading : "additive",
    },
  };
}

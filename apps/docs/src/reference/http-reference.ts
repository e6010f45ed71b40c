import type {
  OperationFacts,
  Sample,
  SampleRequest,
} from "../samples/sample-request.js";

/**
 * The HTTP reference of a version as the pages show it: plain data, made of the
 * spec at build time. Every `html` is finished.
 */
export interface HttpReference {
  /** The version of the API: `v3`. */
  readonly name: string;
  /** Where its pages are: `/http/v3`. */
  readonly base: string;
  /** The entry of the client for it: `@rollcall/core/v3`. */
  readonly entry: string;
  /** Of a version that another came after. */
  readonly legacy?: LegacyNotice;
  readonly title: string;
  readonly version: string;
  /** The first paragraph of what it says of itself. */
  readonly gist: string;
  /** All that it says of itself. */
  readonly markdown: string;
  readonly servers: readonly Server[];
  readonly authentication: readonly string[];
  readonly operations: readonly OperationPage[];
  readonly webhooks: readonly WebhookSection[];
  readonly objects: readonly ObjectSection[];
}

/** That another version came after this one, in the spec's words. */
export interface LegacyNotice {
  /** The day of the provider's notice, `2026-06-15`. */
  readonly notice: string;
  /** The version that came after it. */
  readonly successor: string;
  readonly html: string;
  readonly markdown: string;
}

export interface Server {
  readonly url: string;
  readonly html: string;
}

/** One operation: a page of its own at `/http/<version>/<slug>/`. */
export interface OperationPage {
  readonly id: string;
  readonly slug: string;
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly title: string;
  readonly deprecated: boolean;
  /** The first paragraph of the description. */
  readonly lead: string;
  /** The first sentence, without markup, for the page's meta description. */
  readonly gist: string;
  /** The lead and what follows it, as the spec has them: Markdown. */
  readonly leadMarkdown: string;
  readonly notesMarkdown: string;
  /** The release that it came with. */
  readonly since?: string;
  /** What changed of it, and of all that it sends and answers. */
  readonly history: readonly ReleaseChanges[];
  /** Where its function or method is described: `client.calls.list`. */
  readonly symbol: Link;
  readonly sections: readonly Section[];
}

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** What one release changed of what a page describes. */
export interface ReleaseChanges {
  readonly release: string;
  readonly changes: readonly PlacedChange[];
}

/** A change, and where on the page the field is that it is about. */
export interface PlacedChange extends Change {
  readonly name: string;
  readonly anchor?: string;
}

export interface Change {
  /** `0.1.0`, or `Unreleased`. */
  readonly release: string;
  /** What changed: a sentence without a full stop. */
  readonly words: string;
}

/** One section of an operation's page, under a heading of its own. */
export type Section = {
  readonly title: string;
  readonly anchor: string;
} & SectionContent;

type SectionContent =
  | SamplesContent
  | {
      readonly kind: "parameters";
      readonly fields: readonly Field[];
    }
  | {
      readonly kind: "body";
      readonly value: ValueDescription;
    }
  | {
      readonly kind: "pagination";
      readonly paragraphs: readonly string[];
    }
  | { readonly kind: "notes" }
  | {
      readonly kind: "answers";
      readonly answers: readonly Answer[];
    };

export interface WebhookSection {
  readonly name: string;
  /** The release that brought it, if that was not the first. */
  readonly since?: string;
  readonly anchor: string;
  readonly title: string;
  readonly html: string;
  readonly headers: readonly Field[];
  readonly body?: ValueDescription;
  readonly examples: readonly Example[];
  readonly answers: readonly Answer[];
}

/** A schema that several places share. */
export interface ObjectSection {
  readonly name: string;
  readonly anchor: string;
  /** The release that brought it, if that was not the first. */
  readonly since?: string;
  readonly value: ValueDescription;
}

export interface Answer {
  readonly status: string;
  readonly title: string;
  readonly anchor: string;
  readonly html: string;
  readonly headers: readonly Field[];
  readonly body?: ValueDescription;
  readonly examples: readonly Example[];
}

export interface Example {
  readonly title: string;
  readonly html: string;
  readonly json: string;
}

/** A request in every language, and what those were written from. */
interface SamplesContent {
  readonly kind: "samples";
  readonly samples: readonly Sample[];
  readonly request: SampleRequest;
  readonly facts: OperationFacts;
}

/** What a value is. */
export interface ValueDescription {
  /** In words: `array of strings`, `Call`. */
  readonly type: string;
  /** Where its fields are described, if that is elsewhere. */
  readonly describedAt?: {
    readonly name: string;
    readonly href: string;
  };
  readonly html: string;
  readonly facts: readonly Fact[];
  readonly values: readonly EnumValueGroup[];
  /** The enum whose values these are. */
  readonly enum?: NamedEnum;
  readonly fields: readonly Field[];
  /** What filters know of it and no answer shows. */
  readonly hidden: readonly Field[];
  readonly variants: readonly Variant[];
}

/** An enum of the spec, wherever it is used. */
interface NamedEnum {
  readonly name: string;
  /** What it says of itself. */
  readonly html: string;
}

export interface Field {
  readonly name: string;
  readonly anchor: string;
  /** Where the spec has it, in names that outlive a release. */
  readonly place: string;
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly deprecated: boolean;
  readonly unit?: string;
  /**
   * When the field is there, as the rest of a sentence:
   * `once the call has ended`.
   */
  readonly populated?: string;
  /** Of a filter: which calls it lets through. */
  readonly filter?: string;
  /** The release that brought it, if that is later than what holds it. */
  readonly since?: string;
  readonly changes: readonly Change[];
  readonly value: ValueDescription;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/**
 * Enum values that belong together; values without a group are in one without a
 * name.
 */
export interface EnumValueGroup {
  readonly name?: string;
  readonly html: string;
  readonly values: readonly EnumValue[];
}

export interface EnumValue {
  readonly value: string;
  /** What it means. */
  readonly html: string;
  /** The release that brought it, if that was not the first. */
  readonly since?: string;
}

/** One of the forms that a value may take. */
export interface Variant {
  readonly anchor: string;
  readonly title: string;
  readonly value: ValueDescription;
}

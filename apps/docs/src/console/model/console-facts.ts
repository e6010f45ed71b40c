import type { PaginationSpec } from "@rollcall/core/spec";
import type {
  OperationFacts,
  SampleRequest,
} from "../../samples/sample-request.js";
import type { FormField } from "./form-field.js";

/** Where a value is sent. */
export type Place = "path" | "query" | "header" | "body";

/** The values of a filled form, by where they are sent. */
export type FormValues = Partial<
  Record<Place, Readonly<Record<string, unknown>>>
>;

/** The fields of one place, under a heading of their own. */
export interface FormSection {
  readonly place: Place;
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** Values that the spec shows, under their title. */
export interface FormExample {
  readonly title: string;
  readonly values: FormValues;
}

/** Where fields of the answer are described: all under one address. */
export interface AnswerDocs {
  /** What comes before the path of a field: `#response.` */
  readonly prefix: string;
  /** What of the path the address does not have. @default nothing */
  readonly cut?: string;
  /** Their paths, without the numbers of lists: `latency.e2e.p50`. */
  readonly paths: readonly string[];
}

/** How the next page is asked for. */
export type NextPage = Pick<
  PaginationSpec,
  "parameter" | "items" | "cursor" | "hasMore"
> & { readonly place: Place };

/** All that the console of one operation knows, made of the spec. */
export interface ConsoleFacts {
  readonly version: SampleRequest["version"];
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly baseUrl: string;
  /** Whether it changes nothing, so that trying it out does no harm. */
  readonly isSafe: boolean;
  /** Whether a request without a body is one. */
  readonly needsBody: boolean;
  readonly sections: readonly FormSection[];
  /** What the writers of samples know of it. */
  readonly samples: OperationFacts;
  readonly initial: FormValues;
  readonly examples: readonly FormExample[];
  readonly nextPage?: NextPage;
  readonly answerDocs: readonly AnswerDocs[];
  /** Calls of the spec's examples that the mock in the page has to know. */
  readonly mockCalls: readonly unknown[];
}

/** A body of a webhook that the spec shows. */
export interface EventExample {
  readonly title: string;
  readonly body: unknown;
}

/** All that the console of the webhooks knows, made of the spec. */
export interface WebhookFacts {
  readonly version: string;
  /** The header that carries the signature. */
  readonly header: string;
  readonly events: readonly {
    readonly name: string;
    readonly title: string;
    readonly examples: readonly EventExample[];
  }[];
}

import type { CommandRequest } from "@rollcall/cli/reference";
import type { QueryForm } from "@rollcall/core/spec";

/** A request as a reader fills it in: plain data, with values as the wire has them. */
export interface SampleRequest {
  /** The version of the API. */
  readonly version: "v1" | "v3";
  /** `listCalls` */
  readonly operationId: string;
  /** In capitals. */
  readonly method: string;
  /** Without a slash at its end: `https://api.retellai.com`. */
  readonly baseUrl: string;
  /** The template: `/v2/get-call/{call_id}`. */
  readonly path: string;
  /** What fills the template, by name. */
  readonly pathValues: Readonly<Record<string, unknown>>;
  /** The parameters of the query, not yet written out. */
  readonly query: Readonly<Record<string, unknown>>;
  /** The parameters in headers. The key is not among them. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** @default no body is sent */
  readonly body?: unknown;
}

/**
 * What the spec, the client and the command line say of an operation, as far as
 * samples need it: plain JSON, made when the site is built.
 */
export interface OperationFacts {
  /** Where the API is unless a request says otherwise. */
  readonly serverUrl: string;
  /** Whether a success is answered with a body. */
  readonly isAnswered: boolean;
  /** How the query holds each of its parameters, by name. */
  readonly queryForms: Readonly<Record<string, QueryForm>>;
  /** The parameter that holds the filters. @default it has none */
  readonly filterParameter?: string;
  /** @default it is not paginated */
  readonly pagination?: PaginationFacts;
  readonly sdk: SdkFacts;
  /** @default no command asks for it */
  readonly cli?: CliFacts;
}

/** How the next page is asked for. */
export interface PaginationFacts {
  /** The parameter that bounds a page. */
  readonly limit: string;
  /** How long a page is when nobody says so. */
  readonly defaultLimit: number;
  /** The parameter that says where a page begins. */
  readonly cursor: string;
  /** Where the next one is: in the last item of a page, or in its body. */
  readonly cursorIn: "item" | "body";
  /** The names that lead to it there. */
  readonly cursorPath: readonly string[];
  /** The names that lead to the items of an answer; none where it is the list. */
  readonly itemsPath: readonly string[];
  /** The names that lead to what identifies an item. */
  readonly idPath: readonly string[];
  /** The names that lead to whether there is more, where an answer says so. */
  readonly morePath?: readonly string[];
  /** A parameter that a page with a cursor must not have. */
  readonly skip?: string;
}

/** How the client sends it. */
export interface SdkFacts {
  /** What one imports: `@rollcall/core/v3`. */
  readonly entry: string;
  /** Whether it is a function of its own, or a method of `client.calls`. */
  readonly kind: "function" | "method";
  readonly name: string;
  /** The type of its parameters, where the sample names it. */
  readonly parametersType?: string;
}

/** How the command line sends it. */
export interface CliFacts
  extends Pick<CommandRequest, "command" | "operandPattern" | "flags"> {
  /** The parameters of the path that it takes beside its flags, in order. */
  readonly operands: readonly string[];
}

/** A request in one language. */
export interface Sample {
  /** `TypeScript` */
  readonly label: string;
  /** What colours it: `ts`. */
  readonly language: string;
  readonly code: string;
  /**
   * Whether it sends the request. Otherwise its code is a comment that says why
   * it cannot.
   */
  readonly isWhole: boolean;
}

import { append, criteria, type Edit } from "./every-change.js";
import { forms } from "./filter-forms.js";
import {
  type Call,
  type Filters,
  type SpecVersion,
  specVersions,
} from "./spec-version.js";

const newInV1 = `
    direction:
      $ref: ../../shared/schemas/direction.yaml#/Direction
      x-filter: { field: /direction, op: eq }
    from_number:
      type: string
      x-filter: { field: /from_number, op: eq }
`;

const newInV3 = `
    agent_name:
      $ref: string-filter.yaml#/StringFilter
      x-filter: { field: /agent_name, kinds: [string] }
    agent_version:
      $ref: number-or-range-filter.yaml#/NumberOrRangeFilter
      x-filter: { field: /agent_version, kinds: [number, range] }
    signs_urls:
      $ref: boolean-filter.yaml#/BooleanFilter
      x-filter: { field: /opt_in_signed_url, kinds: [boolean] }
    told_by:
      $ref: disconnection-reason-filter.yaml#/DisconnectionReasonFilter
      x-filter: { field: /disconnection_reason, kinds: [enum] }
    llm_requests:
      $ref: number-or-range-filter.yaml#/NumberOrRangeFilter
      x-filter: { field: /llm_token_usage/num_requests, kinds: [number, range] }
    sip_headers:
      type: array
      x-filter: { field: /custom_sip_headers, kinds: [string], key: key }
      items:
        $ref: entry-string-filter.yaml#/EntryStringFilter
`;

/** A question with new filters, on the wire and in the client's notation. */
export interface Question {
  readonly title: string;
  readonly wire: Filters;
  readonly typed: Filters;
  readonly passes: (call: Call) => boolean;
}

const inV1: Question[] = ["inbound", "outbound"].map((direction) => ({
  title: `direction=${direction}`,
  wire: { direction },
  typed: { direction },
  passes: (call) => call.direction === direction,
}));

const requestsOf = ({ llm_token_usage }: Call) =>
  (llm_token_usage as { num_requests?: number } | undefined)?.num_requests;

const inV3: Question[] = [
  {
    title: "a string",
    wire: { agent_name: { type: "string", op: "ew", value: "(on the web)" } },
    typed: { agent_name: { endsWith: "(on the web)" } },
    passes: ({ agent_name }) => String(agent_name).endsWith("(on the web)"),
  },
  {
    title: "a number",
    wire: { agent_version: { type: "number", op: "ge", value: 2 } },
    typed: { agent_version: { ge: 2 } },
    passes: ({ agent_version }) => Number(agent_version) >= 2,
  },
  {
    title: "a boolean",
    wire: { signs_urls: { type: "boolean", op: "eq", value: true } },
    typed: { signs_urls: true },
    passes: ({ opt_in_signed_url }) => opt_in_signed_url === true,
  },
  {
    title: "a value of an enum",
    wire: { told_by: { type: "enum", op: "in", value: ["user_hangup"] } },
    typed: { told_by: ["user_hangup"] },
    passes: (call) => call.disconnection_reason === "user_hangup",
  },
  {
    title: "a range of what is nested",
    wire: { llm_requests: { type: "range", op: "bt", value: [2, 6] } },
    typed: { llm_requests: { ge: 2, le: 6 } },
    passes: (call) => {
      const requests = requestsOf(call);
      return requests !== undefined && requests >= 2 && requests <= 6;
    },
  },
];

/** Flags of the CLI, and what calls they leave of those like a sample. */
interface Flags {
  argv(sample: Call): string[];
  passes(call: Call, sample: Call): boolean;
}

/** What a version's spec gets, and what has to be there then. */
export interface NewFilters {
  readonly version: SpecVersion;
  readonly edits: readonly Edit[];
  readonly questions: readonly Question[];
  readonly forms: readonly string[];
  readonly flags: readonly Flags[];
  readonly help: readonly string[];
  readonly refused: Filters;
  readonly types: RegExp;
}

/** New filters of each version. */
export const newFilters: readonly NewFilters[] = [
  {
    version: specVersions.v1,
    edits: [[criteria, append(newInV1)]],
    questions: inV1,
    forms: Object.keys(forms),
    flags: [
      {
        argv: () => ["--direction", "inbound"],
        passes: ({ direction }) => direction === "inbound",
      },
      {
        argv: ({ from_number }) => ["--from-number", String(from_number)],
        passes: (call, sample) => call.from_number === sample.from_number,
      },
    ],
    help: [
      "--direction <inbound|outbound> Only calls with direction equal to the value",
      "--from-number <text> Only calls with from_number equal to the value",
    ],
    refused: { direction: "up" },
    types: /direction\?: components\["schemas"\]\["Direction"\];/,
  },
  {
    version: specVersions.v3,
    edits: [[criteria, append(newInV3)]],
    questions: inV3,
    forms: [],
    flags: [
      {
        argv: () => ["--agent-version", "ge:2"],
        passes: ({ agent_version }) => Number(agent_version) >= 2,
      },
      {
        argv: ({ agent_name }) => ["--agent-name", String(agent_name)],
        passes: (call, sample) => call.agent_name === sample.agent_name,
      },
    ],
    help: ["--agent-version <n>", "--signs-urls <true|false>"],
    refused: { told_by: { type: "enum", op: "in", value: ["tired"] } },
    types: /agent_version\?: components\["schemas"\]\["NumberOrRangeFilter"\];/,
  },
];

/* Generated from openapi/ by `pnpm generate` (or `npm run generate`). Do not edit: change the spec. */
import type { OperationReference } from "../spec/reference.js";

/**
 * What the spec says of every operation, prose included: for help texts, request checks and pages.
 *
 * @example
 * ```ts
 * reference.listCalls.id; // => "listCalls"
 * ```
 */
export const reference = {
  listCalls: {
    id: "listCalls",
    method: "GET",
    path: "/list-calls",
    summary: "List calls",
    description: "Answers one page of the account's calls, sorted by `start_timestamp`: a bare JSON array, without an envelope, a total or a next\ncursor.\n\n**Walking all pages.** Send the `call_id` of the last call of a page as the next `pagination_key`, with the same filters and the\nsame order. The cursor is exclusive: the call that it names is not repeated. Stop at an empty page, and at nothing else: a\npage that is shorter than `limit` is not promised to be the last one. Leaving out `limit` does not mean all calls, it means 100.\n\n**Order.** Calls may share a millisecond, so an order that is your own has to compare `(start_timestamp, call_id)`. A\nregistered call has no `start_timestamp`; where such calls stand in the order is not documented.\n\n**Windows.** `after_start_timestamp` is inclusive and `before_start_timestamp` is exclusive. A day is `[midnight, next midnight)`,\nand adjoining windows have no call in common and leave none out.\n\n**New calls while you walk.** With `descending`, calls that begin meanwhile come before the first page and do not disturb the\nwalk. With `ascending` they come at its end, so bound the walk by `before_start_timestamp` if it has to finish.",
    parameters: [
      {
        name: "filter_criteria",
        in: "query",
        description: "Which calls to list; all of them, if it is left out. Each key is a parameter of its own, as in\n`filter_criteria[after_start_timestamp]=1710147600000`, and the ids of agents are written with brackets:\n`filter_criteria[agent_id][]=…`, once for each.",
        required: false,
        schema: {
          type: "object",
          description: "Every key is optional; a call has to match all keys that are given.\n\nWindows are half-open: `after_*` is inclusive and `before_*` is exclusive. So windows that share a bound tile time exactly,\nwith no call in two of them and none in between. Moments are milliseconds since 1970-01-01T00:00:00Z; a value in\nseconds is a valid number too, but it means a moment in January 1970.\n\nThe service ignores a key that it does not know, and then lists more calls than were meant. This document allows no other\nkeys, so that a misspelt filter is found before it is sent.",
          properties: {
            after_start_timestamp: {
              type: "integer",
              description: "Only calls that started at this moment or later.",
              unit: "ms",
              instant: true,
              filter: {
                field: "/start_timestamp",
                op: "ge"
              },
              filterWords: "Only calls with `start_timestamp` at or after the value"
            },
            before_start_timestamp: {
              type: "integer",
              description: "Only calls that started before this moment.",
              unit: "ms",
              instant: true,
              filter: {
                field: "/start_timestamp",
                op: "lt"
              },
              filterWords: "Only calls with `start_timestamp` before the value"
            },
            after_end_timestamp: {
              type: "integer",
              description: "Only calls that ended at this moment or later. The list stays sorted by start: a long call\nthat ended a minute ago may stand far from the newest.",
              unit: "ms",
              instant: true,
              filter: {
                field: "/end_timestamp",
                op: "ge"
              },
              filterWords: "Only calls with `end_timestamp` at or after the value"
            },
            before_end_timestamp: {
              type: "integer",
              description: "Only calls that ended before this moment.",
              unit: "ms",
              instant: true,
              filter: {
                field: "/end_timestamp",
                op: "lt"
              },
              filterWords: "Only calls with `end_timestamp` before the value"
            },
            agent_id: {
              type: "array",
              description: "Only calls of these agents. An empty array cannot be told from no filter once it is written into a query, so it would match\nthe calls of **all** agents: leave the key out if that is what you mean. Write one `filter_criteria[agent_id][]=…` for each id.",
              filter: {
                field: "/agent_id",
                op: "in"
              },
              filterWords: "Only calls with `agent_id` among the values",
              items: {
                type: "string",
                description: "The id of an agent."
              }
            }
          },
          additionalProperties: false
        }
      },
      {
        name: "sort_order",
        in: "query",
        description: "Oldest start first, or newest.",
        required: false,
        schema: {
          type: "string",
          description: "The direction in which calls are sorted by `start_timestamp`.",
          enum: [
            "ascending",
            "descending"
          ],
          enumDescriptions: {
            ascending: "Oldest start first. Use it to follow a log of calls forward in time.",
            descending: "Newest start first. Use it to show the latest calls."
          },
          default: "descending"
        }
      },
      {
        name: "limit",
        in: "query",
        description: "The most calls that a page may have.",
        required: false,
        schema: {
          type: "integer",
          default: 100,
          minimum: 1,
          maximum: 1000,
          unit: "count"
        }
      },
      {
        name: "pagination_key",
        in: "query",
        description: "Begin the page after this call. Usually it is the `call_id` of the last call of the page before. Without it, the page is the first\none. What a cursor leads to whose call does not exist, or not any more, is not documented by the provider. Rollcall's mock\nanswers 400, and its clients take a 400 to a request with a cursor for that.",
        required: false,
        schema: {
          type: "string"
        }
      }
    ],
    sensitive: {
      phone: [
        "/from_number",
        "/to_number"
      ],
      text: [
        "/metadata",
        "/retell_llm_dynamic_variables",
        "/transcript",
        "/transcript_object/*/content",
        "/transcript_object/*/words/*/word",
        "/transcript_with_tool_calls/*/content",
        "/transcript_with_tool_calls/*/words/*/word",
        "/transcript_with_tool_calls/*/arguments",
        "/recording_url",
        "/public_log_url",
        "/call_analysis/agent_task_completion_rating_reason",
        "/call_analysis/call_completion_rating_reason",
        "/call_analysis/call_summary"
      ]
    }
  },
  getCall: {
    id: "getCall",
    method: "GET",
    path: "/get-call/{call_id}",
    summary: "Get a call",
    description: "Answers one call, as it is at this moment. While a call goes on its fields fill up; ask again once it has ended, or wait for the\nwebhooks.",
    parameters: [
      {
        name: "call_id",
        in: "path",
        description: "The id of the call.",
        required: true,
        schema: {
          type: "string"
        }
      }
    ],
    sensitive: {
      phone: [
        "/from_number",
        "/to_number"
      ],
      text: [
        "/metadata",
        "/retell_llm_dynamic_variables",
        "/transcript",
        "/transcript_object/*/content",
        "/transcript_object/*/words/*/word",
        "/transcript_with_tool_calls/*/content",
        "/transcript_with_tool_calls/*/words/*/word",
        "/transcript_with_tool_calls/*/arguments",
        "/recording_url",
        "/public_log_url",
        "/call_analysis/agent_task_completion_rating_reason",
        "/call_analysis/call_completion_rating_reason",
        "/call_analysis/call_summary"
      ]
    }
  },
  registerCall: {
    id: "registerCall",
    method: "POST",
    path: "/register-call",
    summary: "Register a call",
    description: "Makes a call whose audio you connect yourself, and answers it with its id. The call waits as `registered`, and becomes `ongoing`\nwhen its audio websocket is opened: `wss://api.retellai.com/audio-websocket/{call_id}`. The id alone authenticates there.\n\nEach request makes another call. No idempotency key is documented, so a request whose answer got lost must not be sent\nagain blindly.",
    parameters: [],
    body: {
      type: "object",
      description: "The agent and the audio settings of a call whose audio you will connect yourself.",
      properties: {
        agent_id: {
          type: "string",
          description: "The agent that will speak."
        },
        audio_websocket_protocol: {
          type: "string",
          description: "Where the audio of a call comes from, and thereby which protocol its audio websocket speaks.",
          enum: [
            "web",
            "twilio"
          ],
          enumDescriptions: {
            web: "A web page or another client of yours sends raw audio over the audio websocket.",
            twilio: "A telephone call, with Twilio's media stream on the audio websocket."
          }
        },
        audio_encoding: {
          type: "string",
          description: "How one sample of audio is written.",
          enum: [
            "s16le",
            "mulaw"
          ],
          enumDescriptions: {
            s16le: "Linear PCM, 16 bits a sample, signed, little-endian. The usual choice for web calls.",
            mulaw: "G.711 mu-law, 8 bits a sample. The encoding of Twilio calls, at 8000 Hz."
          }
        },
        sample_rate: {
          type: "integer",
          description: "Samples of audio a second, in both directions. With `mulaw` on Twilio it is 8000.",
          minimum: 8000,
          maximum: 48000,
          unit: "Hz"
        },
        direction: {
          type: "string",
          description: "Who dialled whom. For phone calls only.",
          enum: [
            "inbound",
            "outbound"
          ],
          enumDescriptions: {
            inbound: "A person called the agent.",
            outbound: "The agent called a person."
          }
        },
        from_number: {
          type: "string",
          description: "The number that calls, in E.164 form. Kept with the call.",
          sensitive: true
        },
        to_number: {
          type: "string",
          description: "The number that is called, in E.164 form. Kept with the call.",
          sensitive: true
        },
        metadata: {
          type: "object",
          description: "Any object of your own, kept with the call and given back with it: an order number, a customer's id, the name of a campaign.\nIntegers beyond 2^53 lose digits in JavaScript: give long ids as strings.",
          sensitive: true,
          additionalProperties: true
        },
        retell_llm_dynamic_variables: {
          type: "object",
          description: "Values for the placeholders in the prompt of a Retell LLM. The names are yours; every value is a string, numbers too.",
          sensitive: true,
          additionalProperties: {
            type: "string"
          }
        },
        end_call_after_silence_ms: {
          type: "integer",
          description: "End the call after so long a silence. What happens when it is left out is not documented.",
          minimum: 10000,
          unit: "ms"
        }
      },
      required: [
        "agent_id",
        "audio_websocket_protocol",
        "audio_encoding",
        "sample_rate"
      ]
    },
    sensitive: {
      phone: [
        "/from_number",
        "/to_number"
      ],
      text: [
        "/metadata",
        "/retell_llm_dynamic_variables",
        "/transcript",
        "/transcript_object/*/content",
        "/transcript_object/*/words/*/word",
        "/transcript_with_tool_calls/*/content",
        "/transcript_with_tool_calls/*/words/*/word",
        "/transcript_with_tool_calls/*/arguments",
        "/recording_url",
        "/public_log_url",
        "/call_analysis/agent_task_completion_rating_reason",
        "/call_analysis/call_completion_rating_reason",
        "/call_analysis/call_summary"
      ]
    }
  },
  createPhoneCall: {
    id: "createPhoneCall",
    method: "POST",
    path: "/create-phone-call",
    summary: "Call a number",
    description: "Has an agent call a telephone number, and answers the call before it is placed: it is `registered`, and whether anybody\nanswered is known later. A call that does not connect ends with a reason of the group `not_connected`, and no `call_started` is sent for it.\n\nEach request rings a telephone. No idempotency key is documented, so a request whose answer got lost must not be sent again\nblindly: list the latest calls first.\n\nWhich statuses other than those below this operation may answer is not documented.",
    parameters: [],
    body: {
      type: "object",
      description: "Which number calls which.",
      properties: {
        from_number: {
          type: "string",
          description: "The number to call from, in E.164 form.",
          pattern: "^\\+[1-9][0-9]{1,14}$",
          sensitive: true
        },
        to_number: {
          type: "string",
          description: "The number to call, in E.164 form.",
          pattern: "^\\+[1-9][0-9]{1,14}$",
          sensitive: true
        },
        override_agent_id: {
          type: "string",
          description: "Let this agent speak in this one call, instead of the agent that the number is bound to."
        },
        drop_call_if_machine_detected: {
          type: "boolean",
          description: "Hang up if a voicemail or another machine answers.",
          default: false
        },
        metadata: {
          type: "object",
          description: "Any object of your own, kept with the call and given back with it: an order number, a customer's id, the name of a campaign.\nIntegers beyond 2^53 lose digits in JavaScript: give long ids as strings.",
          sensitive: true,
          additionalProperties: true
        },
        retell_llm_dynamic_variables: {
          type: "object",
          description: "Values for the placeholders in the prompt of a Retell LLM. The names are yours; every value is a string, numbers too.",
          sensitive: true,
          additionalProperties: {
            type: "string"
          }
        }
      },
      required: [
        "from_number",
        "to_number"
      ]
    },
    sensitive: {
      phone: [
        "/from_number",
        "/to_number"
      ],
      text: [
        "/metadata",
        "/retell_llm_dynamic_variables",
        "/transcript",
        "/transcript_object/*/content",
        "/transcript_object/*/words/*/word",
        "/transcript_with_tool_calls/*/content",
        "/transcript_with_tool_calls/*/words/*/word",
        "/transcript_with_tool_calls/*/arguments",
        "/recording_url",
        "/public_log_url",
        "/call_analysis/agent_task_completion_rating_reason",
        "/call_analysis/call_completion_rating_reason",
        "/call_analysis/call_summary"
      ]
    }
  }
} as const satisfies Record<string, OperationReference>;

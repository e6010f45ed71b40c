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
    method: "POST",
    path: "/v3/list-calls",
    summary: "List calls",
    description: "Answers one page of the account's calls, sorted by `start_timestamp`, without their transcripts: ask `getCall` for those.\nIt only reads, although it is a POST, so it may be sent again after a failure.\n\n**Walking all pages.** As long as `has_more` is true, send the `pagination_key` of the answer with the same filters and the same\norder. The key is opaque: it belongs to the answers of this operation and to nothing else. How long it stays good is not\ndocumented, nor what a key is answered with that has expired or was made up. Rollcall's mock answers 400, and its clients take a\n400 to a request with a key for that.\n\n**Order.** Calls may share a millisecond; how those are sorted is not documented, and neither is whether calls without a start are\nlisted. Rollcall's mock lists them as older than all others, and sorts what starts together by `call_id`; `ascending` is the\nexact reverse of `descending`.\n\n**Windows.** One field takes one filter, so a half-open window `[from, end)` cannot be asked for without trusting `bt`. Ask for the\nside where the walk begins (`ge` when ascending, `lt` when descending), and stop at the other: our client does so by itself.\n\n**New calls while you walk.** With `descending`, calls that begin meanwhile come before the first page and do not disturb the\nwalk. With `ascending` they come at its end.",
    parameters: [],
    body: {
      type: "object",
      description: "Which calls, in which order, and how many at once.",
      properties: {
        filter_criteria: {
          type: "object",
          description: "Every key is optional; a call has to match all keys that are given.\n\nThe API does not document what follows, so it is Rollcall's decision: a field that is absent or null matches `np` and nothing\nelse, `ne` included; text is compared exactly, case and all; `bt` takes in both ends; a `key` names an entry of the object itself,\nso no filter reaches what is nested inside an entry.",
          properties: {
            agent: {
              type: "array",
              description: "Only calls of one of these agents.",
              filter: {
                match: "any"
              },
              filterWords: "Only calls that match one of the values in `agent_id` and `version`",
              items: {
                type: "object",
                description: "An agent, in any of its versions or in some of them.",
                properties: {
                  agent_id: {
                    type: "string",
                    description: "The id of the agent.",
                    filter: {
                      field: "/agent_id",
                      op: "eq"
                    },
                    filterWords: "Only calls with `agent_id` equal to the value"
                  },
                  version: {
                    type: "array",
                    description: "Only these versions of it. Left out, all.",
                    filter: {
                      field: "/agent_version",
                      op: "in"
                    },
                    filterWords: "Only calls with `agent_version` among the values",
                    items: {
                      type: "integer",
                      description: "The number of a version."
                    }
                  }
                },
                required: [
                  "agent_id"
                ],
                additionalProperties: false
              }
            },
            agent_tag: {
              type: "object",
              description: "Only calls whose agent's version has one of these tags.",
              filter: {
                field: "/agent_tag",
                kinds: [
                  "enum"
                ]
              },
              filterWords: "Only calls whose `agent_tag` matches the enum filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "enum"
                  ]
                },
                op: {
                  type: "string",
                  description: "It is one of the values.",
                  enum: [
                    "in"
                  ]
                },
                value: {
                  type: "array",
                  description: "The values that pass.",
                  items: {
                    type: "string",
                    description: "One of them."
                  }
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            },
            batch_call_id: {
              type: "object",
              description: "Only calls of batches whose id passes this test.",
              filter: {
                field: "/batch_call_id",
                kinds: [
                  "string"
                ]
              },
              filterWords: "Only calls whose `batch_call_id` matches the string filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "string"
                  ]
                },
                op: {
                  type: "string",
                  description: "How a text is compared with `value`, exactly, case and all.",
                  enum: [
                    "eq",
                    "ne",
                    "sw",
                    "ew",
                    "co"
                  ],
                  enumDescriptions: {
                    eq: "It is `value`.",
                    ne: "It is another text.",
                    sw: "It begins with `value`.",
                    ew: "It ends with `value`.",
                    co: "It has `value` in it."
                  }
                },
                value: {
                  type: "string",
                  description: "What the text is compared with."
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            },
            call_id: {
              type: "object",
              description: "Only calls whose id passes this test.",
              filter: {
                field: "/call_id",
                kinds: [
                  "string"
                ]
              },
              filterWords: "Only calls whose `call_id` matches the string filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "string"
                  ]
                },
                op: {
                  type: "string",
                  description: "How a text is compared with `value`, exactly, case and all.",
                  enum: [
                    "eq",
                    "ne",
                    "sw",
                    "ew",
                    "co"
                  ],
                  enumDescriptions: {
                    eq: "It is `value`.",
                    ne: "It is another text.",
                    sw: "It begins with `value`.",
                    ew: "It ends with `value`.",
                    co: "It has `value` in it."
                  }
                },
                value: {
                  type: "string",
                  description: "What the text is compared with."
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            },
            call_status: {
              type: "object",
              description: "Only calls that stand there. There is no filter for `registered`.",
              filter: {
                field: "/call_status",
                kinds: [
                  "enum"
                ]
              },
              filterWords: "Only calls whose `call_status` matches the enum filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "enum"
                  ]
                },
                op: {
                  type: "string",
                  description: "It is one of the values.",
                  enum: [
                    "in"
                  ]
                },
                value: {
                  type: "array",
                  description: "The values that pass.",
                  items: {
                    type: "string",
                    description: "Where a call is in its life, as far as the list can be filtered by it.",
                    enum: [
                      "not_connected",
                      "ongoing",
                      "ended",
                      "error"
                    ],
                    enumDescriptions: {
                      not_connected: "Nobody was reached.",
                      ongoing: "The call has started and people are talking.",
                      ended: "The call is over in a regular way.",
                      error: "The call broke off because something failed."
                    }
                  }
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            },
            call_successful: {
              type: "object",
              description: "Only calls that the analysis found successful, or not.",
              filter: {
                field: "/call_analysis/call_successful",
                kinds: [
                  "boolean"
                ]
              },
              filterWords: "Only calls whose `call_analysis.call_successful` matches the boolean filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "boolean"
                  ]
                },
                op: {
                  type: "string",
                  description: "The two are the same.",
                  enum: [
                    "eq"
                  ]
                },
                value: {
                  type: "boolean",
                  description: "What it has to be."
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            },
            call_type: {
              type: "object",
              description: "Only calls of these kinds.",
              filter: {
                field: "/call_type",
                kinds: [
                  "enum"
                ]
              },
              filterWords: "Only calls whose `call_type` matches the enum filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "enum"
                  ]
                },
                op: {
                  type: "string",
                  description: "It is one of the values.",
                  enum: [
                    "in"
                  ]
                },
                value: {
                  type: "array",
                  description: "The values that pass.",
                  items: {
                    type: "string",
                    description: "Over what a call goes.",
                    enum: [
                      "web_call",
                      "phone_call"
                    ],
                    enumDescriptions: {
                      web_call: "A web page or an app.",
                      phone_call: "The telephone."
                    }
                  }
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            },
            combined_cost: {
              oneOf: [
                {
                  type: "object",
                  description: "A test of a number.",
                  properties: {
                    type: {
                      type: "string",
                      description: "Says which kind of test this is.",
                      enum: [
                        "number"
                      ]
                    },
                    op: {
                      type: "string",
                      description: "How a number is compared with `value`.",
                      enum: [
                        "eq",
                        "ne",
                        "gt",
                        "ge",
                        "lt",
                        "le"
                      ],
                      enumDescriptions: {
                        eq: "It is `value`.",
                        ne: "It is another number.",
                        gt: "It is greater.",
                        ge: "It is at least `value`.",
                        lt: "It is less.",
                        le: "It is at most `value`."
                      }
                    },
                    value: {
                      type: "number",
                      description: "What the number is compared with."
                    }
                  },
                  required: [
                    "type",
                    "op",
                    "value"
                  ],
                  additionalProperties: false
                },
                {
                  type: "object",
                  description: "Whether a number lies between two others. Whether the API takes the upper end in is not documented; Rollcall's mock does. To\nbe sure, ask for one side with a number filter.",
                  properties: {
                    type: {
                      type: "string",
                      description: "Says which kind of test this is.",
                      enum: [
                        "range"
                      ]
                    },
                    op: {
                      type: "string",
                      description: "How the number is compared with `value`.",
                      enum: [
                        "bt"
                      ]
                    },
                    value: {
                      type: "array",
                      description: "The lower and the upper end.",
                      items: {
                        type: "number",
                        description: "One end."
                      }
                    }
                  },
                  required: [
                    "type",
                    "op",
                    "value"
                  ],
                  additionalProperties: false
                }
              ],
              description: "Only calls that cost so much, in cents.",
              unit: "cents",
              filter: {
                field: "/call_cost/combined_cost",
                kinds: [
                  "number",
                  "range"
                ]
              },
              filterWords: "Only calls whose `call_cost.combined_cost` matches the number or range filter"
            },
            custom_analysis_data: {
              type: "array",
              description: "Only calls whose analysis found these values; all of the conditions have to be met.",
              filter: {
                field: "/call_analysis/custom_analysis_data",
                kinds: [
                  "string",
                  "number",
                  "boolean",
                  "range",
                  "enum",
                  "present"
                ],
                key: "key"
              },
              filterWords: "Only calls that match all conditions, each a string, number, boolean, range, enum or present filter on the entry of `call_analysis.custom_analysis_data` that its `key` names",
              items: {
                oneOf: [
                  {
                    type: "object",
                    description: "A test of an entry that is a text.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "string"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "How a text is compared with `value`, exactly, case and all.",
                        enum: [
                          "eq",
                          "ne",
                          "sw",
                          "ew",
                          "co"
                        ],
                        enumDescriptions: {
                          eq: "It is `value`.",
                          ne: "It is another text.",
                          sw: "It begins with `value`.",
                          ew: "It ends with `value`.",
                          co: "It has `value` in it."
                        }
                      },
                      value: {
                        type: "string",
                        description: "What the text is compared with."
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "A test of an entry that is a number.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "number"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "How a number is compared with `value`.",
                        enum: [
                          "eq",
                          "ne",
                          "gt",
                          "ge",
                          "lt",
                          "le"
                        ],
                        enumDescriptions: {
                          eq: "It is `value`.",
                          ne: "It is another number.",
                          gt: "It is greater.",
                          ge: "It is at least `value`.",
                          lt: "It is less.",
                          le: "It is at most `value`."
                        }
                      },
                      value: {
                        type: "number",
                        description: "What the number is compared with."
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "Whether an entry that is a number lies between two others; see `RangeFilter`.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "range"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "How the number is compared with `value`.",
                        enum: [
                          "bt"
                        ]
                      },
                      value: {
                        type: "array",
                        description: "The lower and the upper end.",
                        items: {
                          type: "number",
                          description: "One end."
                        }
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "Whether an entry is true, or false.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "boolean"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "The two are the same.",
                        enum: [
                          "eq"
                        ]
                      },
                      value: {
                        type: "boolean",
                        description: "What it has to be."
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "Whether an entry is one of several texts.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "enum"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "It is one of the values.",
                        enum: [
                          "in"
                        ]
                      },
                      value: {
                        type: "array",
                        description: "The values that pass.",
                        items: {
                          type: "string",
                          description: "One of them."
                        }
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "Whether there is such an entry at all. A null is not there.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "present"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "Which of the two is wanted.",
                        enum: [
                          "pr",
                          "np"
                        ],
                        enumDescriptions: {
                          pr: "It is there.",
                          np: "It is not there."
                        }
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op"
                    ],
                    additionalProperties: false
                  }
                ],
                description: "A test of one entry of an object. `type` says which kind of test it is."
              }
            },
            custom_attributes: {
              type: "array",
              description: "Only calls with these attributes of the account's own; all of the conditions have to be met.",
              filter: {
                field: "/custom_attributes",
                kinds: [
                  "string",
                  "number",
                  "boolean",
                  "range",
                  "enum",
                  "present"
                ],
                key: "key"
              },
              filterWords: "Only calls that match all conditions, each a string, number, boolean, range, enum or present filter on the entry of `custom_attributes` that its `key` names",
              items: {
                oneOf: [
                  {
                    type: "object",
                    description: "A test of an entry that is a text.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "string"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "How a text is compared with `value`, exactly, case and all.",
                        enum: [
                          "eq",
                          "ne",
                          "sw",
                          "ew",
                          "co"
                        ],
                        enumDescriptions: {
                          eq: "It is `value`.",
                          ne: "It is another text.",
                          sw: "It begins with `value`.",
                          ew: "It ends with `value`.",
                          co: "It has `value` in it."
                        }
                      },
                      value: {
                        type: "string",
                        description: "What the text is compared with."
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "A test of an entry that is a number.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "number"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "How a number is compared with `value`.",
                        enum: [
                          "eq",
                          "ne",
                          "gt",
                          "ge",
                          "lt",
                          "le"
                        ],
                        enumDescriptions: {
                          eq: "It is `value`.",
                          ne: "It is another number.",
                          gt: "It is greater.",
                          ge: "It is at least `value`.",
                          lt: "It is less.",
                          le: "It is at most `value`."
                        }
                      },
                      value: {
                        type: "number",
                        description: "What the number is compared with."
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "Whether an entry that is a number lies between two others; see `RangeFilter`.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "range"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "How the number is compared with `value`.",
                        enum: [
                          "bt"
                        ]
                      },
                      value: {
                        type: "array",
                        description: "The lower and the upper end.",
                        items: {
                          type: "number",
                          description: "One end."
                        }
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "Whether an entry is true, or false.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "boolean"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "The two are the same.",
                        enum: [
                          "eq"
                        ]
                      },
                      value: {
                        type: "boolean",
                        description: "What it has to be."
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "Whether an entry is one of several texts.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "enum"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "It is one of the values.",
                        enum: [
                          "in"
                        ]
                      },
                      value: {
                        type: "array",
                        description: "The values that pass.",
                        items: {
                          type: "string",
                          description: "One of them."
                        }
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "Whether there is such an entry at all. A null is not there.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "present"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "Which of the two is wanted.",
                        enum: [
                          "pr",
                          "np"
                        ],
                        enumDescriptions: {
                          pr: "It is there.",
                          np: "It is not there."
                        }
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op"
                    ],
                    additionalProperties: false
                  }
                ],
                description: "A test of one entry of an object. `type` says which kind of test it is."
              }
            },
            data_storage_setting: {
              type: "object",
              description: "Only calls of which so much is kept.",
              filter: {
                field: "/data_storage_setting",
                kinds: [
                  "enum"
                ]
              },
              filterWords: "Only calls whose `data_storage_setting` matches the enum filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "enum"
                  ]
                },
                op: {
                  type: "string",
                  description: "It is one of the values.",
                  enum: [
                    "in"
                  ]
                },
                value: {
                  type: "array",
                  description: "The values that pass.",
                  items: {
                    type: "string",
                    description: "How much of a call the service keeps.",
                    enum: [
                      "everything",
                      "everything_except_pii",
                      "basic_attributes_only"
                    ],
                    enumDescriptions: {
                      everything: "Transcript, recording, log and all else.",
                      everything_except_pii: "All of it, without what personal data was found.",
                      basic_attributes_only: "Times, status and the like, no content."
                    }
                  }
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            },
            direction: {
              type: "object",
              description: "Only phone calls of this direction.",
              filter: {
                field: "/direction",
                kinds: [
                  "enum"
                ]
              },
              filterWords: "Only calls whose `direction` matches the enum filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "enum"
                  ]
                },
                op: {
                  type: "string",
                  description: "It is one of the values.",
                  enum: [
                    "in"
                  ]
                },
                value: {
                  type: "array",
                  description: "The values that pass.",
                  items: {
                    type: "string",
                    description: "Who dialled whom on a phone call, seen from the agent.",
                    enum: [
                      "inbound",
                      "outbound"
                    ],
                    enumDescriptions: {
                      inbound: "A person called the agent.",
                      outbound: "The agent called a person."
                    }
                  }
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            },
            disconnection_reason: {
              type: "object",
              description: "Only calls that ended for one of these reasons.",
              filter: {
                field: "/disconnection_reason",
                kinds: [
                  "enum"
                ]
              },
              filterWords: "Only calls whose `disconnection_reason` matches the enum filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "enum"
                  ]
                },
                op: {
                  type: "string",
                  description: "It is one of the values.",
                  enum: [
                    "in"
                  ]
                },
                value: {
                  type: "array",
                  description: "The values that pass.",
                  items: {
                    type: "string",
                    description: "Why a call is over. Hangups and transfers are how calls normally end; the `error_*` values say that something failed.\n\nWhether a call connected follows from the group of its reason: it did, unless the group is `not_connected`.\n\nThis list has grown with every version of the API, and two of its values are said to exist that no list names. Treat a value\nthat is not in it as a reason that you do not know yet, never as a broken answer.",
                    enum: [
                      "user_hangup",
                      "agent_hangup",
                      "call_transfer",
                      "transfer_bridged",
                      "transfer_cancelled",
                      "voicemail_reached",
                      "ivr_reached",
                      "inactivity",
                      "max_duration_reached",
                      "manual_stopped",
                      "concurrency_limit_reached",
                      "no_valid_payment",
                      "scam_detected",
                      "dial_busy",
                      "dial_failed",
                      "dial_no_answer",
                      "invalid_destination",
                      "telephony_provider_permission_denied",
                      "telephony_provider_unavailable",
                      "sip_routing_error",
                      "marked_as_spam",
                      "user_declined",
                      "error_user_not_joined",
                      "registered_call_timeout",
                      "error_llm_websocket_open",
                      "error_llm_websocket_lost_connection",
                      "error_llm_websocket_runtime",
                      "error_llm_websocket_corrupt_payload",
                      "error_no_audio_received",
                      "error_asr",
                      "error_retell",
                      "error_unknown"
                    ],
                    enumDescriptions: {
                      user_hangup: "The person hung up. A normal end.",
                      agent_hangup: "The agent ended the call. A normal end.",
                      call_transfer: "The call was handed to another number. A normal end for this agent.",
                      transfer_bridged: "The call was handed over, and both sides were put together.",
                      transfer_cancelled: "The call was to be handed over, and was over before that was done.",
                      voicemail_reached: "A voicemail answered.",
                      ivr_reached: "A telephone menu answered.",
                      inactivity: "Nobody spoke for too long.",
                      max_duration_reached: "The call lasted as long as calls may.",
                      manual_stopped: "Somebody stopped the call from outside.",
                      concurrency_limit_reached: "The call was not placed, because the account already had as many calls at once as it may have.",
                      no_valid_payment: "The call was not placed, because the account cannot pay.",
                      scam_detected: "The service took the call for a scam, and did not let it happen.",
                      dial_busy: "The number that was dialled was busy. The call never connected.",
                      dial_failed: "Dialling did not work. The call never connected.",
                      dial_no_answer: "It rang, and nobody answered. The call never connected.",
                      invalid_destination: "The number cannot be called.",
                      telephony_provider_permission_denied: "The telephone provider does not allow the call.",
                      telephony_provider_unavailable: "The telephone provider could not be reached.",
                      sip_routing_error: "The call found no way through the telephone network.",
                      marked_as_spam: "The call was refused as spam.",
                      user_declined: "The person declined the call.",
                      error_user_not_joined: "Nobody joined the web call.",
                      registered_call_timeout: "The call was registered, and did not start in time.",
                      error_llm_websocket_open: "Your LLM websocket could not be reached under its URL.",
                      error_llm_websocket_lost_connection: "The connection to your LLM websocket broke during the call.",
                      error_llm_websocket_runtime: "Your LLM server closed the websocket with a code other than 1000.",
                      error_llm_websocket_corrupt_payload: "Your LLM server sent a message that does not follow the protocol.",
                      error_no_audio_received: "No audio arrived.",
                      error_asr: "Speech recognition failed.",
                      error_retell: "Something failed inside the service.",
                      error_unknown: "Something failed, and nobody knows what."
                    }
                  }
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            },
            duration_ms: {
              oneOf: [
                {
                  type: "object",
                  description: "A test of a number.",
                  properties: {
                    type: {
                      type: "string",
                      description: "Says which kind of test this is.",
                      enum: [
                        "number"
                      ]
                    },
                    op: {
                      type: "string",
                      description: "How a number is compared with `value`.",
                      enum: [
                        "eq",
                        "ne",
                        "gt",
                        "ge",
                        "lt",
                        "le"
                      ],
                      enumDescriptions: {
                        eq: "It is `value`.",
                        ne: "It is another number.",
                        gt: "It is greater.",
                        ge: "It is at least `value`.",
                        lt: "It is less.",
                        le: "It is at most `value`."
                      }
                    },
                    value: {
                      type: "number",
                      description: "What the number is compared with."
                    }
                  },
                  required: [
                    "type",
                    "op",
                    "value"
                  ],
                  additionalProperties: false
                },
                {
                  type: "object",
                  description: "Whether a number lies between two others. Whether the API takes the upper end in is not documented; Rollcall's mock does. To\nbe sure, ask for one side with a number filter.",
                  properties: {
                    type: {
                      type: "string",
                      description: "Says which kind of test this is.",
                      enum: [
                        "range"
                      ]
                    },
                    op: {
                      type: "string",
                      description: "How the number is compared with `value`.",
                      enum: [
                        "bt"
                      ]
                    },
                    value: {
                      type: "array",
                      description: "The lower and the upper end.",
                      items: {
                        type: "number",
                        description: "One end."
                      }
                    }
                  },
                  required: [
                    "type",
                    "op",
                    "value"
                  ],
                  additionalProperties: false
                }
              ],
              description: "Only calls that lasted so long, in milliseconds.",
              unit: "ms",
              filter: {
                field: "/duration_ms",
                kinds: [
                  "number",
                  "range"
                ]
              },
              filterWords: "Only calls whose `duration_ms` matches the number or range filter"
            },
            dynamic_variables: {
              type: "array",
              description: "Only calls with these dynamic variables; all of the conditions have to be met. A variable is looked for among those that were\nsent with the call, then among those that were collected in it.",
              filter: {
                field: [
                  "/retell_llm_dynamic_variables",
                  "/collected_dynamic_variables"
                ],
                kinds: [
                  "string"
                ],
                key: "key"
              },
              filterWords: "Only calls that match all conditions, each a string filter on the entry of `retell_llm_dynamic_variables`, else of `collected_dynamic_variables` that its `key` names",
              items: {
                type: "object",
                description: "A test of an entry that is a text.",
                properties: {
                  key: {
                    type: "string",
                    description: "The name of the entry that is tested."
                  },
                  type: {
                    type: "string",
                    description: "Says which kind of test this is.",
                    enum: [
                      "string"
                    ]
                  },
                  op: {
                    type: "string",
                    description: "How a text is compared with `value`, exactly, case and all.",
                    enum: [
                      "eq",
                      "ne",
                      "sw",
                      "ew",
                      "co"
                    ],
                    enumDescriptions: {
                      eq: "It is `value`.",
                      ne: "It is another text.",
                      sw: "It begins with `value`.",
                      ew: "It ends with `value`.",
                      co: "It has `value` in it."
                    }
                  },
                  value: {
                    type: "string",
                    description: "What the text is compared with."
                  }
                },
                required: [
                  "key",
                  "type",
                  "op",
                  "value"
                ],
                additionalProperties: false
              }
            },
            e2e_latency_p50: {
              oneOf: [
                {
                  type: "object",
                  description: "A test of a number.",
                  properties: {
                    type: {
                      type: "string",
                      description: "Says which kind of test this is.",
                      enum: [
                        "number"
                      ]
                    },
                    op: {
                      type: "string",
                      description: "How a number is compared with `value`.",
                      enum: [
                        "eq",
                        "ne",
                        "gt",
                        "ge",
                        "lt",
                        "le"
                      ],
                      enumDescriptions: {
                        eq: "It is `value`.",
                        ne: "It is another number.",
                        gt: "It is greater.",
                        ge: "It is at least `value`.",
                        lt: "It is less.",
                        le: "It is at most `value`."
                      }
                    },
                    value: {
                      type: "number",
                      description: "What the number is compared with."
                    }
                  },
                  required: [
                    "type",
                    "op",
                    "value"
                  ],
                  additionalProperties: false
                },
                {
                  type: "object",
                  description: "Whether a number lies between two others. Whether the API takes the upper end in is not documented; Rollcall's mock does. To\nbe sure, ask for one side with a number filter.",
                  properties: {
                    type: {
                      type: "string",
                      description: "Says which kind of test this is.",
                      enum: [
                        "range"
                      ]
                    },
                    op: {
                      type: "string",
                      description: "How the number is compared with `value`.",
                      enum: [
                        "bt"
                      ]
                    },
                    value: {
                      type: "array",
                      description: "The lower and the upper end.",
                      items: {
                        type: "number",
                        description: "One end."
                      }
                    }
                  },
                  required: [
                    "type",
                    "op",
                    "value"
                  ],
                  additionalProperties: false
                }
              ],
              description: "Only calls whose median wait for an answer was so long, in milliseconds.",
              unit: "ms",
              filter: {
                field: "/latency/e2e/p50",
                kinds: [
                  "number",
                  "range"
                ]
              },
              filterWords: "Only calls whose `latency.e2e.p50` matches the number or range filter"
            },
            end_timestamp: {
              oneOf: [
                {
                  type: "object",
                  description: "A test of a number.",
                  properties: {
                    type: {
                      type: "string",
                      description: "Says which kind of test this is.",
                      enum: [
                        "number"
                      ]
                    },
                    op: {
                      type: "string",
                      description: "How a number is compared with `value`.",
                      enum: [
                        "eq",
                        "ne",
                        "gt",
                        "ge",
                        "lt",
                        "le"
                      ],
                      enumDescriptions: {
                        eq: "It is `value`.",
                        ne: "It is another number.",
                        gt: "It is greater.",
                        ge: "It is at least `value`.",
                        lt: "It is less.",
                        le: "It is at most `value`."
                      }
                    },
                    value: {
                      type: "number",
                      description: "What the number is compared with."
                    }
                  },
                  required: [
                    "type",
                    "op",
                    "value"
                  ],
                  additionalProperties: false
                },
                {
                  type: "object",
                  description: "Whether a number lies between two others. Whether the API takes the upper end in is not documented; Rollcall's mock does. To\nbe sure, ask for one side with a number filter.",
                  properties: {
                    type: {
                      type: "string",
                      description: "Says which kind of test this is.",
                      enum: [
                        "range"
                      ]
                    },
                    op: {
                      type: "string",
                      description: "How the number is compared with `value`.",
                      enum: [
                        "bt"
                      ]
                    },
                    value: {
                      type: "array",
                      description: "The lower and the upper end.",
                      items: {
                        type: "number",
                        description: "One end."
                      }
                    }
                  },
                  required: [
                    "type",
                    "op",
                    "value"
                  ],
                  additionalProperties: false
                }
              ],
              description: "Only calls that ended then, in milliseconds since the epoch.",
              unit: "ms",
              instant: true,
              filter: {
                field: "/end_timestamp",
                kinds: [
                  "number",
                  "range"
                ]
              },
              filterWords: "Only calls whose `end_timestamp` matches the number or range filter"
            },
            from_number: {
              type: "object",
              description: "Only phone calls from such a number.",
              filter: {
                field: "/from_number",
                kinds: [
                  "string"
                ]
              },
              filterWords: "Only calls whose `from_number` matches the string filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "string"
                  ]
                },
                op: {
                  type: "string",
                  description: "How a text is compared with `value`, exactly, case and all.",
                  enum: [
                    "eq",
                    "ne",
                    "sw",
                    "ew",
                    "co"
                  ],
                  enumDescriptions: {
                    eq: "It is `value`.",
                    ne: "It is another text.",
                    sw: "It begins with `value`.",
                    ew: "It ends with `value`.",
                    co: "It has `value` in it."
                  }
                },
                value: {
                  type: "string",
                  description: "What the text is compared with."
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            },
            in_voicemail: {
              type: "object",
              description: "Only calls that reached a voicemail, or did not.",
              filter: {
                field: "/call_analysis/in_voicemail",
                kinds: [
                  "boolean"
                ]
              },
              filterWords: "Only calls whose `call_analysis.in_voicemail` matches the boolean filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "boolean"
                  ]
                },
                op: {
                  type: "string",
                  description: "The two are the same.",
                  enum: [
                    "eq"
                  ]
                },
                value: {
                  type: "boolean",
                  description: "What it has to be."
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            },
            metadata: {
              type: "array",
              description: "Only calls with these entries in their metadata; all of the conditions have to be met. No condition reaches what is nested\ninside an entry.",
              filter: {
                field: "/metadata",
                kinds: [
                  "string",
                  "number",
                  "boolean",
                  "range",
                  "enum",
                  "present"
                ],
                key: "key"
              },
              filterWords: "Only calls that match all conditions, each a string, number, boolean, range, enum or present filter on the entry of `metadata` that its `key` names",
              items: {
                oneOf: [
                  {
                    type: "object",
                    description: "A test of an entry that is a text.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "string"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "How a text is compared with `value`, exactly, case and all.",
                        enum: [
                          "eq",
                          "ne",
                          "sw",
                          "ew",
                          "co"
                        ],
                        enumDescriptions: {
                          eq: "It is `value`.",
                          ne: "It is another text.",
                          sw: "It begins with `value`.",
                          ew: "It ends with `value`.",
                          co: "It has `value` in it."
                        }
                      },
                      value: {
                        type: "string",
                        description: "What the text is compared with."
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "A test of an entry that is a number.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "number"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "How a number is compared with `value`.",
                        enum: [
                          "eq",
                          "ne",
                          "gt",
                          "ge",
                          "lt",
                          "le"
                        ],
                        enumDescriptions: {
                          eq: "It is `value`.",
                          ne: "It is another number.",
                          gt: "It is greater.",
                          ge: "It is at least `value`.",
                          lt: "It is less.",
                          le: "It is at most `value`."
                        }
                      },
                      value: {
                        type: "number",
                        description: "What the number is compared with."
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "Whether an entry that is a number lies between two others; see `RangeFilter`.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "range"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "How the number is compared with `value`.",
                        enum: [
                          "bt"
                        ]
                      },
                      value: {
                        type: "array",
                        description: "The lower and the upper end.",
                        items: {
                          type: "number",
                          description: "One end."
                        }
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "Whether an entry is true, or false.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "boolean"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "The two are the same.",
                        enum: [
                          "eq"
                        ]
                      },
                      value: {
                        type: "boolean",
                        description: "What it has to be."
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "Whether an entry is one of several texts.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "enum"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "It is one of the values.",
                        enum: [
                          "in"
                        ]
                      },
                      value: {
                        type: "array",
                        description: "The values that pass.",
                        items: {
                          type: "string",
                          description: "One of them."
                        }
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  },
                  {
                    type: "object",
                    description: "Whether there is such an entry at all. A null is not there.",
                    properties: {
                      key: {
                        type: "string",
                        description: "The name of the entry that is tested."
                      },
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "present"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "Which of the two is wanted.",
                        enum: [
                          "pr",
                          "np"
                        ],
                        enumDescriptions: {
                          pr: "It is there.",
                          np: "It is not there."
                        }
                      }
                    },
                    required: [
                      "key",
                      "type",
                      "op"
                    ],
                    additionalProperties: false
                  }
                ],
                description: "A test of one entry of an object. `type` says which kind of test it is."
              }
            },
            start_timestamp: {
              oneOf: [
                {
                  type: "object",
                  description: "A test of a number.",
                  properties: {
                    type: {
                      type: "string",
                      description: "Says which kind of test this is.",
                      enum: [
                        "number"
                      ]
                    },
                    op: {
                      type: "string",
                      description: "How a number is compared with `value`.",
                      enum: [
                        "eq",
                        "ne",
                        "gt",
                        "ge",
                        "lt",
                        "le"
                      ],
                      enumDescriptions: {
                        eq: "It is `value`.",
                        ne: "It is another number.",
                        gt: "It is greater.",
                        ge: "It is at least `value`.",
                        lt: "It is less.",
                        le: "It is at most `value`."
                      }
                    },
                    value: {
                      type: "number",
                      description: "What the number is compared with."
                    }
                  },
                  required: [
                    "type",
                    "op",
                    "value"
                  ],
                  additionalProperties: false
                },
                {
                  type: "object",
                  description: "Whether a number lies between two others. Whether the API takes the upper end in is not documented; Rollcall's mock does. To\nbe sure, ask for one side with a number filter.",
                  properties: {
                    type: {
                      type: "string",
                      description: "Says which kind of test this is.",
                      enum: [
                        "range"
                      ]
                    },
                    op: {
                      type: "string",
                      description: "How the number is compared with `value`.",
                      enum: [
                        "bt"
                      ]
                    },
                    value: {
                      type: "array",
                      description: "The lower and the upper end.",
                      items: {
                        type: "number",
                        description: "One end."
                      }
                    }
                  },
                  required: [
                    "type",
                    "op",
                    "value"
                  ],
                  additionalProperties: false
                }
              ],
              description: "Only calls that started then, in milliseconds since the epoch.",
              unit: "ms",
              instant: true,
              filter: {
                field: "/start_timestamp",
                kinds: [
                  "number",
                  "range"
                ]
              },
              filterWords: "Only calls whose `start_timestamp` matches the number or range filter"
            },
            to_number: {
              type: "object",
              description: "Only phone calls to such a number.",
              filter: {
                field: "/to_number",
                kinds: [
                  "string"
                ]
              },
              filterWords: "Only calls whose `to_number` matches the string filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "string"
                  ]
                },
                op: {
                  type: "string",
                  description: "How a text is compared with `value`, exactly, case and all.",
                  enum: [
                    "eq",
                    "ne",
                    "sw",
                    "ew",
                    "co"
                  ],
                  enumDescriptions: {
                    eq: "It is `value`.",
                    ne: "It is another text.",
                    sw: "It begins with `value`.",
                    ew: "It ends with `value`.",
                    co: "It has `value` in it."
                  }
                },
                value: {
                  type: "string",
                  description: "What the text is compared with."
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            },
            tool_calls: {
              type: "array",
              description: "Only calls in which these tools were used; each of the conditions has to be met by a use.",
              filter: {
                match: "all",
                each: "/tool_calls"
              },
              filterWords: "Only calls with an element of `tool_calls` that matches, for each of the values, its `name`, `latency_ms` and `success`",
              items: {
                type: "object",
                description: "A use of a tool.",
                properties: {
                  name: {
                    type: "string",
                    description: "The name of the tool.",
                    filter: {
                      field: "/name",
                      op: "eq"
                    },
                    filterWords: "Only calls with `name` equal to the value"
                  },
                  latency_ms: {
                    oneOf: [
                      {
                        type: "object",
                        description: "A test of a number.",
                        properties: {
                          type: {
                            type: "string",
                            description: "Says which kind of test this is.",
                            enum: [
                              "number"
                            ]
                          },
                          op: {
                            type: "string",
                            description: "How a number is compared with `value`.",
                            enum: [
                              "eq",
                              "ne",
                              "gt",
                              "ge",
                              "lt",
                              "le"
                            ],
                            enumDescriptions: {
                              eq: "It is `value`.",
                              ne: "It is another number.",
                              gt: "It is greater.",
                              ge: "It is at least `value`.",
                              lt: "It is less.",
                              le: "It is at most `value`."
                            }
                          },
                          value: {
                            type: "number",
                            description: "What the number is compared with."
                          }
                        },
                        required: [
                          "type",
                          "op",
                          "value"
                        ],
                        additionalProperties: false
                      },
                      {
                        type: "object",
                        description: "Whether a number lies between two others. Whether the API takes the upper end in is not documented; Rollcall's mock does. To\nbe sure, ask for one side with a number filter.",
                        properties: {
                          type: {
                            type: "string",
                            description: "Says which kind of test this is.",
                            enum: [
                              "range"
                            ]
                          },
                          op: {
                            type: "string",
                            description: "How the number is compared with `value`.",
                            enum: [
                              "bt"
                            ]
                          },
                          value: {
                            type: "array",
                            description: "The lower and the upper end.",
                            items: {
                              type: "number",
                              description: "One end."
                            }
                          }
                        },
                        required: [
                          "type",
                          "op",
                          "value"
                        ],
                        additionalProperties: false
                      }
                    ],
                    description: "How long it took to answer, in milliseconds.",
                    unit: "ms",
                    filter: {
                      field: "/latency_ms",
                      kinds: [
                        "number",
                        "range"
                      ]
                    },
                    filterWords: "Only calls whose `latency_ms` matches the number or range filter"
                  },
                  success: {
                    type: "object",
                    description: "Whether it did what it was asked to.",
                    filter: {
                      field: "/success",
                      kinds: [
                        "boolean"
                      ]
                    },
                    filterWords: "Only calls whose `success` matches the boolean filter",
                    properties: {
                      type: {
                        type: "string",
                        description: "Says which kind of test this is.",
                        enum: [
                          "boolean"
                        ]
                      },
                      op: {
                        type: "string",
                        description: "The two are the same.",
                        enum: [
                          "eq"
                        ]
                      },
                      value: {
                        type: "boolean",
                        description: "What it has to be."
                      }
                    },
                    required: [
                      "type",
                      "op",
                      "value"
                    ],
                    additionalProperties: false
                  }
                },
                required: [
                  "name"
                ],
                additionalProperties: false
              }
            },
            user_sentiment: {
              type: "object",
              description: "Only calls in which the person was in one of these moods.",
              filter: {
                field: "/call_analysis/user_sentiment",
                kinds: [
                  "enum"
                ]
              },
              filterWords: "Only calls whose `call_analysis.user_sentiment` matches the enum filter",
              properties: {
                type: {
                  type: "string",
                  description: "Says which kind of test this is.",
                  enum: [
                    "enum"
                  ]
                },
                op: {
                  type: "string",
                  description: "It is one of the values.",
                  enum: [
                    "in"
                  ]
                },
                value: {
                  type: "array",
                  description: "The values that pass.",
                  items: {
                    type: "string",
                    description: "The mood of the person, as the analysis judged it.",
                    enum: [
                      "Negative",
                      "Positive",
                      "Neutral",
                      "Unknown"
                    ],
                    enumDescriptions: {
                      Negative: "Unhappy, annoyed or upset on the whole.",
                      Positive: "Pleased or friendly on the whole.",
                      Neutral: "Neither pleased nor displeased.",
                      Unknown: "The analysis could not tell."
                    }
                  }
                }
              },
              required: [
                "type",
                "op",
                "value"
              ],
              additionalProperties: false
            }
          },
          additionalProperties: false
        },
        sort_order: {
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
        },
        limit: {
          type: "integer",
          description: "The most calls that a page may have.",
          default: 50,
          minimum: 1,
          maximum: 1000,
          unit: "count"
        },
        skip: {
          type: "integer",
          description: "Leave out so many calls at the beginning. Not together with `pagination_key`. Calls that begin or go meanwhile shift what a\nnumber stands for, so walk by `pagination_key` where none may be missed.",
          default: 0,
          minimum: 0,
          unit: "count"
        },
        pagination_key: {
          type: "string",
          description: "Begin the page where the answer that gave this key ended. Opaque. Not together with `skip`."
        },
        include_total: {
          type: "boolean",
          description: "Answer `total` too. It costs the service another query.",
          default: false
        }
      },
      additionalProperties: false
    },
    secrets: [
      "/access_token"
    ],
    sensitive: {
      text: [
        "/metadata",
        "/retell_llm_dynamic_variables",
        "/collected_dynamic_variables",
        "/custom_sip_headers",
        "/recording_url",
        "/recording_multi_channel_url",
        "/scrubbed_recording_url",
        "/scrubbed_recording_multi_channel_url",
        "/public_log_url",
        "/knowledge_base_retrieved_contents_url",
        "/call_analysis/call_summary",
        "/call_analysis/custom_analysis_data"
      ],
      phone: [
        "/transfer_destination",
        "/from_number",
        "/to_number"
      ]
    }
  },
  getCall: {
    id: "getCall",
    method: "GET",
    path: "/v2/get-call/{call_id}",
    summary: "Get a call",
    description: "Answers one call with all that is known of it at this moment, its transcripts too. While a call goes on its fields fill up; ask\nagain once it has ended, or wait for the webhooks.\n\nWhich of 404 and 422 an id is answered with that belongs to no call is not documented. Rollcall's mock answers 404, and its\nclients read both.",
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
    secrets: [
      "/access_token"
    ],
    sensitive: {
      text: [
        "/metadata",
        "/retell_llm_dynamic_variables",
        "/collected_dynamic_variables",
        "/custom_sip_headers",
        "/recording_url",
        "/recording_multi_channel_url",
        "/scrubbed_recording_url",
        "/scrubbed_recording_multi_channel_url",
        "/public_log_url",
        "/knowledge_base_retrieved_contents_url",
        "/call_analysis/call_summary",
        "/call_analysis/custom_analysis_data",
        "/transcript",
        "/transcript_object/*/content",
        "/transcript_object/*/words/*/word",
        "/transcript_with_tool_calls/*/content",
        "/transcript_with_tool_calls/*/words/*/word",
        "/transcript_with_tool_calls/*/arguments",
        "/transcript_with_tool_calls/*/digit",
        "/scrubbed_transcript_with_tool_calls/*/content",
        "/scrubbed_transcript_with_tool_calls/*/words/*/word",
        "/scrubbed_transcript_with_tool_calls/*/arguments",
        "/scrubbed_transcript_with_tool_calls/*/digit"
      ],
      phone: [
        "/transfer_destination",
        "/from_number",
        "/to_number"
      ]
    }
  },
  updateCall: {
    id: "updateCall",
    method: "PATCH",
    path: "/v2/update-call/{call_id}",
    summary: "Change a call",
    description: "Changes what you keep with a call that has ended, or how much of it the service keeps. `metadata` is replaced as a whole.\n\nWhich of 404 and 422 an id is answered with that belongs to no call is not documented. Rollcall's mock answers 404, and its\nclients read both.",
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
    body: {
      type: "object",
      description: "What is to change of a call. What is left out stays as it is.",
      properties: {
        metadata: {
          type: "object",
          description: "Any object of your own, kept with the call and given back with it: an order number, a customer's id, the name of a campaign.\nIntegers beyond 2^53 lose digits in JavaScript: give long ids as strings.",
          sensitive: true,
          additionalProperties: true
        },
        data_storage_setting: {
          type: "string",
          description: "How much of this call the service keeps. It can be made stricter, and not be loosened again.",
          enum: [
            "everything",
            "everything_except_pii",
            "basic_attributes_only"
          ],
          enumDescriptions: {
            everything: "Transcript, recording, log and all else.",
            everything_except_pii: "All of it, without what personal data was found.",
            basic_attributes_only: "Times, status and the like, no content."
          }
        },
        custom_attributes: {
          type: "object",
          description: "Attributes of the account's own, by their ids. An attribute has to be defined in the account before; the service ignores\nthose that are not.",
          sensitive: true,
          additionalProperties: {
            oneOf: [
              {
                type: "string",
                description: "The value of one attribute."
              },
              {
                type: "number",
                description: "The value of one attribute."
              },
              {
                type: "boolean",
                description: "The value of one attribute."
              }
            ],
            description: "The value of one attribute."
          }
        }
      }
    },
    secrets: [
      "/access_token"
    ],
    sensitive: {
      text: [
        "/metadata",
        "/retell_llm_dynamic_variables",
        "/collected_dynamic_variables",
        "/custom_sip_headers",
        "/recording_url",
        "/recording_multi_channel_url",
        "/scrubbed_recording_url",
        "/scrubbed_recording_multi_channel_url",
        "/public_log_url",
        "/knowledge_base_retrieved_contents_url",
        "/call_analysis/call_summary",
        "/call_analysis/custom_analysis_data",
        "/transcript",
        "/transcript_object/*/content",
        "/transcript_object/*/words/*/word",
        "/transcript_with_tool_calls/*/content",
        "/transcript_with_tool_calls/*/words/*/word",
        "/transcript_with_tool_calls/*/arguments",
        "/transcript_with_tool_calls/*/digit",
        "/scrubbed_transcript_with_tool_calls/*/content",
        "/scrubbed_transcript_with_tool_calls/*/words/*/word",
        "/scrubbed_transcript_with_tool_calls/*/arguments",
        "/scrubbed_transcript_with_tool_calls/*/digit"
      ],
      phone: [
        "/transfer_destination",
        "/from_number",
        "/to_number"
      ]
    }
  },
  deleteCall: {
    id: "deleteCall",
    method: "DELETE",
    path: "/v2/delete-call/{call_id}",
    summary: "Delete a call",
    description: "Deletes a call that has ended, with all that belongs to it. It cannot be brought back.\n\nWhich of 404 and 422 an id is answered with that belongs to no call is not documented. Rollcall's mock answers 404, and its\nclients read both.",
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
    ]
  },
  createPhoneCall: {
    id: "createPhoneCall",
    method: "POST",
    path: "/v2/create-phone-call",
    summary: "Call a number",
    description: "Has an agent call a telephone number, and answers the call before it is placed: it is `registered`, and whether anybody\nanswered is known later. A call that does not connect becomes `not_connected`, and no `call_started` is sent for it.\n\nUntil it starts it has no `start_timestamp`, so a list that is filtered by the start does not show it: ask for it by its id.\n\nEach request rings a telephone. No idempotency key is documented, so a request whose answer got lost must not be sent again\nblindly: list the latest calls first.",
    parameters: [],
    body: {
      type: "object",
      description: "Which number calls which.",
      properties: {
        from_number: {
          type: "string",
          description: "The number to call from, in E.164 form, unless `ignore_e164_validation` says that it is none.",
          sensitive: true
        },
        to_number: {
          type: "string",
          description: "The number to call, in E.164 form.",
          sensitive: true
        },
        override_agent_id: {
          type: "string",
          description: "Let this agent speak in this one call, instead of the agent that the number is bound to."
        },
        override_agent_version: {
          oneOf: [
            {
              type: "integer",
              description: "Let this version of the agent speak in this one call."
            },
            {
              type: "string",
              description: "Let this version of the agent speak in this one call."
            }
          ],
          description: "Let this version of the agent speak in this one call."
        },
        agent_override: {
          type: "object",
          description: "Settings of the agent that are to be others in this one call. Which there are depends on the agent; this document does not\nlist them, and hands them on as they are.",
          additionalProperties: true
        },
        ignore_e164_validation: {
          type: "boolean",
          description: "Take `from_number` as it is, in whatever form. For telephony of your own only.",
          default: false
        },
        custom_sip_headers: {
          type: "object",
          description: "Headers of your own that go with the call through the telephone network.",
          sensitive: true,
          additionalProperties: {
            type: "string"
          }
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
      text: [
        "/metadata",
        "/retell_llm_dynamic_variables",
        "/collected_dynamic_variables",
        "/custom_sip_headers",
        "/recording_url",
        "/recording_multi_channel_url",
        "/scrubbed_recording_url",
        "/scrubbed_recording_multi_channel_url",
        "/public_log_url",
        "/knowledge_base_retrieved_contents_url",
        "/call_analysis/call_summary",
        "/call_analysis/custom_analysis_data",
        "/transcript",
        "/transcript_object/*/content",
        "/transcript_object/*/words/*/word",
        "/transcript_with_tool_calls/*/content",
        "/transcript_with_tool_calls/*/words/*/word",
        "/transcript_with_tool_calls/*/arguments",
        "/transcript_with_tool_calls/*/digit",
        "/scrubbed_transcript_with_tool_calls/*/content",
        "/scrubbed_transcript_with_tool_calls/*/words/*/word",
        "/scrubbed_transcript_with_tool_calls/*/arguments",
        "/scrubbed_transcript_with_tool_calls/*/digit"
      ],
      phone: [
        "/transfer_destination",
        "/from_number",
        "/to_number"
      ]
    }
  },
  createWebCall: {
    id: "createWebCall",
    method: "POST",
    path: "/v2/create-web-call",
    summary: "Make a call for a browser",
    description: "Makes a call that somebody joins in a web page or an app, and answers it with the `access_token` that the browser needs. It waits\nas `registered` until then.\n\nEach request makes another call. No idempotency key is documented, so a request whose answer got lost must not be sent again\nblindly: list the latest calls first.",
    parameters: [],
    body: {
      type: "object",
      description: "Which agent speaks in the call, and where it begins.",
      properties: {
        agent_id: {
          type: "string",
          description: "The agent that will speak."
        },
        agent_version: {
          oneOf: [
            {
              type: "integer",
              description: "Which version of the agent will speak. What is taken when it is left out is not documented."
            },
            {
              type: "string",
              description: "Which version of the agent will speak. What is taken when it is left out is not documented."
            }
          ],
          description: "Which version of the agent will speak. What is taken when it is left out is not documented."
        },
        agent_override: {
          type: "object",
          description: "Settings of the agent that are to be others in this one call. Which there are depends on the agent; this document does not\nlist them, and hands them on as they are.",
          additionalProperties: true
        },
        current_node_id: {
          type: "string",
          nullable: true,
          description: "Begin at this node, if the agent follows a flow of nodes."
        },
        current_state: {
          type: "string",
          nullable: true,
          description: "Begin in this state, if the agent's language model has states."
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
        "agent_id"
      ]
    },
    secrets: [
      "/access_token"
    ],
    sensitive: {
      text: [
        "/metadata",
        "/retell_llm_dynamic_variables",
        "/collected_dynamic_variables",
        "/custom_sip_headers",
        "/recording_url",
        "/recording_multi_channel_url",
        "/scrubbed_recording_url",
        "/scrubbed_recording_multi_channel_url",
        "/public_log_url",
        "/knowledge_base_retrieved_contents_url",
        "/call_analysis/call_summary",
        "/call_analysis/custom_analysis_data",
        "/transcript",
        "/transcript_object/*/content",
        "/transcript_object/*/words/*/word",
        "/transcript_with_tool_calls/*/content",
        "/transcript_with_tool_calls/*/words/*/word",
        "/transcript_with_tool_calls/*/arguments",
        "/transcript_with_tool_calls/*/digit",
        "/scrubbed_transcript_with_tool_calls/*/content",
        "/scrubbed_transcript_with_tool_calls/*/words/*/word",
        "/scrubbed_transcript_with_tool_calls/*/arguments",
        "/scrubbed_transcript_with_tool_calls/*/digit"
      ],
      phone: [
        "/transfer_destination"
      ]
    }
  },
  registerPhoneCall: {
    id: "registerPhoneCall",
    method: "POST",
    path: "/v2/register-phone-call",
    summary: "Register a phone call",
    description: "Makes a phone call that you connect through telephony of your own, and answers it with its id. It waits as `registered` until its\naudio is connected.\n\nEach request makes another call. No idempotency key is documented, so a request whose answer got lost must not be sent again\nblindly: list the latest calls first.",
    parameters: [],
    body: {
      type: "object",
      description: "Which agent speaks in a phone call that you connect yourself.",
      properties: {
        agent_id: {
          type: "string",
          description: "The agent that will speak."
        },
        agent_version: {
          oneOf: [
            {
              type: "integer",
              description: "Which version of the agent will speak. What is taken when it is left out is not documented."
            },
            {
              type: "string",
              description: "Which version of the agent will speak. What is taken when it is left out is not documented."
            }
          ],
          description: "Which version of the agent will speak. What is taken when it is left out is not documented."
        },
        agent_override: {
          type: "object",
          description: "Settings of the agent that are to be others in this one call. Which there are depends on the agent; this document does not\nlist them, and hands them on as they are.",
          additionalProperties: true
        },
        direction: {
          type: "string",
          description: "Who dialled whom. Kept with the call.",
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
        }
      },
      required: [
        "agent_id"
      ]
    },
    sensitive: {
      text: [
        "/metadata",
        "/retell_llm_dynamic_variables",
        "/collected_dynamic_variables",
        "/custom_sip_headers",
        "/recording_url",
        "/recording_multi_channel_url",
        "/scrubbed_recording_url",
        "/scrubbed_recording_multi_channel_url",
        "/public_log_url",
        "/knowledge_base_retrieved_contents_url",
        "/call_analysis/call_summary",
        "/call_analysis/custom_analysis_data",
        "/transcript",
        "/transcript_object/*/content",
        "/transcript_object/*/words/*/word",
        "/transcript_with_tool_calls/*/content",
        "/transcript_with_tool_calls/*/words/*/word",
        "/transcript_with_tool_calls/*/arguments",
        "/transcript_with_tool_calls/*/digit",
        "/scrubbed_transcript_with_tool_calls/*/content",
        "/scrubbed_transcript_with_tool_calls/*/words/*/word",
        "/scrubbed_transcript_with_tool_calls/*/arguments",
        "/scrubbed_transcript_with_tool_calls/*/digit"
      ],
      phone: [
        "/transfer_destination",
        "/from_number",
        "/to_number"
      ]
    }
  }
} as const satisfies Record<string, OperationReference>;

/* Generated from openapi/ by `pnpm generate` (or `npm run generate`). Do not edit: change the spec. */
/** What each path takes and answers, by path and method. */
export interface paths {
    "/list-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calls
         * @deprecated
         * @description Answers one page of the account's calls, sorted by `start_timestamp`: a bare JSON array, without an envelope, a total or a next
         *     cursor.
         *
         *     **Walking all pages.** Send the `call_id` of the last call of a page as the next `pagination_key`, with the same filters and the
         *     same order. The cursor is exclusive: the call that it names is not repeated. Stop at an empty page, and at nothing else: a
         *     page that is shorter than `limit` is not promised to be the last one. Leaving out `limit` does not mean all calls, it means 100.
         *
         *     **Order.** Calls may share a millisecond, so an order that is your own has to compare `(start_timestamp, call_id)`. A
         *     registered call has no `start_timestamp`; where such calls stand in the order is not documented.
         *
         *     **Windows.** `after_start_timestamp` is inclusive and `before_start_timestamp` is exclusive. A day is `[midnight, next midnight)`,
         *     and adjoining windows have no call in common and leave none out.
         *
         *     **New calls while you walk.** With `descending`, calls that begin meanwhile come before the first page and do not disturb the
         *     walk. With `ascending` they come at its end, so bound the walk by `before_start_timestamp` if it has to finish.
         */
        get: operations["listCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/get-call/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a call
         * @description Answers one call, as it is at this moment. While a call goes on its fields fill up; ask again once it has ended, or wait for the
         *     webhooks.
         */
        get: operations["getCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a call
         * @description Makes a call whose audio you connect yourself, and answers it with its id. The call waits as `registered`, and becomes `ongoing`
         *     when its audio websocket is opened: `wss://api.retellai.com/audio-websocket/{call_id}`. The id alone authenticates there.
         *
         *     Each request makes another call. No idempotency key is documented, so a request whose answer got lost must not be sent
         *     again blindly.
         */
        post: operations["registerCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/create-phone-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a number
         * @description Has an agent call a telephone number, and answers the call before it is placed: it is `registered`, and whether anybody
         *     answered is known later. A call that does not connect ends with a reason of the group `not_connected`, and no `call_started` is sent for it.
         *
         *     Each request rings a telephone. No idempotency key is documented, so a request whose answer got lost must not be sent again
         *     blindly: list the latest calls first.
         *
         *     Which statuses other than those below this operation may answer is not documented.
         */
        post: operations["createPhoneCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** What each webhook sends, by the name of its event. */
export interface webhooks {
    call_started: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A call has started
         * @description Sent when a call begins. Calls that never connect (those whose `disconnection_reason` belongs to the group `not_connected`) get
         *     none, so do not wait for it before you count a call.
         *
         *     Check the signature before you read the body. Answer with a status of the 200s within 10 seconds; any other answer, or none, is tried again up to 3 times, so the same event may reach you more than once.
         */
        post: operations["callStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    call_ended: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A call is over
         * @description Sent when a call is over, with everything but `call_analysis`.
         *
         *     Check the signature before you read the body. Answer with a status of the 200s within 10 seconds; any other answer, or none, is tried again up to 3 times, so the same event may reach you more than once.
         */
        post: operations["callEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    call_analyzed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A call has been analysed
         * @description Sent when the analysis of a call is done, with everything: the fields of `call_ended` and `call_analysis`.
         *
         *     Check the signature before you read the body. Answer with a status of the 200s within 10 seconds; any other answer, or none, is tried again up to 3 times, so the same event may reach you more than once.
         */
        post: operations["callAnalyzed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** The named parts of the spec: a call is `components["schemas"]["Call"]`. */
export interface components {
    schemas: {
        /**
         * @description One conversation of a voice agent, over the telephone or in a web page.
         *
         *     Six fields are always there. All others come and go with the life of the call: see when each is populated. Answers may carry
         *     fields that are not listed here; keep them.
         *
         *     There is no duration: it is `end_timestamp - start_timestamp`, once both are there.
         */
        Call: {
            /**
             * @description The id of the call, unique and opaque. It is also the cursor of the list: see `pagination_key`. The id alone opens the call's
             *     audio websocket, so keep the ids of registered calls to yourself.
             * @example call_4c8e1f06a2b94d73
             */
            call_id: string;
            /**
             * @description The agent that speaks in this call.
             * @example agent_7b20c4e95d1f
             */
            agent_id: string;
            audio_websocket_protocol: components["schemas"]["AudioWebsocketProtocol"];
            audio_encoding: components["schemas"]["AudioEncoding"];
            /**
             * @description Samples of audio a second, in both directions. With `mulaw` on Twilio it is 8000.
             *
             *     In hertz.
             * @example 8000
             */
            sample_rate: number;
            call_status: components["schemas"]["CallStatus"];
            /**
             * @description How long a silence ends the call.
             *
             *     In milliseconds.
             *
             *     There: if it was set for the call.
             * @example 60000
             */
            end_call_after_silence_ms?: number;
            /**
             * @description The number that calls, in E.164 form.
             *
             *     There: on phone calls.
             * @example +12025550143
             */
            from_number?: string;
            /**
             * @description The number that is called, in E.164 form.
             *
             *     There: on phone calls.
             * @example +12125550178
             */
            to_number?: string;
            /** @description There: on phone calls. */
            direction?: components["schemas"]["Direction"];
            /** @description There: if it was sent with the call. */
            metadata?: components["schemas"]["Metadata"];
            /** @description There: if they were sent with the call. */
            retell_llm_dynamic_variables?: components["schemas"]["DynamicVariables"];
            /**
             * @description Whether the call hangs up if a voicemail or another machine answers.
             *
             *     There: if it was set for the call.
             * @default false
             */
            drop_call_if_machine_detected?: boolean;
            /**
             * @description Whether the service was told not to keep the sensitive data of this call. Its default is not documented.
             *
             *     There: if it was set for the call.
             */
            opt_out_sensitive_data_storage?: boolean;
            /**
             * Format: int64
             * @description When the call began, in milliseconds since the epoch. The list is sorted by it. Several calls may share one value.
             *
             *     There: once the call has started.
             * @example 1710149402118
             */
            start_timestamp?: number;
            /**
             * Format: int64
             * @description When the call was over, in milliseconds since the epoch.
             *
             *     There: once the call has ended.
             * @example 1710149438118
             */
            end_timestamp?: number;
            /**
             * @description The conversation as text: one line for each turn, which begins with `Agent: ` or `User: `.
             *
             *     There: once the call has ended.
             * @example Agent: Hello, how can I help?
             *     User: I would like to book a cleaning.
             */
            transcript?: string;
            /**
             * @description The conversation turn by turn, with the time of each word.
             *
             *     There: once the call has ended.
             */
            transcript_object?: components["schemas"]["Utterance"][];
            /**
             * @description The conversation turn by turn, as in `transcript_object`, with the uses of tools between the turns.
             *
             *     There: once the call has ended.
             */
            transcript_with_tool_calls?: components["schemas"]["TranscriptItem"][];
            /**
             * Format: uri
             * @description Where the recording of the call can be fetched. How long the address stays valid is not documented.
             *
             *     There: once the call has ended and its recording is ready.
             * @example https://recordings.example.com/call_4c8e1f06a2b94d73.wav
             */
            recording_url?: string;
            /**
             * Format: uri
             * @description Where the log of the call can be read, to find out what happened in it.
             *
             *     There: once the call has ended.
             * @example https://logs.example.com/call_4c8e1f06a2b94d73.txt
             */
            public_log_url?: string;
            /**
             * @description End to end, how long the person waited for the agent to answer.
             *
             *     There: once the call has ended.
             */
            e2e_latency?: components["schemas"]["Latency"];
            /**
             * @description The language model's part of the wait.
             *
             *     There: once the call has ended.
             */
            llm_latency?: components["schemas"]["Latency"];
            /**
             * @description The round trip over the network to the websocket of your own LLM server.
             *
             *     There: once the call has ended, with a custom LLM only.
             */
            llm_websocket_network_rtt_latency?: components["schemas"]["Latency"];
            /** @description There: once the call has ended. */
            disconnection_reason?: components["schemas"]["DisconnectionReason"];
            /** @description There: once the call has been analysed, some time after its end. */
            call_analysis?: components["schemas"]["CallAnalysis"];
        };
        /**
         * @description Where a call is in its life.
         *
         *     - `registered`: The call has an id and its settings, and waits to start. It has no start time yet.
         *     - `ongoing`: The call has started and people are talking. It has no end time yet.
         *     - `ended`: The call is over in a regular way, whatever the reason.
         *     - `error`: The call broke off, or never came about, because something failed. See `disconnection_reason`.
         * @enum {string}
         */
        CallStatus: "registered" | "ongoing" | "ended" | "error" | (string & {});
        /**
         * @description Who dialled whom on a phone call, seen from the agent.
         *
         *     - `inbound`: A person called the agent.
         *     - `outbound`: The agent called a person.
         * @enum {string}
         */
        Direction: "inbound" | "outbound" | (string & {});
        /**
         * @description Where the audio of a call comes from, and thereby which protocol its audio websocket speaks.
         *
         *     - `web`: A web page or another client of yours sends raw audio over the audio websocket.
         *     - `twilio`: A telephone call, with Twilio's media stream on the audio websocket.
         * @enum {string}
         */
        AudioWebsocketProtocol: "web" | "twilio" | (string & {});
        /**
         * @description How one sample of audio is written.
         *
         *     - `s16le`: Linear PCM, 16 bits a sample, signed, little-endian. The usual choice for web calls.
         *     - `mulaw`: G.711 mu-law, 8 bits a sample. The encoding of Twilio calls, at 8000 Hz.
         * @enum {string}
         */
        AudioEncoding: "s16le" | "mulaw" | (string & {});
        /**
         * @description Why a call is over. Hangups and transfers are how calls normally end; the `error_*` values say that something failed.
         *
         *     Whether a call connected follows from the group of its reason: it did, unless the group is `not_connected`.
         *
         *     This list has grown with every version of the API. Treat a value that is not in it as a reason that you do not know
         *     yet, never as a broken answer.
         *
         *     - `user_hangup`: The person hung up. A normal end.
         *     - `agent_hangup`: The agent ended the call. A normal end.
         *     - `call_transfer`: The call was handed to another number. A normal end for this agent.
         *     - `inactivity`: Nobody spoke for as long as `end_call_after_silence_ms` allows.
         *     - `machine_detected`: A voicemail or another machine answered, and `drop_call_if_machine_detected` was on.
         *     - `concurrency_limit_reached`: The call was not placed, because the account already had as many calls at once as it may have.
         *     - `dial_busy`: The number that was dialled was busy. The call never connected.
         *     - `dial_failed`: Dialling did not work, mostly because the number does not exist. The call never connected.
         *     - `dial_no_answer`: It rang, and nobody answered. The call never connected.
         *     - `error_llm_websocket_open`: Your LLM websocket could not be reached under its URL.
         *     - `error_llm_websocket_lost_connection`: The connection to your LLM websocket broke during the call.
         *     - `error_llm_websocket_runtime`: Your LLM server closed the websocket with a code other than 1000.
         *     - `error_llm_websocket_corrupt_payload`: Your LLM server sent a message that does not follow the protocol.
         *     - `error_frontend_corrupted_payload`: The web page or client sent a message that does not follow the protocol.
         *     - `error_twilio`: Something failed on the side of Twilio.
         *     - `error_no_audio_received`: No audio arrived from Twilio or from the web page.
         *     - `error_asr`: Speech recognition failed.
         *     - `error_retell`: Something failed inside the service.
         *     - `error_unknown`: Something failed, and nobody knows what.
         * @enum {string}
         */
        DisconnectionReason: "user_hangup" | "agent_hangup" | "call_transfer" | "inactivity" | "machine_detected" | "concurrency_limit_reached" | "dial_busy" | "dial_failed" | "dial_no_answer" | "error_llm_websocket_open" | "error_llm_websocket_lost_connection" | "error_llm_websocket_runtime" | "error_llm_websocket_corrupt_payload" | "error_frontend_corrupted_payload" | "error_twilio" | "error_no_audio_received" | "error_asr" | "error_retell" | "error_unknown" | (string & {});
        /**
         * @description Any object of your own, kept with the call and given back with it: an order number, a customer's id, the name of a campaign.
         *     Integers beyond 2^53 lose digits in JavaScript: give long ids as strings.
         * @example {
         *       "customer_id": "cus_1048",
         *       "campaign": "spring-recall"
         *     }
         */
        Metadata: {
            [key: string]: unknown;
        };
        /**
         * @description Values for the placeholders in the prompt of a Retell LLM. The names are yours; every value is a string, numbers too.
         * @example {
         *       "customer_name": "Ada",
         *       "balance": "42.50"
         *     }
         */
        DynamicVariables: {
            [key: string]: string;
        };
        /** @description What one side said in one turn. */
        Utterance: {
            /**
             * @description Who speaks.
             *
             *     - `agent`: The voice agent.
             *     - `user`: The person on the other side. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            role: "agent" | "user";
            /**
             * @description The whole turn as text.
             * @example Hello, this is Harbour Dental. How can I help?
             */
            content: string;
            /** @description The turn word by word, with times. It may be empty. */
            words: components["schemas"]["Word"][];
        };
        /** @description One word of an utterance, and when it was heard. Any of the three may be missing. */
        Word: {
            /**
             * @description The word as it was said, with its punctuation and spacing.
             * @example Hello
             */
            word?: string;
            /**
             * @description When the word begins, on the clock of the call's audio. Seconds, not milliseconds, and not a moment of the calendar.
             * @example 0.62
             */
            start?: number;
            /**
             * @description When the word is over, on the same clock as `start`.
             *
             *     In seconds.
             * @example 0.94
             */
            end?: number;
        };
        /** @description The agent called a tool, for example to look up a free appointment. */
        ToolCallInvocation: {
            /**
             * @description Tells this item from the others of the transcript.
             *
             *     - `tool_call_invocation`: A tool was called. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            role: "tool_call_invocation";
            /**
             * @description The id of this use of the tool. The result that belongs to it carries the same id.
             * @example tool_3f9a01
             */
            tool_call_id: string;
            /**
             * @description The name of the tool.
             * @example find_free_slots
             */
            name: string;
            /**
             * @description What the tool was called with, as JSON inside a string. Parse it before use, and expect that it may not parse.
             * @example {"day":"2024-03-12"}
             */
            arguments: string;
        };
        /** @description What a tool answered. */
        ToolCallResult: {
            /**
             * @description Tells this item from the others of the transcript.
             *
             *     - `tool_call_result`: A tool answered. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            role: "tool_call_result";
            /**
             * @description The id of the invocation that this answers.
             * @example tool_3f9a01
             */
            tool_call_id: string;
            /**
             * @description The answer, as plain text or as JSON inside a string.
             * @example {"slots":["09:30","14:00"]}
             */
            content: string;
        };
        /** @description One step of a conversation, in the order in which things happened. `role` says which kind it is. */
        TranscriptItem: components["schemas"]["Utterance"] | components["schemas"]["ToolCallInvocation"] | components["schemas"]["ToolCallResult"];
        /**
         * @description How one latency was spread over a call: percentiles, extremes and the number of measurements. Every field is optional.
         *     Percentiles of several calls cannot be averaged into a percentile of them all; weigh them by `num`, and call it an estimate.
         */
        Latency: {
            /**
             * @description Half of the measurements were at most this long (the median).
             *
             *     In milliseconds.
             * @example 812
             */
            p50?: number;
            /**
             * @description Nine in ten measurements were at most this long.
             *
             *     In milliseconds.
             * @example 1204
             */
            p90?: number;
            /**
             * @description 95 in a hundred measurements were at most this long.
             *
             *     In milliseconds.
             * @example 1390
             */
            p95?: number;
            /**
             * @description 99 in a hundred measurements were at most this long.
             *
             *     In milliseconds.
             * @example 1661
             */
            p99?: number;
            /**
             * @description The longest measurement.
             *
             *     In milliseconds.
             * @example 1702
             */
            max?: number;
            /**
             * @description The shortest measurement.
             *
             *     In milliseconds.
             * @example 540
             */
            min?: number;
            /**
             * @description How many measurements there were in the call.
             * @example 14
             */
            num?: number;
        };
        /**
         * @description What an automatic reading of the finished conversation found. In beta: every field may be missing, and all of them are
         *     opinions of a model, not measurements.
         */
        CallAnalysis: {
            /** @description The mood of the agent. */
            agent_sentiment?: components["schemas"]["Sentiment"];
            /** @description The mood of the person. */
            user_sentiment?: components["schemas"]["Sentiment"];
            /** @description Whether the agent did what it was there to do. */
            agent_task_completion_rating?: components["schemas"]["CompletionRating"];
            /**
             * @description Why `agent_task_completion_rating` was chosen.
             * @example The agent booked the appointment that was asked for.
             */
            agent_task_completion_rating_reason?: string;
            /** @description Whether the conversation came to a proper end, or was cut off. */
            call_completion_rating?: components["schemas"]["CompletionRating"];
            /**
             * @description Why `call_completion_rating` was chosen.
             * @example Both sides said goodbye.
             */
            call_completion_rating_reason?: string;
            /**
             * @description The conversation in a few sentences.
             * @example The caller asked for a cleaning and booked Tuesday at 09:30.
             */
            call_summary?: string;
        };
        /**
         * @description The mood of one side of the conversation, as the analysis judged it.
         *
         *     - `Negative`: Unhappy, annoyed or upset on the whole.
         *     - `Positive`: Pleased or friendly on the whole.
         *     - `Neutral`: Neither pleased nor displeased.
         * @enum {string}
         */
        Sentiment: "Negative" | "Positive" | "Neutral" | (string & {});
        /**
         * @description How far something got, as the analysis judged it.
         *
         *     - `Complete`: It was brought to its end.
         *     - `Incomplete`: It was not done.
         *     - `Partial`: Some of it was done.
         * @enum {string}
         */
        CompletionRating: "Complete" | "Incomplete" | "Partial" | (string & {});
        /**
         * @description Every key is optional; a call has to match all keys that are given.
         *
         *     Windows are half-open: `after_*` is inclusive and `before_*` is exclusive. So windows that share a bound tile time exactly,
         *     with no call in two of them and none in between. Moments are milliseconds since 1970-01-01T00:00:00Z; a value in
         *     seconds is a valid number too, but it means a moment in January 1970.
         *
         *     The service ignores a key that it does not know, and then lists more calls than were meant. This document allows no other
         *     keys, so that a misspelt filter is found before it is sent.
         */
        FilterCriteria: {
            /**
             * Format: int64
             * @description Only calls that started at this moment or later.
             *
             *     In milliseconds since the epoch.
             * @example 1710147600000
             */
            after_start_timestamp?: number;
            /**
             * Format: int64
             * @description Only calls that started before this moment.
             *
             *     In milliseconds since the epoch.
             * @example 1710234000000
             */
            before_start_timestamp?: number;
            /**
             * Format: int64
             * @description Only calls that ended at this moment or later. The list stays sorted by start: a long call
             *     that ended a minute ago may stand far from the newest.
             *
             *     In milliseconds since the epoch.
             * @example 1710147600000
             */
            after_end_timestamp?: number;
            /**
             * Format: int64
             * @description Only calls that ended before this moment.
             *
             *     In milliseconds since the epoch.
             * @example 1710234000000
             */
            before_end_timestamp?: number;
            /**
             * @description Only calls of these agents. An empty array cannot be told from no filter once it is written into a query, so it would match
             *     the calls of **all** agents: leave the key out if that is what you mean. Write one `filter_criteria[agent_id][]=…` for each id.
             * @example [
             *       "agent_7b20c4e95d1f"
             *     ]
             */
            agent_id?: string[];
        };
        /**
         * @description The direction in which calls are sorted by `start_timestamp`.
         *
         *     - `ascending`: Oldest start first. Use it to follow a log of calls forward in time.
         *     - `descending`: Newest start first. Use it to show the latest calls.
         * @enum {string}
         */
        SortOrder: "ascending" | "descending";
        /** @description The agent and the audio settings of a call whose audio you will connect yourself. */
        RegisterCallRequest: {
            /**
             * @description The agent that will speak.
             * @example agent_7b20c4e95d1f
             */
            agent_id: string;
            audio_websocket_protocol: components["schemas"]["AudioWebsocketProtocol"];
            audio_encoding: components["schemas"]["AudioEncoding"];
            /**
             * @description Samples of audio a second, in both directions. With `mulaw` on Twilio it is 8000.
             *
             *     In hertz.
             * @example 24000
             */
            sample_rate: number;
            /** @description Who dialled whom. For phone calls only. */
            direction?: components["schemas"]["Direction"];
            /**
             * @description The number that calls, in E.164 form. Kept with the call.
             * @example +12025550143
             */
            from_number?: string;
            /**
             * @description The number that is called, in E.164 form. Kept with the call.
             * @example +12125550178
             */
            to_number?: string;
            metadata?: components["schemas"]["Metadata"];
            retell_llm_dynamic_variables?: components["schemas"]["DynamicVariables"];
            /**
             * @description End the call after so long a silence. What happens when it is left out is not documented.
             *
             *     In milliseconds.
             * @example 60000
             */
            end_call_after_silence_ms?: number;
        };
        /** @description Which number calls which. */
        CreatePhoneCallRequest: {
            /**
             * @description The number to call from, in E.164 form.
             * @example +12025550143
             */
            from_number: string;
            /**
             * @description The number to call, in E.164 form.
             * @example +12125550178
             */
            to_number: string;
            /**
             * @description Let this agent speak in this one call, instead of the agent that the number is bound to.
             * @example agent_7b20c4e95d1f
             */
            override_agent_id?: string;
            /**
             * @description Hang up if a voicemail or another machine answers.
             * @default false
             */
            drop_call_if_machine_detected?: boolean;
            metadata?: components["schemas"]["Metadata"];
            retell_llm_dynamic_variables?: components["schemas"]["DynamicVariables"];
        };
        /**
         * @description A call has started. Calls that never connect are not announced by it. The call is under `data` in the early form of the body and
         *     under `call` in the later one: read whichever is there.
         */
        WebhookEventCallStarted: {
            /**
             * @description The name of the event.
             * @constant
             */
            event: "call_started";
            /** @description The call, as it is at this moment. */
            call: components["schemas"]["Call"];
        } | {
            /**
             * @description The name of the event.
             * @constant
             */
            event: "call_started";
            /** @description The call, as it is at this moment. */
            data: components["schemas"]["Call"];
        };
        /**
         * @description A call is over. Its body has everything but `call_analysis`. The call is under `data` in the early form of the
         *     body and under `call` in the later one: read whichever is there.
         */
        WebhookEventCallEnded: {
            /**
             * @description The name of the event.
             * @constant
             */
            event: "call_ended";
            /** @description The call, as it is at this moment. */
            call: components["schemas"]["Call"];
        } | {
            /**
             * @description The name of the event.
             * @constant
             */
            event: "call_ended";
            /** @description The call, as it is at this moment. */
            data: components["schemas"]["Call"];
        };
        /**
         * @description The analysis of a call is done. Its body has everything, `call_analysis` too. The call is under `data` in the early form of the
         *     body and under `call` in the later one: read whichever is there.
         */
        WebhookEventCallAnalyzed: {
            /**
             * @description The name of the event.
             * @constant
             */
            event: "call_analyzed";
            /** @description The call, as it is at this moment. */
            call: components["schemas"]["Call"];
        } | {
            /**
             * @description The name of the event.
             * @constant
             */
            event: "call_analyzed";
            /** @description The call, as it is at this moment. */
            data: components["schemas"]["Call"];
        };
        /**
         * @description Why a request was refused. Two forms are in use, an early and a later one, and nothing says in advance which of them an
         *     answer has: read both.
         */
        ErrorBody: components["schemas"]["ErrorMessageBody"] | components["schemas"]["ErrorStatusBody"];
        /** @description The early form of an error. */
        ErrorMessageBody: {
            /**
             * @description What went wrong, for people. Not meant to be compared by programs.
             * @example API key is missing or invalid.
             */
            error_message: string;
        };
        /** @description The later form of an error. */
        ErrorStatusBody: {
            /**
             * @description Marks the body as an error.
             * @constant
             */
            status: "error";
            /**
             * @description What went wrong, for people. Not meant to be compared by programs.
             * @example Account rate limited, please throttle your requests.
             */
            message: string;
        };
    };
    responses: {
        /** @description The request is malformed, for example a parameter of the wrong type. Sending it again does not help. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The API key is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description Too many requests at once. How many are allowed is not published, nor whether a `Retry-After` header comes with this answer:
         *     honour it if it is there, otherwise wait longer each time.
         */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The service failed. A safe request may be sent again. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description There is no call with this id. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The request is well-formed, but its values make no sense to the service. */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The account cannot pay for this. Which condition leads to it is not documented. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /**
         * @description Who sent this, and when: `v=<time>,d=<digest>`. The time is in milliseconds since the epoch, and the digest is the HMAC-SHA256 of the raw
         *     body followed by the time as text, with your API key as the key, in hexadecimal. Compute it over the bytes as they came,
         *     not over JSON that was parsed and written again; compare in constant time; refuse a time that is more than 5 minutes away.
         */
        WebhookSignature: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
/** What each operation takes and answers, by its id. */
export interface operations {
    listCalls: {
        parameters: {
            query?: {
                /**
                 * @description Which calls to list; all of them, if it is left out. Each key is a parameter of its own, as in
                 *     `filter_criteria[after_start_timestamp]=1710147600000`, and the ids of agents are written with brackets:
                 *     `filter_criteria[agent_id][]=…`, once for each.
                 */
                filter_criteria?: components["schemas"]["FilterCriteria"];
                /** @description Oldest start first, or newest. */
                sort_order?: components["schemas"]["SortOrder"];
                /** @description The most calls that a page may have. */
                limit?: number;
                /**
                 * @description Begin the page after this call. Usually it is the `call_id` of the last call of the page before. Without it, the page is the first
                 *     one. What a cursor leads to whose call does not exist, or not any more, is not documented by the provider. Rollcall's mock
                 *     answers 400, and its clients take a 400 to a request with a cursor for that.
                 */
                pagination_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of calls. It is empty when nothing matches, and after the last call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the call. */
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    registerCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterCallRequest"];
            };
        };
        responses: {
            /** @description The call was registered. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createPhoneCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePhoneCallRequest"];
            };
        };
        responses: {
            /** @description The call will be placed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    callStarted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who sent this, and when: `v=<time>,d=<digest>`. The time is in milliseconds since the epoch, and the digest is the HMAC-SHA256 of the raw
                 *     body followed by the time as text, with your API key as the key, in hexadecimal. Compute it over the bytes as they came,
                 *     not over JSON that was parsed and written again; compare in constant time; refuse a time that is more than 5 minutes away.
                 */
                "x-retell-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEventCallStarted"];
            };
        };
        responses: {
            /** @description You have the event. The body of your answer is of no concern. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    callEnded: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who sent this, and when: `v=<time>,d=<digest>`. The time is in milliseconds since the epoch, and the digest is the HMAC-SHA256 of the raw
                 *     body followed by the time as text, with your API key as the key, in hexadecimal. Compute it over the bytes as they came,
                 *     not over JSON that was parsed and written again; compare in constant time; refuse a time that is more than 5 minutes away.
                 */
                "x-retell-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEventCallEnded"];
            };
        };
        responses: {
            /** @description You have the event. The body of your answer is of no concern. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    callAnalyzed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who sent this, and when: `v=<time>,d=<digest>`. The time is in milliseconds since the epoch, and the digest is the HMAC-SHA256 of the raw
                 *     body followed by the time as text, with your API key as the key, in hexadecimal. Compute it over the bytes as they came,
                 *     not over JSON that was parsed and written again; compare in constant time; refuse a time that is more than 5 minutes away.
                 */
                "x-retell-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEventCallAnalyzed"];
            };
        };
        responses: {
            /** @description You have the event. The body of your answer is of no concern. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

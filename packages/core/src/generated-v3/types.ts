/* Generated from openapi/ by `pnpm generate` (or `npm run generate`). Do not edit: change the spec. */
/** What each path takes and answers, by path and method. */
export interface paths {
    "/v3/list-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List calls
         * @description Answers one page of the account's calls, sorted by `start_timestamp`, without their transcripts: ask `getCall` for those.
         *     It only reads, although it is a POST, so it may be sent again after a failure.
         *
         *     **Walking all pages.** As long as `has_more` is true, send the `pagination_key` of the answer with the same filters and the same
         *     order. The key is opaque: it belongs to the answers of this operation and to nothing else. How long it stays good is not
         *     documented, nor what a key is answered with that has expired or was made up. Rollcall's mock answers 400, and its clients take a
         *     400 to a request with a key for that.
         *
         *     **Order.** Calls may share a millisecond; how those are sorted is not documented, and neither is whether calls without a start are
         *     listed. Rollcall's mock lists them as older than all others, and sorts what starts together by `call_id`; `ascending` is the
         *     exact reverse of `descending`.
         *
         *     **Windows.** One field takes one filter, so a half-open window `[from, end)` cannot be asked for without trusting `bt`. Ask for the
         *     side where the walk begins (`ge` when ascending, `lt` when descending), and stop at the other: our client does so by itself.
         *
         *     **New calls while you walk.** With `descending`, calls that begin meanwhile come before the first page and do not disturb the
         *     walk. With `ascending` they come at its end.
         */
        post: operations["listCalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/get-call/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a call
         * @description Answers one call with all that is known of it at this moment, its transcripts too. While a call goes on its fields fill up; ask
         *     again once it has ended, or wait for the webhooks.
         *
         *     Which of 404 and 422 an id is answered with that belongs to no call is not documented. Rollcall's mock answers 404, and its
         *     clients read both.
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
    "/v2/update-call/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a call
         * @description Changes what you keep with a call that has ended, or how much of it the service keeps. `metadata` is replaced as a whole.
         *
         *     Which of 404 and 422 an id is answered with that belongs to no call is not documented. Rollcall's mock answers 404, and its
         *     clients read both.
         */
        patch: operations["updateCall"];
        trace?: never;
    };
    "/v2/delete-call/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a call
         * @description Deletes a call that has ended, with all that belongs to it. It cannot be brought back.
         *
         *     Which of 404 and 422 an id is answered with that belongs to no call is not documented. Rollcall's mock answers 404, and its
         *     clients read both.
         */
        delete: operations["deleteCall"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/create-phone-call": {
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
         *     answered is known later. A call that does not connect becomes `not_connected`, and no `call_started` is sent for it.
         *
         *     Until it starts it has no `start_timestamp`, so a list that is filtered by the start does not show it: ask for it by its id.
         *
         *     Each request rings a telephone. No idempotency key is documented, so a request whose answer got lost must not be sent again
         *     blindly: list the latest calls first.
         */
        post: operations["createPhoneCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/create-web-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a call for a browser
         * @description Makes a call that somebody joins in a web page or an app, and answers it with the `access_token` that the browser needs. It waits
         *     as `registered` until then.
         *
         *     Each request makes another call. No idempotency key is documented, so a request whose answer got lost must not be sent again
         *     blindly: list the latest calls first.
         */
        post: operations["createWebCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/register-phone-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a phone call
         * @description Makes a phone call that you connect through telephony of your own, and answers it with its id. It waits as `registered` until its
         *     audio is connected.
         *
         *     Each request makes another call. No idempotency key is documented, so a request whose answer got lost must not be sent again
         *     blindly: list the latest calls first.
         */
        post: operations["registerPhoneCall"];
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
         * @description One conversation of a voice agent, with all that is known of it. `call_type` says which of the two kinds it is.
         *
         *     Fields come and go with the life of the call: see when each is populated. Answers may carry fields that are not listed here;
         *     keep them.
         */
        Call: components["schemas"]["WebCall"] | components["schemas"]["PhoneCall"];
        /** @description A conversation in a web page or an app, with its transcripts. */
        WebCall: components["schemas"]["CallBase"] & components["schemas"]["CallTranscripts"] & components["schemas"]["WebPart"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            call_type: "web_call";
        };
        /** @description A conversation over the telephone, with its transcripts. */
        PhoneCall: components["schemas"]["CallBase"] & components["schemas"]["CallTranscripts"] & components["schemas"]["PhonePart"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            call_type: "phone_call";
        };
        /**
         * @description One conversation as the list shows it: without `transcript`, `transcript_object`, `transcript_with_tool_calls` and
         *     `scrubbed_transcript_with_tool_calls`. `getCall` has these too.
         */
        ListedCall: components["schemas"]["ListedWebCall"] | components["schemas"]["ListedPhoneCall"];
        /** @description A conversation in a web page or an app, as the list shows it. */
        ListedWebCall: components["schemas"]["CallBase"] & components["schemas"]["WebPart"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            call_type: "web_call";
        };
        /** @description A conversation over the telephone, as the list shows it. */
        ListedPhoneCall: components["schemas"]["CallBase"] & components["schemas"]["PhonePart"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            call_type: "phone_call";
        };
        /** @description What calls over the telephone and in web pages have in common, but for their transcripts. */
        CallBase: {
            /**
             * @description The id of the call, unique and opaque.
             * @example call_4c8e1f06a2b94d73
             */
            call_id: string;
            /**
             * @description The agent that speaks in this call.
             * @example agent_7b20c4e95d1f
             */
            agent_id: string;
            /**
             * @description Which version of the agent speaks.
             * @example 4
             */
            agent_version: number;
            /**
             * @description What the agent is called in the account.
             *
             *     There: if the agent has a name.
             * @example Harbour Dental reception
             */
            agent_name?: string;
            call_status: components["schemas"]["CallStatus"];
            /** @description There: if it was sent with the call, or set afterwards. */
            metadata?: components["schemas"]["Metadata"];
            /** @description There: if they were sent with the call. */
            retell_llm_dynamic_variables?: components["schemas"]["DynamicVariables"];
            /** @description There: once the call has ended, if any were collected. */
            collected_dynamic_variables?: components["schemas"]["CollectedDynamicVariables"];
            /** @description There: if they were sent with the call. */
            custom_sip_headers?: components["schemas"]["SipHeaders"];
            /**
             * @description How much of this call the service keeps. It may be null.
             *
             *     There: if it was set for the call or its agent.
             */
            data_storage_setting?: components["schemas"]["DataStorageSetting"] | null;
            /**
             * @description Whether the addresses of the recordings and the log carry a signature, and are good for a limited time only.
             *
             *     There: if it was set for the agent.
             */
            opt_in_signed_url?: boolean;
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
             * @example 1710149419358
             */
            end_timestamp?: number;
            /**
             * Format: int64
             * @description When the part of the call after its transfer was over, in milliseconds since the epoch.
             *
             *     There: once a call that was transferred is over on its other end, too.
             * @example 1710149600442
             */
            transfer_end_timestamp?: number;
            /**
             * @description How long the call lasted.
             *
             *     In milliseconds.
             *
             *     There: once the call has ended.
             * @example 17240
             */
            duration_ms?: number;
            /**
             * Format: uri
             * @description Where the recording of the call can be fetched.
             *
             *     There: once the call has ended and its recording is ready.
             * @example https://recordings.example.com/call_4c8e1f06a2b94d73.wav
             */
            recording_url?: string;
            /**
             * Format: uri
             * @description The same recording, with each side on a channel of its own.
             *
             *     There: once the call has ended and its recording is ready.
             * @example https://recordings.example.com/call_4c8e1f06a2b94d73-channels.wav
             */
            recording_multi_channel_url?: string;
            /**
             * Format: uri
             * @description The recording without the personal data that was found in it.
             *
             *     There: once the call has ended, if personal data is taken out of the agent's calls.
             * @example https://recordings.example.com/call_4c8e1f06a2b94d73-scrubbed.wav
             */
            scrubbed_recording_url?: string;
            /**
             * Format: uri
             * @description The recording without that personal data, with each side on a channel of its own.
             *
             *     There: once the call has ended, if personal data is taken out of the agent's calls.
             * @example https://recordings.example.com/call_4c8e1f06a2b94d73-scrubbed-channels.wav
             */
            scrubbed_recording_multi_channel_url?: string;
            /**
             * Format: uri
             * @description Where the log of the call can be read, to find out what happened in it.
             *
             *     There: once the call has ended.
             * @example https://logs.example.com/call_4c8e1f06a2b94d73.txt
             */
            public_log_url?: string;
            /**
             * Format: uri
             * @description Where one can read what was found in the knowledge base during the call.
             *
             *     There: once the call has ended, if its agent has a knowledge base.
             * @example https://logs.example.com/call_4c8e1f06a2b94d73-knowledge.json
             */
            knowledge_base_retrieved_contents_url?: string;
            /** @description There: once the call has ended. */
            latency?: components["schemas"]["CallLatency"];
            /** @description There: once the call has ended. */
            disconnection_reason?: components["schemas"]["DisconnectionReason"];
            /**
             * @description Where the call was transferred to, as a number or an address of SIP. It may be null.
             *
             *     There: on calls that were transferred.
             * @example +13105550126
             */
            transfer_destination?: string | null;
            /** @description There: once the call has been analysed, some time after its end. */
            call_analysis?: components["schemas"]["CallAnalysis"];
            /** @description There: once the call has ended. */
            call_cost?: components["schemas"]["CallCost"];
            /** @description There: once the call has ended, with a language model that the service runs. */
            llm_token_usage?: components["schemas"]["TokenUsage"];
        };
        /** @description What was said in a call. A list of calls leaves all of it out. */
        CallTranscripts: {
            /**
             * @description The conversation as text: one line for each turn, which begins with `Agent: `, `User: ` or, where the call was transferred to
             *     somebody, `Transfer Target: `. No document shows that third label; it follows the others.
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
             * @description The conversation turn by turn, with the uses of tools, the changes of node and the keys that were pressed between the turns.
             *
             *     There: once the call has ended.
             */
            transcript_with_tool_calls?: components["schemas"]["TranscriptItem"][];
            /**
             * @description The same as `transcript_with_tool_calls`, without the personal data that was found in it.
             *
             *     There: once the call has ended, if personal data is taken out of the agent's calls.
             */
            scrubbed_transcript_with_tool_calls?: components["schemas"]["TranscriptItem"][];
        };
        /** @description What only calls in web pages have. */
        WebPart: {
            /**
             * @description Tells web calls from phone calls.
             * @constant
             */
            call_type: "web_call";
            /**
             * @description What a browser joins the call with. Whoever has it can join, so give it to that browser and to nobody else, and keep it
             *     out of logs.
             * @example eyJhbGciOiJub25lIn0.ZXhhbXBsZQ
             */
            access_token: string;
        };
        /** @description What only calls over the telephone have. */
        PhonePart: {
            /**
             * @description Tells phone calls from web calls.
             * @constant
             */
            call_type: "phone_call";
            /**
             * @description The number that calls, in E.164 form.
             * @example +12025550143
             */
            from_number: string;
            /**
             * @description The number that is called, in E.164 form.
             * @example +12125550178
             */
            to_number: string;
            direction: components["schemas"]["Direction"];
            /** @description There: once the telephone provider has given the call an id. */
            telephony_identifier?: components["schemas"]["TelephonyIdentifier"];
        };
        /** @description One page of a list of calls. */
        CallPage: {
            /** @description The calls of the page, in the order that was asked for. */
            items: components["schemas"]["ListedCall"][];
            /** @description Whether more calls come after this page. */
            has_more: boolean;
            /**
             * @description What to send for the next page.
             *
             *     There: while there are more calls.
             * @example eyJ2IjozLCJhZnRlciI6ImNhbGxfNGM4ZTFmMDYifQ
             */
            pagination_key?: string;
            /**
             * @description How many calls match the filters in all, whatever `limit`, `skip` and `pagination_key`.
             *
             *     There: if `include_total` was sent.
             * @example 1284
             */
            total?: number;
        };
        /**
         * @description Where a call is in its life.
         *
         *     - `registered`: The call has an id and its settings, and waits to start. It has no start time yet.
         *     - `not_connected`: The call was placed, and nobody was reached. See `disconnection_reason`.
         *     - `ongoing`: The call has started and people are talking. It has no end time yet.
         *     - `ended`: The call is over in a regular way, whatever the reason.
         *     - `error`: The call broke off because something failed. See `disconnection_reason`.
         * @enum {string}
         */
        CallStatus: "registered" | "not_connected" | "ongoing" | "ended" | "error" | (string & {});
        /**
         * @description Over what a call goes.
         *
         *     - `web_call`: A web page or an app.
         *     - `phone_call`: The telephone.
         * @enum {string}
         */
        CallType: "web_call" | "phone_call";
        /**
         * @description Who dialled whom on a phone call, seen from the agent.
         *
         *     - `inbound`: A person called the agent.
         *     - `outbound`: The agent called a person.
         * @enum {string}
         */
        Direction: "inbound" | "outbound" | (string & {});
        /**
         * @description Why a call is over. Hangups and transfers are how calls normally end; the `error_*` values say that something failed.
         *
         *     Whether a call connected follows from the group of its reason: it did, unless the group is `not_connected`.
         *
         *     This list has grown with every version of the API, and two of its values are said to exist that no list names. Treat a value
         *     that is not in it as a reason that you do not know yet, never as a broken answer.
         *
         *     - `user_hangup`: The person hung up. A normal end.
         *     - `agent_hangup`: The agent ended the call. A normal end.
         *     - `call_transfer`: The call was handed to another number. A normal end for this agent.
         *     - `transfer_bridged`: The call was handed over, and both sides were put together.
         *     - `transfer_cancelled`: The call was to be handed over, and was over before that was done.
         *     - `voicemail_reached`: A voicemail answered.
         *     - `ivr_reached`: A telephone menu answered.
         *     - `inactivity`: Nobody spoke for too long.
         *     - `max_duration_reached`: The call lasted as long as calls may.
         *     - `manual_stopped`: Somebody stopped the call from outside.
         *     - `concurrency_limit_reached`: The call was not placed, because the account already had as many calls at once as it may have.
         *     - `no_valid_payment`: The call was not placed, because the account cannot pay.
         *     - `scam_detected`: The service took the call for a scam, and did not let it happen.
         *     - `dial_busy`: The number that was dialled was busy. The call never connected.
         *     - `dial_failed`: Dialling did not work. The call never connected.
         *     - `dial_no_answer`: It rang, and nobody answered. The call never connected.
         *     - `invalid_destination`: The number cannot be called.
         *     - `telephony_provider_permission_denied`: The telephone provider does not allow the call.
         *     - `telephony_provider_unavailable`: The telephone provider could not be reached.
         *     - `sip_routing_error`: The call found no way through the telephone network.
         *     - `marked_as_spam`: The call was refused as spam.
         *     - `user_declined`: The person declined the call.
         *     - `error_user_not_joined`: Nobody joined the web call.
         *     - `registered_call_timeout`: The call was registered, and did not start in time.
         *     - `error_llm_websocket_open`: Your LLM websocket could not be reached under its URL.
         *     - `error_llm_websocket_lost_connection`: The connection to your LLM websocket broke during the call.
         *     - `error_llm_websocket_runtime`: Your LLM server closed the websocket with a code other than 1000.
         *     - `error_llm_websocket_corrupt_payload`: Your LLM server sent a message that does not follow the protocol.
         *     - `error_no_audio_received`: No audio arrived.
         *     - `error_asr`: Speech recognition failed.
         *     - `error_retell`: Something failed inside the service.
         *     - `error_unknown`: Something failed, and nobody knows what.
         * @enum {string}
         */
        DisconnectionReason: "user_hangup" | "agent_hangup" | "call_transfer" | "transfer_bridged" | "transfer_cancelled" | "voicemail_reached" | "ivr_reached" | "inactivity" | "max_duration_reached" | "manual_stopped" | "concurrency_limit_reached" | "no_valid_payment" | "scam_detected" | "dial_busy" | "dial_failed" | "dial_no_answer" | "invalid_destination" | "telephony_provider_permission_denied" | "telephony_provider_unavailable" | "sip_routing_error" | "marked_as_spam" | "user_declined" | "error_user_not_joined" | "registered_call_timeout" | "error_llm_websocket_open" | "error_llm_websocket_lost_connection" | "error_llm_websocket_runtime" | "error_llm_websocket_corrupt_payload" | "error_no_audio_received" | "error_asr" | "error_retell" | "error_unknown" | (string & {});
        /**
         * @description How much of a call the service keeps.
         *
         *     - `everything`: Transcript, recording, log and all else.
         *     - `everything_except_pii`: All of it, without what personal data was found.
         *     - `basic_attributes_only`: Times, status and the like, no content.
         * @enum {string}
         */
        DataStorageSetting: "everything" | "everything_except_pii" | "basic_attributes_only" | (string & {});
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
        /**
         * @description Variables that the agent found out during the call. The names are those that its prompt gives them; every value is a string.
         * @example {
         *       "preferred_day": "Tuesday"
         *     }
         */
        CollectedDynamicVariables: {
            [key: string]: string;
        };
        /**
         * @description Headers of your own that go with the call through the telephone network.
         * @example {
         *       "X-Customer": "cus_1048"
         *     }
         */
        SipHeaders: {
            [key: string]: string;
        };
        /**
         * @description Attributes of the account's own, by their ids. An attribute has to be defined in the account before; the service ignores
         *     those that are not.
         * @example {
         *       "tier": "gold"
         *     }
         */
        CustomAttributes: {
            [key: string]: string | number | boolean;
        };
        /** @description Under which id the telephone provider knows the call. */
        TelephonyIdentifier: {
            /**
             * @description The id of the call at Twilio.
             *
             *     There: on calls that go through Twilio.
             * @example CA5f0c1e7b39d24a86
             */
            twilio_call_sid?: string;
        };
        /** @description What one side said in one turn. */
        Utterance: {
            /**
             * @description Who speaks.
             *
             *     - `agent`: The voice agent.
             *     - `user`: The person on the other side.
             *     - `transfer_target`: Whoever the call was transferred to. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            role: "agent" | "user" | "transfer_target";
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
            /**
             * @description A mark of some language models, by which they find their thoughts again. Of no use to anybody else.
             *
             *     There: with models that give one.
             * @example c2lnbmF0dXJl
             */
            thought_signature?: string;
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
            /**
             * @description Whether the tool did what it was asked to.
             *
             *     There: where the service could tell.
             */
            successful?: boolean;
        };
        /** @description The conversation went on to another node of the agent's flow. */
        NodeTransition: {
            /**
             * @description Tells this item from the others of the transcript.
             *
             *     - `node_transition`: The node changed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            role: "node_transition";
            /**
             * @description The id of the node that was left.
             * @example node_greeting
             */
            former_node_id: string;
            /**
             * @description Its name.
             * @example Greeting
             */
            former_node_name: string;
            /**
             * @description The id of the node that was entered.
             * @example node_booking
             */
            new_node_id: string;
            /**
             * @description Its name.
             * @example Booking
             */
            new_node_name: string;
            transition_type?: components["schemas"]["TransitionType"];
        };
        /**
         * @description How the conversation came from one node to another.
         *
         *     - `global`: To a node that can be reached from everywhere.
         *     - `global_go_back`: Back from such a node.
         *     - `interrupt_go_back`: Back, because the person interrupted.
         *     - `normal`: Along an edge of the flow.
         * @enum {string}
         */
        TransitionType: "global" | "global_go_back" | "interrupt_go_back" | "normal" | (string & {});
        /** @description The person pressed a key of the telephone. */
        Dtmf: {
            /**
             * @description Tells this item from the others of the transcript.
             *
             *     - `dtmf`: A key was pressed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            role: "dtmf";
            /**
             * @description What is written on the key, such as `1`, `*` or `#`.
             * @example 1
             */
            digit: string;
        };
        /** @description One step of a conversation, in the order in which things happened. `role` says which kind it is. */
        TranscriptItem: components["schemas"]["Utterance"] | components["schemas"]["ToolCallInvocation"] | components["schemas"]["ToolCallResult"] | components["schemas"]["NodeTransition"] | components["schemas"]["Dtmf"];
        /** @description How long the parts of an answer took. Which parts were measured depends on the call and its agent. */
        CallLatency: {
            /** @description End to end, how long the person waited for the agent to answer. */
            e2e?: components["schemas"]["MeasuredLatency"];
            /** @description The part of speech recognition, by how far it was behind the audio. */
            asr?: components["schemas"]["MeasuredLatency"];
            /** @description The language model's part, until the first words that can be spoken. */
            llm?: components["schemas"]["MeasuredLatency"];
            /** @description The round trip over the network to the websocket of your own LLM server. With a custom LLM only. */
            llm_websocket_network_rtt?: components["schemas"]["MeasuredLatency"];
            /** @description The voice's part, until the first audio. */
            tts?: components["schemas"]["MeasuredLatency"];
            /** @description The part of looking something up in the knowledge base. With a knowledge base only. */
            knowledge_base?: components["schemas"]["MeasuredLatency"];
            /** @description The part of a model that hears and speaks by itself. With such a model only. */
            s2s?: components["schemas"]["MeasuredLatency"];
        };
        /** @description How one latency was spread over a call, with all measurements. */
        MeasuredLatency: components["schemas"]["Latency"] & {
            /**
             * @description Every measurement, in the order in which they were taken.
             * @example [
             *       1414,
             *       1422
             *     ]
             */
            values?: number[];
        };
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
         * @description What an automatic reading of the finished conversation found. Every field may be missing, and all of them are opinions of a
         *     model, not measurements.
         */
        CallAnalysis: {
            /**
             * @description The conversation in a few sentences.
             * @example The caller asked for a cleaning and booked Tuesday at 09:30.
             */
            call_summary?: string;
            /** @description Whether a voicemail answered. */
            in_voicemail?: boolean;
            user_sentiment?: components["schemas"]["Sentiment"];
            /** @description Whether the agent did what it was there to do, and was not cut off. */
            call_successful?: boolean;
            /**
             * @description What the account's own questions about the call were answered with, by their names.
             * @example {
             *       "appointment_booked": true,
             *       "score": 8
             *     }
             */
            custom_analysis_data?: {
                [key: string]: unknown;
            };
        };
        /**
         * @description The mood of the person, as the analysis judged it.
         *
         *     - `Negative`: Unhappy, annoyed or upset on the whole.
         *     - `Positive`: Pleased or friendly on the whole.
         *     - `Neutral`: Neither pleased nor displeased.
         *     - `Unknown`: The analysis could not tell.
         * @enum {string}
         */
        Sentiment: "Negative" | "Positive" | "Neutral" | "Unknown" | (string & {});
        /** @description What the call cost, in cents. */
        CallCost: {
            /** @description What each product cost. Together they are `combined_cost`. */
            product_costs: components["schemas"]["ProductCost"][];
            /**
             * @description How long the call was, as it is charged.
             *
             *     In seconds.
             * @example 17
             */
            total_duration_seconds: number;
            /**
             * @description What all products together cost for a second, in cents.
             * @example 0.15
             */
            total_duration_unit_price: number;
            /**
             * @description What all products cost together.
             *
             *     In cents.
             * @example 2.55
             */
            combined_cost: number;
        };
        /** @description What one product cost in a call. */
        ProductCost: {
            /**
             * @description The name of the product.
             * @example voice_engine
             */
            product: string;
            /**
             * @description What it costs for a second, in cents.
             * @example 0.1
             */
            unit_price?: number;
            /**
             * @description What it cost for the whole call.
             *
             *     In cents.
             * @example 1.7
             */
            cost: number;
            /** @description Whether this is for the part of the call after its transfer. */
            is_transfer_leg_cost?: boolean;
        };
        /** @description How many tokens the language model used. */
        TokenUsage: {
            /**
             * @description How many each request used.
             * @example [
             *       812,
             *       934,
             *       1020
             *     ]
             */
            values: number[];
            /**
             * @description How many a request used on average.
             * @example 922
             */
            average: number;
            /**
             * @description How many requests there were.
             * @example 3
             */
            num_requests: number;
        };
        /** @description Which calls, in which order, and how many at once. */
        ListCallsRequest: {
            filter_criteria?: components["schemas"]["FilterCriteria"];
            /** @default descending */
            sort_order?: components["schemas"]["SortOrder"];
            /**
             * @description The most calls that a page may have.
             * @default 50
             * @example 1000
             */
            limit?: number;
            /**
             * @description Leave out so many calls at the beginning. Not together with `pagination_key`. Calls that begin or go meanwhile shift what a
             *     number stands for, so walk by `pagination_key` where none may be missed.
             * @default 0
             * @example 100
             */
            skip?: number;
            /**
             * @description Begin the page where the answer that gave this key ended. Opaque. Not together with `skip`.
             * @example eyJ2IjozLCJhZnRlciI6ImNhbGxfNGM4ZTFmMDYifQ
             */
            pagination_key?: string;
            /**
             * @description Answer `total` too. It costs the service another query.
             * @default false
             */
            include_total?: boolean;
        };
        /**
         * @description Every key is optional; a call has to match all keys that are given.
         *
         *     The API does not document what follows, so it is Rollcall's decision: a field that is absent or null matches `np` and nothing
         *     else, `ne` included; text is compared exactly, case and all; `bt` takes in both ends; a `key` names an entry of the object itself,
         *     so no filter reaches what is nested inside an entry.
         */
        FilterCriteria: {
            /** @description Only calls of one of these agents. */
            agent?: components["schemas"]["AgentFilter"][];
            /** @description Only calls whose agent's version has one of these tags. */
            agent_tag?: components["schemas"]["EnumFilter"];
            /** @description Only calls of batches whose id passes this test. */
            batch_call_id?: components["schemas"]["StringFilter"];
            /** @description Only calls whose id passes this test. */
            call_id?: components["schemas"]["StringFilter"];
            /** @description Only calls that stand there. There is no filter for `registered`. */
            call_status?: components["schemas"]["CallStatusFilter"];
            /** @description Only calls that the analysis found successful, or not. */
            call_successful?: components["schemas"]["BooleanFilter"];
            /** @description Only calls of these kinds. */
            call_type?: components["schemas"]["CallTypeFilter"];
            /** @description Only calls that cost so much, in cents. */
            combined_cost?: components["schemas"]["NumberOrRangeFilter"];
            /** @description Only calls whose analysis found these values; all of the conditions have to be met. */
            custom_analysis_data?: components["schemas"]["EntryFilter"][];
            /** @description Only calls with these attributes of the account's own; all of the conditions have to be met. */
            custom_attributes?: components["schemas"]["EntryFilter"][];
            /** @description Only calls of which so much is kept. */
            data_storage_setting?: components["schemas"]["DataStorageFilter"];
            /** @description Only phone calls of this direction. */
            direction?: components["schemas"]["DirectionFilter"];
            /** @description Only calls that ended for one of these reasons. */
            disconnection_reason?: components["schemas"]["DisconnectionReasonFilter"];
            /** @description Only calls that lasted so long, in milliseconds. */
            duration_ms?: components["schemas"]["NumberOrRangeFilter"];
            /**
             * @description Only calls with these dynamic variables; all of the conditions have to be met. A variable is looked for among those that were
             *     sent with the call, then among those that were collected in it.
             */
            dynamic_variables?: components["schemas"]["EntryStringFilter"][];
            /** @description Only calls whose median wait for an answer was so long, in milliseconds. */
            e2e_latency_p50?: components["schemas"]["NumberOrRangeFilter"];
            /** @description Only calls that ended then, in milliseconds since the epoch. */
            end_timestamp?: components["schemas"]["NumberOrRangeFilter"];
            /** @description Only phone calls from such a number. */
            from_number?: components["schemas"]["StringFilter"];
            /** @description Only calls that reached a voicemail, or did not. */
            in_voicemail?: components["schemas"]["BooleanFilter"];
            /**
             * @description Only calls with these entries in their metadata; all of the conditions have to be met. No condition reaches what is nested
             *     inside an entry.
             */
            metadata?: components["schemas"]["EntryFilter"][];
            /** @description Only calls that started then, in milliseconds since the epoch. */
            start_timestamp?: components["schemas"]["NumberOrRangeFilter"];
            /** @description Only phone calls to such a number. */
            to_number?: components["schemas"]["StringFilter"];
            /** @description Only calls in which these tools were used; each of the conditions has to be met by a use. */
            tool_calls?: components["schemas"]["ToolCallFilter"][];
            /** @description Only calls in which the person was in one of these moods. */
            user_sentiment?: components["schemas"]["SentimentFilter"];
        };
        /** @description An agent, in any of its versions or in some of them. */
        AgentFilter: {
            /**
             * @description The id of the agent.
             * @example agent_7b20c4e95d1f
             */
            agent_id: string;
            /**
             * @description Only these versions of it. Left out, all.
             * @example [
             *       3,
             *       4
             *     ]
             */
            version?: number[];
        };
        /** @description Whether something holds. */
        BooleanFilter: {
            /**
             * @description Says which kind of test this is.
             * @constant
             */
            type: "boolean";
            /**
             * @description The two are the same.
             * @constant
             */
            op: "eq";
            /** @description What it has to be. */
            value: boolean;
        };
        /** @description Which statuses pass. */
        CallStatusFilter: {
            /**
             * @description Says which kind of test this is.
             * @constant
             */
            type: "enum";
            /**
             * @description It is one of the values.
             * @constant
             */
            op: "in";
            /** @description The values that pass. */
            value: components["schemas"]["FilterableStatus"][];
        };
        /** @description Which kinds of calls pass. */
        CallTypeFilter: {
            /**
             * @description Says which kind of test this is.
             * @constant
             */
            type: "enum";
            /**
             * @description It is one of the values.
             * @constant
             */
            op: "in";
            /** @description The values that pass. */
            value: components["schemas"]["CallType"][];
        };
        /** @description Which settings pass. */
        DataStorageFilter: {
            /**
             * @description Says which kind of test this is.
             * @constant
             */
            type: "enum";
            /**
             * @description It is one of the values.
             * @constant
             */
            op: "in";
            /** @description The values that pass. */
            value: components["schemas"]["DataStorageSetting"][];
        };
        /** @description Which directions pass. */
        DirectionFilter: {
            /**
             * @description Says which kind of test this is.
             * @constant
             */
            type: "enum";
            /**
             * @description It is one of the values.
             * @constant
             */
            op: "in";
            /** @description The values that pass. */
            value: components["schemas"]["Direction"][];
        };
        /** @description Which reasons pass. */
        DisconnectionReasonFilter: {
            /**
             * @description Says which kind of test this is.
             * @constant
             */
            type: "enum";
            /**
             * @description It is one of the values.
             * @constant
             */
            op: "in";
            /** @description The values that pass. */
            value: components["schemas"]["DisconnectionReason"][];
        };
        /** @description Whether an entry is true, or false. */
        EntryBooleanFilter: {
            /**
             * @description The name of the entry that is tested.
             * @example customer_id
             */
            key: string;
            /**
             * @description Says which kind of test this is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "boolean";
            /**
             * @description The two are the same.
             * @constant
             */
            op: "eq";
            /** @description What it has to be. */
            value: boolean;
        };
        /** @description Whether an entry is one of several texts. */
        EntryEnumFilter: {
            /**
             * @description The name of the entry that is tested.
             * @example customer_id
             */
            key: string;
            /**
             * @description Says which kind of test this is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "enum";
            /**
             * @description It is one of the values.
             * @constant
             */
            op: "in";
            /** @description The values that pass. */
            value: string[];
        };
        /** @description A test of one entry of an object. `type` says which kind of test it is. */
        EntryFilter: components["schemas"]["EntryStringFilter"] | components["schemas"]["EntryNumberFilter"] | components["schemas"]["EntryRangeFilter"] | components["schemas"]["EntryBooleanFilter"] | components["schemas"]["EntryEnumFilter"] | components["schemas"]["EntryPresentFilter"];
        /** @description A test of an entry that is a number. */
        EntryNumberFilter: {
            /**
             * @description The name of the entry that is tested.
             * @example customer_id
             */
            key: string;
            /**
             * @description Says which kind of test this is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "number";
            op: components["schemas"]["NumberFilterOp"];
            /**
             * @description What the number is compared with.
             * @example 60000
             */
            value: number;
        };
        /** @description Whether there is such an entry at all. A null is not there. */
        EntryPresentFilter: {
            /**
             * @description The name of the entry that is tested.
             * @example customer_id
             */
            key: string;
            /**
             * @description Says which kind of test this is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "present";
            op: components["schemas"]["PresentFilterOp"];
        };
        /** @description Whether an entry that is a number lies between two others; see `RangeFilter`. */
        EntryRangeFilter: {
            /**
             * @description The name of the entry that is tested.
             * @example customer_id
             */
            key: string;
            /**
             * @description Says which kind of test this is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "range";
            /**
             * @description How the number is compared with `value`.
             * @constant
             */
            op: "bt";
            /**
             * @description The lower and the upper end.
             * @example [
             *       1000,
             *       60000
             *     ]
             */
            value: number[];
        };
        /** @description A test of an entry that is a text. */
        EntryStringFilter: {
            /**
             * @description The name of the entry that is tested.
             * @example customer_id
             */
            key: string;
            /**
             * @description Says which kind of test this is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "string";
            op: components["schemas"]["StringFilterOp"];
            /**
             * @description What the text is compared with.
             * @example +1415
             */
            value: string;
        };
        /** @description Whether a text is one of several. */
        EnumFilter: {
            /**
             * @description Says which kind of test this is.
             * @constant
             */
            type: "enum";
            /**
             * @description It is one of the values.
             * @constant
             */
            op: "in";
            /** @description The values that pass. */
            value: string[];
        };
        /**
         * @description Where a call is in its life, as far as the list can be filtered by it.
         *
         *     - `not_connected`: Nobody was reached.
         *     - `ongoing`: The call has started and people are talking.
         *     - `ended`: The call is over in a regular way.
         *     - `error`: The call broke off because something failed.
         * @enum {string}
         */
        FilterableStatus: "not_connected" | "ongoing" | "ended" | "error";
        /**
         * @description How a number is compared with `value`.
         *
         *     - `eq`: It is `value`.
         *     - `ne`: It is another number.
         *     - `gt`: It is greater.
         *     - `ge`: It is at least `value`.
         *     - `lt`: It is less.
         *     - `le`: It is at most `value`.
         * @enum {string}
         */
        NumberFilterOp: "eq" | "ne" | "gt" | "ge" | "lt" | "le";
        /** @description A test of a number. */
        NumberFilter: {
            /**
             * @description Says which kind of test this is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "number";
            op: components["schemas"]["NumberFilterOp"];
            /**
             * @description What the number is compared with.
             * @example 60000
             */
            value: number;
        };
        /** @description A test of a number, or whether it lies between two others. */
        NumberOrRangeFilter: components["schemas"]["NumberFilter"] | components["schemas"]["RangeFilter"];
        /**
         * @description Which of the two is wanted.
         *
         *     - `pr`: It is there.
         *     - `np`: It is not there.
         * @enum {string}
         */
        PresentFilterOp: "pr" | "np";
        /**
         * @description Whether a number lies between two others. Whether the API takes the upper end in is not documented; Rollcall's mock does. To
         *     be sure, ask for one side with a number filter.
         */
        RangeFilter: {
            /**
             * @description Says which kind of test this is. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "range";
            /**
             * @description How the number is compared with `value`.
             * @constant
             */
            op: "bt";
            /**
             * @description The lower and the upper end.
             * @example [
             *       1000,
             *       60000
             *     ]
             */
            value: number[];
        };
        /** @description Which moods pass. */
        SentimentFilter: {
            /**
             * @description Says which kind of test this is.
             * @constant
             */
            type: "enum";
            /**
             * @description It is one of the values.
             * @constant
             */
            op: "in";
            /** @description The values that pass. */
            value: components["schemas"]["Sentiment"][];
        };
        /**
         * @description How a text is compared with `value`, exactly, case and all.
         *
         *     - `eq`: It is `value`.
         *     - `ne`: It is another text.
         *     - `sw`: It begins with `value`.
         *     - `ew`: It ends with `value`.
         *     - `co`: It has `value` in it.
         * @enum {string}
         */
        StringFilterOp: "eq" | "ne" | "sw" | "ew" | "co";
        /** @description A test of a text. */
        StringFilter: {
            /**
             * @description Says which kind of test this is.
             * @constant
             */
            type: "string";
            op: components["schemas"]["StringFilterOp"];
            /**
             * @description What the text is compared with.
             * @example +1415
             */
            value: string;
        };
        /** @description A use of a tool. */
        ToolCallFilter: {
            /**
             * @description The name of the tool.
             * @example find_free_slots
             */
            name: string;
            /** @description How long it took to answer, in milliseconds. */
            latency_ms?: components["schemas"]["NumberOrRangeFilter"];
            /** @description Whether it did what it was asked to. */
            success?: components["schemas"]["BooleanFilter"];
        };
        /**
         * @description Settings of the agent that are to be others in this one call. Which there are depends on the agent; this document does not
         *     list them, and hands them on as they are.
         */
        AgentOverride: {
            [key: string]: unknown;
        };
        /**
         * @description A version of the agent, as its number or as one of its tags.
         * @example 4
         * @example production
         */
        AgentVersionChoice: number | string;
        /** @description Which number calls which. */
        CreatePhoneCallRequest: {
            /**
             * @description The number to call from, in E.164 form, unless `ignore_e164_validation` says that it is none.
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
            /** @description Let this version of the agent speak in this one call. */
            override_agent_version?: components["schemas"]["AgentVersionChoice"];
            agent_override?: components["schemas"]["AgentOverride"];
            /**
             * @description Take `from_number` as it is, in whatever form. For telephony of your own only.
             * @default false
             */
            ignore_e164_validation?: boolean;
            custom_sip_headers?: components["schemas"]["SipHeaders"];
            metadata?: components["schemas"]["Metadata"];
            retell_llm_dynamic_variables?: components["schemas"]["DynamicVariables"];
        };
        /** @description Which agent speaks in the call, and where it begins. */
        CreateWebCallRequest: {
            /**
             * @description The agent that will speak.
             * @example agent_0d9a63f8b274
             */
            agent_id: string;
            /** @description Which version of the agent will speak. What is taken when it is left out is not documented. */
            agent_version?: components["schemas"]["AgentVersionChoice"];
            agent_override?: components["schemas"]["AgentOverride"];
            /**
             * @description Begin at this node, if the agent follows a flow of nodes.
             * @example node_booking
             */
            current_node_id?: string | null;
            /**
             * @description Begin in this state, if the agent's language model has states.
             * @example booking
             */
            current_state?: string | null;
            metadata?: components["schemas"]["Metadata"];
            retell_llm_dynamic_variables?: components["schemas"]["DynamicVariables"];
        };
        /** @description Which agent speaks in a phone call that you connect yourself. */
        RegisterPhoneCallRequest: {
            /**
             * @description The agent that will speak.
             * @example agent_7b20c4e95d1f
             */
            agent_id: string;
            /** @description Which version of the agent will speak. What is taken when it is left out is not documented. */
            agent_version?: components["schemas"]["AgentVersionChoice"];
            agent_override?: components["schemas"]["AgentOverride"];
            /** @description Who dialled whom. Kept with the call. */
            direction?: components["schemas"]["Direction"];
            /**
             * @description The number that calls, in E.164 form. Kept with the call.
             * @example +12125550178
             */
            from_number?: string;
            /**
             * @description The number that is called, in E.164 form. Kept with the call.
             * @example +12025550143
             */
            to_number?: string;
            metadata?: components["schemas"]["Metadata"];
            retell_llm_dynamic_variables?: components["schemas"]["DynamicVariables"];
        };
        /** @description What is to change of a call. What is left out stays as it is. */
        UpdateCallRequest: {
            metadata?: components["schemas"]["Metadata"];
            /** @description How much of this call the service keeps. It can be made stricter, and not be loosened again. */
            data_storage_setting?: components["schemas"]["DataStorageSetting"];
            custom_attributes?: components["schemas"]["CustomAttributes"];
        };
        /** @description The analysis of a call is done. Its body has everything, `call_analysis` too. */
        WebhookEventCallAnalyzed: {
            /**
             * @description The name of the event.
             * @constant
             */
            event: "call_analyzed";
            /** @description The call, as it is at this moment. */
            call: components["schemas"]["Call"];
        };
        /** @description A call is over. Its body has everything but `call_analysis`. */
        WebhookEventCallEnded: {
            /**
             * @description The name of the event.
             * @constant
             */
            event: "call_ended";
            /** @description The call, as it is at this moment. */
            call: components["schemas"]["Call"];
        };
        /** @description A call has started. Calls that never connect are not announced by it. */
        WebhookEventCallStarted: {
            /**
             * @description The name of the event.
             * @constant
             */
            event: "call_started";
            /** @description The call, as it is at this moment. */
            call: components["schemas"]["Call"];
        };
        /**
         * @description The direction in which calls are sorted by `start_timestamp`.
         *
         *     - `ascending`: Oldest start first. Use it to follow a log of calls forward in time.
         *     - `descending`: Newest start first. Use it to show the latest calls.
         * @enum {string}
         */
        SortOrder: "ascending" | "descending";
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
                "application/json": components["schemas"]["ErrorStatusBody"];
            };
        };
        /** @description The API key is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorStatusBody"];
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
                "application/json": components["schemas"]["ErrorStatusBody"];
            };
        };
        /** @description The service failed. A safe request may be sent again. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorStatusBody"];
            };
        };
        /** @description There is no call with this id. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorStatusBody"];
            };
        };
        /** @description The request is well-formed, but its values make no sense to the service. */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorStatusBody"];
            };
        };
        /** @description The account cannot pay for this. Which condition leads to it is not documented. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorStatusBody"];
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
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which calls, in which order, and how many at once. Left out, the newest 50. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ListCallsRequest"];
            };
        };
        responses: {
            /** @description One page of calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPage"];
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
    updateCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the call. */
                call_id: string;
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCallRequest"];
            };
        };
        responses: {
            /** @description The call as it is now. */
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
    deleteCall: {
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
            /** @description The call is gone. The answer has no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
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
                    "application/json": components["schemas"]["PhoneCall"];
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
    createWebCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebCallRequest"];
            };
        };
        responses: {
            /** @description The call waits for the browser. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebCall"];
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
    registerPhoneCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPhoneCallRequest"];
            };
        };
        responses: {
            /** @description The call was registered. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneCall"];
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

import { signWebhook } from "@rollcall/core/webhooks";
import { apiKey } from "./house.js";

/** One command line of a session. */
export interface SessionLine {
  /** As one writes it, perhaps with `NAME=value` in front. */
  readonly line: string;
  /** What is typed, or piped in. */
  readonly typed?: string;
  /** What is piped in where nobody types. */
  readonly piped?: string;
  /** On a terminal, what it waits for before anybody types. */
  readonly prompt?: string;
  /** What it prints before somebody presses Ctrl-C. */
  readonly until?: string;
}

/** Command lines that run one after another in one folder. */
export type Session = readonly (string | SessionLine)[];

/** The servers of the sessions. */
export interface Addresses {
  readonly api: string;
  /** Takes every webhook. */
  readonly receiver: string;
}

/** Commands whose processes are tested in another place. */
export const elsewhere: Readonly<Record<string, string>> = {
  mcp: "with a client of the protocol, which is not read by people",
};

const body = `{"event":"call_ended","call":{"call_id":"call_1"}}`;
const signature = await signWebhook(body, apiKey, { now: 1_793_500_000_000 });

/** The files that each session finds in its folder. */
export const files = { "body.json": body, "key.txt": `${apiKey}\n` };

/** Where nobody listens. */
const nobody = "http://127.0.0.1:8";
const since = "--since 2026-10-30";
const call = "call_82444613c9037d4c";

/** What each command is asked, by its name; the name "" is no command. */
export function sessionsAt({
  api,
  receiver,
}: Addresses): Readonly<Record<string, Session>> {
  const logIn = `RETELL_API_KEY= rollcall login --base-url ${api} --store file --key-file key.txt`;
  return {
    "": ["rollcall", "rollcall lst"],
    list: [
      "rollcall list --limit 4 --status error",
      "rollcall list --since 2026-10-01 --limit 3 --api v3 --fields call_id,duration_ms,call_status -o csv",
      "rollcall list --all --where 'duration>1m and reason~*_hangup' --fields call_id,duration_ms -o json",
      "rollcall list --limit 1 -o yaml --meta --quiet --fields call_id,metadata",
      "rollcall list --limt 5",
      "RETELL_API_KEY= rollcall list",
      "RETELL_API_KEY=key_wrong rollcall list",
      `RETELL_BASE_URL=${nobody} rollcall list`,
    ],
    get: [
      "rollcall get call_f46501fe5b30d234",
      "rollcall get call_f46501fe5b30d234 call_nowhere --fields call_id",
    ],
    transcript: [
      `rollcall transcript ${call}`,
      `rollcall transcript ${call} -o vtt`,
      "rollcall transcript call_f46501fe5b30d234",
    ],
    recording: [
      `rollcall recording ${call}`,
      `rollcall recording ${call}`,
      "rollcall recording call_1 -f missing/call.wav",
      "rollcall recording call_f46501fe5b30d234",
    ],
    mock: [
      {
        line: "rollcall mock --port 0 --calls 7",
        until: "listening on",
      },
      "rollcall mock --fault nonsense=1",
    ],
    "webhooks verify": [
      `rollcall webhooks verify body.json -s ${signature} --any-age`,
      {
        line: `rollcall webhooks verify -s ${signature} --any-age`,
        piped: "another body\n",
      },
    ],
    "webhooks listen": [
      {
        line: "rollcall webhooks listen --port 0",
        until: "Listening on",
      },
    ],
    "webhooks send": [
      `rollcall webhooks send ${receiver}/hook ${call}`,
      `rollcall webhooks send ${api}/hook ${call}`,
      `rollcall webhooks send ${nobody}/hook ${call}`,
    ],
    login: [
      {
        line: `RETELL_API_KEY= rollcall login --base-url ${api} --store file`,
        prompt: "API key",
        typed: `${apiKey}\r`,
      },
      "RETELL_API_KEY= RETELL_BASE_URL= rollcall list --limit 1 --status error",
      `RETELL_API_KEY= rollcall login --base-url ${api} --key-file body.json`,
    ],
    logout: [
      logIn,
      "rollcall logout",
      "RETELL_API_KEY= RETELL_BASE_URL= rollcall whoami",
    ],
    whoami: [
      "rollcall whoami",
      "rollcall whoami --offline -o json",
      "RETELL_API_KEY= rollcall whoami",
    ],
    doctor: ["rollcall doctor", `RETELL_BASE_URL=${nobody} rollcall doctor`],
    "config list": [
      "rollcall config set api v3",
      "rollcall config list",
      "rollcall config list -o json",
    ],
    "config get": [
      "rollcall config set api v3",
      "rollcall config get api",
      "rollcall config get nonsense",
    ],
    "config set": [
      "rollcall config set api v3",
      "rollcall config set base-url http://calls.example.com",
    ],
    "config unset": [
      "rollcall config set api v3 --profile work",
      "rollcall config unset api --profile work",
      "rollcall config list",
    ],
    "config path": ["rollcall config path"],
    schema: [
      "rollcall schema",
      "rollcall schema webhooks listen",
      "rollcall schema lst",
    ],
    completion: ["rollcall completion bash", "rollcall completion tcsh"],
    grep: [
      `rollcall grep ${since} -i --role user -C 1 parcel`,
      `rollcall grep ${since} nothing_says_this`,
    ],
    stats: [
      `rollcall stats ${since} --by direction`,
      `rollcall stats ${since} --by day -o csv`,
    ],
    worst: [
      "rollcall worst --by duration --limit 3 --since 2026-10-20",
      "rollcall worst --by cost --limit 3 --since 2026-10-20",
    ],
    compare: [
      "rollcall compare --by direction inbound outbound --since 2026-10-01",
    ],
    export: [
      `rollcall export ${since} -o calls.ndjson`,
      `rollcall export ${since} -o calls.ndjson`,
      `rollcall export ${since} --max-bytes 5kB -o calls.csv`,
      "rollcall export -o missing/calls.csv",
      "rollcall export -o calls",
    ],
    watch: [
      `rollcall watch --once --since 2026-10-31`,
      `rollcall watch --once --state body.json`,
    ],
  };
}

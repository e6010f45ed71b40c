import { FLAGS, type Flag } from "./flags.js";

/** What `--help` shows. */
export function help(): string {
  const rows: string[] = [];
  for (const [name, flag] of Object.entries(FLAGS)) {
    rows.push(rowOf(name, flag));
  }
  return `rollcall-mock: the calls API of voice agents on your laptop, with any number of believable calls and no account.
It answers both versions of the API at once, the legacy one and v3, with the same calls.

Usage: rollcall-mock [flags]

${rows.join("\n")}

Recipes
  A server on any free port; read the line "rollcall-mock listening on <url> (...)" from its stdout:
    rollcall-mock --port 0
  Ten million calls of an outbound campaign, with long transcripts:
    rollcall-mock --calls 10000000 --profile outbound --size long
  Your own export, and nothing else, behind a key:
    rollcall-mock --data calls.ndjson --api-key secret
  Two tenants that must never see each other's calls:
    rollcall-mock --api-key one --api-key two
  Calls that go on arriving, with signed webhooks to your server, kept across restarts:
    rollcall-mock --live 12/min --webhook-url http://localhost:3000/hook --state mock.ndjson
  Every tenth request fails, and one key may ask 60 times a minute:
    rollcall-mock --fault "status=503;rate=0.1" --rate-limit 60/min
  An hour goes by:
    curl -X POST localhost:8787/__rollcall/clock -H "content-type: application/json" -d '{"advance": "1h"}'
  Find misspelt filters, which the API ignores silently:
    rollcall-mock --strict
  Ask it, as the legacy version is asked and as the present one:
    curl -H "authorization: Bearer any" "http://127.0.0.1:8787/list-calls?limit=2&sort_order=ascending"
    curl -H "authorization: Bearer any" -X POST http://127.0.0.1:8787/v3/list-calls -d '{"limit": 2}'
`;
}

/** Where the second column begins. */
const WIDTH = 22;

function rowOf(name: string, { value, help: does }: Flag): string {
  const words = value === undefined ? [name] : [name, value];
  const left = `--${words.join(" ")}`;
  return `  ${left.padEnd(WIDTH)} ${does}`;
}

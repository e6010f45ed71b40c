const speeds = [
  [0, "Stand still"],
  [1, "Real time"],
  [60, "60 ×"],
  [3600, "3600 ×"],
] as const;

const steps = [
  ["1m", "+ 1 min"],
  ["10m", "+ 10 min"],
  ["1h", "+ 1 h"],
  ["1d", "+ 1 day"],
] as const;

const switches = [
  ["status=503;rate=0.1", "A tenth fails with 503"],
  ["status=429;retry-after=2;rate=0.1", "A tenth is told to wait 2 s (429)"],
  ["latency=lognormal(200ms,0.5)", "Answers take about 200 ms"],
  ["reset=after-headers;rate=0.05", "Connections reset after the headers"],
  ["stall=half;rate=0.05", "Bodies stall half way"],
  ["truncate=half;rate=0.05", "JSON ends half way"],
  ["html=502;rate=0.05", "A proxy's HTML error page"],
  ["unknown=all", "Unknown fields and values"],
] as const;

const speedButtons = speeds
  .map(
    ([speed, label]) =>
      `<button type="button" data-speed="${speed}" aria-pressed="false">${label}</button>`,
  )
  .join("");

const stepButtons = steps
  .map(
    ([step, label]) =>
      `<button type="button" data-advance="${step}">${label}</button>`,
  )
  .join("");

const faultButtons = switches
  .map(
    ([fault, label]) =>
      `<button type="button" data-fault="${fault}" aria-pressed="false">${label}</button>`,
  )
  .join("");

/** The page's content, before its script fills it. */
export const body = `
<header><h1>Rollcall mock</h1><p id="status" role="status">Connecting …</p></header>
<main>
<section aria-labelledby="clock-title"><h2 id="clock-title">Clock</h2>
<p id="now">–</p><p class="soft" id="pace"></p>
<div class="row" role="group" aria-label="Speed">${speedButtons}</div>
<div class="row" role="group" aria-label="Advance">${stepButtons}</div>
<form class="row" id="set-clock"><input id="instant" aria-label="Set the clock to (UTC)" placeholder="2024-05-01T12:00:00Z" required>
<button>Set</button></form>
<div class="row"><button type="button" class="danger" id="reset">Reset the mock</button></div>
</section>
<section aria-labelledby="fault-title"><h2 id="fault-title">Faults</h2>
<div class="row" role="group" aria-label="Fault switches">${faultButtons}</div>
<form class="row" id="add-fault"><input id="fault" aria-label="A fault of your own" placeholder="status=500;path=/get-call;first=3" required>
<button>Add</button></form>
<ul id="faults" aria-label="Faults in force"></ul>
</section>
<section class="wide" aria-labelledby="journal-title"><h2 id="journal-title">Requests</h2>
<div class="row"><input id="filter" type="search" aria-label="Show paths that start with" placeholder="/list-calls">
<button type="button" id="pause" aria-pressed="false">Pause</button><button type="button" id="clear">Clear</button></div>
<div class="scroll" tabindex="0" role="region" aria-label="Requests, newest first"><table><caption id="journal-note">No requests yet.</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Status</th><th scope="col">Request</th><th scope="col">Took</th><th scope="col">Fault</th></tr></thead>
<tbody id="journal"></tbody></table></div>
</section>
<section class="wide" aria-labelledby="webhook-title"><h2 id="webhook-title">Webhooks</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Webhook attempts, newest first"><table><caption id="webhook-note">None yet.</caption>
<thead><tr><th scope="col">Status</th><th scope="col">Event</th><th scope="col">Call</th><th scope="col">Attempt</th><th scope="col">Outcome</th></tr></thead>
<tbody id="webhooks"></tbody></table></div>
</section>
</main>`;

/**
 * The page's script: plain JavaScript for a browser. All that others wrote goes
 * in as text, never as HTML.
 */
export const script = `
"use strict";
const base = "/__rollcall";
const $ = (id) => document.getElementById(id);
const paused = () => $("pause").getAttribute("aria-pressed") === "true";
let shown = { journal: "", webhooks: "", faults: "" };
let inForce = [];

async function ask(method, path, value) {
  const init = { method, headers: { "content-type": "application/json" } };
  if (value !== undefined) init.body = JSON.stringify(value);
  const response = await fetch(base + path, init);
  const text = await response.text();
  const answer = text === "" ? undefined : JSON.parse(text);
  if (!response.ok) throw new Error(answer && answer.message ? answer.message : "HTTP " + response.status);
  return answer;
}

function say(text, bad) {
  const status = $("status");
  if (status.textContent !== text) status.textContent = text;
  status.className = bad ? "bad" : "";
}

function make(tag, text, className) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
}

function tone(status) {
  return status >= 500 || status === 0 ? "bad" : status >= 400 ? "warn" : "good";
}

function showClock(clock) {
  $("now").textContent = clock.iso.replace("T", " ").replace(/\\.\\d+Z$/, " UTC");
  $("pace").textContent = clock.speed === 0 ? "It stands still." : "It runs at " + clock.speed + " times real time.";
  for (const button of document.querySelectorAll("[data-speed]")) {
    button.setAttribute("aria-pressed", String(Number(button.dataset.speed) === clock.speed));
  }
}

function showFaults(state) {
  inForce = state.faults;
  const key = JSON.stringify(inForce);
  if (key === shown.faults) return;
  shown.faults = key;
  for (const button of document.querySelectorAll("[data-fault]")) {
    button.setAttribute("aria-pressed", String(inForce.some((fault) => sameFault(fault, button.dataset.fault))));
  }
  $("faults").replaceChildren(...inForce.map((fault, place) => {
    const item = make("li");
    const remove = make("button", "Remove");
    remove.type = "button";
    remove.setAttribute("aria-label", "Remove " + fault);
    remove.onclick = () => act(() => putFaults(inForce.filter((_, other) => other !== place)));
    item.append(make("code", fault), remove);
    return item;
  }));
}

function sameFault(fault, wanted) {
  return fault.replace(/(\\d)ms/g, "$1") === wanted.replace(/(\\d)ms/g, "$1");
}

async function putFaults(faults) {
  showFaults(await ask("PUT", "/faults", { faults }));
}

function requestRow(entry) {
  const row = make("tr");
  const request = make("td", undefined, "grow");
  const details = make("details");
  details.append(make("summary", entry.method + " " + entry.url), make("pre", detailsOf(entry)));
  request.append(details);
  row.append(make("td", entry.number), make("td", entry.status || "…", tone(entry.status)), request,
    make("td", entry.took_ms.toFixed(1) + " ms"), make("td", entry.fault || ""));
  return row;
}

function detailsOf(entry) {
  const lines = Object.entries(entry.headers).map(([name, value]) => name + ": " + value);
  if (entry.body) lines.push("", entry.body);
  return lines.join("\\n");
}

function showJournal(state) {
  const key = JSON.stringify(state.requests);
  if (key === shown.journal || $("journal").querySelector("details[open]")) return;
  shown.journal = key;
  $("journal").replaceChildren(...state.requests.map(requestRow));
  $("journal-note").textContent = state.requests.length === 0 ? "No requests yet." : "The last " + state.requests.length + ", newest first.";
}

function webhookRow(entry) {
  const row = make("tr");
  row.append(make("td", entry.status || entry.error, tone(entry.status)), make("td", entry.event), make("td", entry.call_id),
    make("td", entry.attempt), make("td", entry.outcome, entry.outcome === "failed" ? "bad" : ""));
  return row;
}

function showWebhooks(state) {
  const key = JSON.stringify(state);
  if (key === shown.webhooks) return;
  shown.webhooks = key;
  $("webhooks").replaceChildren(...state.attempts.map(webhookRow));
  $("webhook-note").textContent = state.attempts.length === 0 ? "None yet." : state.pending + " pending, " + state.failures.length + " given up.";
}

async function refresh() {
  const filter = $("filter").value;
  const path = filter ? "&path=" + encodeURIComponent(filter) : "";
  showClock(await ask("GET", "/clock"));
  showFaults(await ask("GET", "/faults"));
  if (paused()) return;
  showJournal(await ask("GET", "/journal?limit=50" + path));
  showWebhooks(await ask("GET", "/webhooks?limit=30"));
}

async function act(work) {
  try {
    await work();
    await refresh();
    say("Connected.");
  } catch (error) {
    say(error.message, true);
  }
}

for (const button of document.querySelectorAll("[data-speed]")) {
  button.onclick = () => act(() => ask("PUT", "/clock", { speed: Number(button.dataset.speed) }));
}
for (const button of document.querySelectorAll("[data-advance]")) {
  button.onclick = () => act(() => ask("POST", "/clock", { advance: button.dataset.advance }));
}
for (const button of document.querySelectorAll("[data-fault]")) {
  const same = (fault) => sameFault(fault, button.dataset.fault);
  button.onclick = () => act(() => putFaults(inForce.some(same) ? inForce.filter((fault) => !same(fault)) : [...inForce, button.dataset.fault]));
}
$("set-clock").onsubmit = (event) => { event.preventDefault(); act(() => ask("PUT", "/clock", { now: $("instant").value })); };
$("add-fault").onsubmit = (event) => {
  event.preventDefault();
  act(async () => { await ask("POST", "/faults", { fault: $("fault").value }); $("fault").value = ""; });
};
$("pause").onclick = () => { $("pause").setAttribute("aria-pressed", String(!paused())); act(async () => {}); };
$("clear").onclick = () => act(() => ask("DELETE", "/journal"));
$("filter").oninput = () => act(async () => {});
$("reset").onclick = () => { if (confirm("Take calls, clock, faults and journal back to the beginning?")) act(() => ask("POST", "/reset")); };

let failing = false;
async function poll() {
  if (!document.hidden) {
    try {
      await refresh();
      if (failing || $("status").textContent === "Connecting …") say("Connected.");
      failing = false;
    } catch (error) {
      failing = true;
      say("The mock does not answer: " + error.message, true);
    }
  }
  setTimeout(poll, 1000);
}
poll();
`;

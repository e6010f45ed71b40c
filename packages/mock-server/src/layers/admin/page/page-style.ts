/**
 * The page's style sheet: light and dark by the system's choice, one column on
 * narrow screens.
 */
export const style = `
:root { color-scheme: light dark; --bg: #f6f7f9; --card: #fff; --ink: #1c2430; --soft: #5a6675; --line: #d9dee5;
  --accent: #2456c7; --on-accent: #fff; --good: #176b3a; --warn: #8a5300; --bad: #b3261e; --mono: ui-monospace, monospace; }
@media (prefers-color-scheme: dark) { :root { --bg: #12161c; --card: #1b212a; --ink: #e6eaf0; --soft: #a3adba;
  --line: #333c48; --accent: #8fb3ff; --on-accent: #0e1726; --good: #7fd6a2; --warn: #f0b860; --bad: #ff9d94; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header, main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; padding-bottom: 0; }
h1 { font-size: 1.25rem; margin: 0; }
h2 { font-size: 1rem; margin: 0 0 .75rem; }
#status { color: var(--soft); margin: 0; }
#status.bad { color: var(--bad); font-weight: 600; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem; min-width: 0; }
section.wide { grid-column: 1 / -1; }
@media (max-width: 48rem) { main { grid-template-columns: minmax(0, 1fr); } }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .5rem 0; }
button, input { font: inherit; color: inherit; border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .7rem;
  background: var(--bg); min-height: 2.2rem; }
button { cursor: pointer; }
button[aria-pressed=true], button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.danger { color: var(--bad); }
input { min-width: 0; flex: 1 1 10rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
#now { font: 600 1.4rem/1.2 var(--mono); margin: 0; overflow-wrap: anywhere; }
.soft { color: var(--soft); margin: .25rem 0; }
ul { list-style: none; margin: .5rem 0; padding: 0; }
li { display: flex; gap: .5rem; align-items: center; justify-content: space-between; padding: .15rem 0; }
code, td { font-family: var(--mono); font-size: .85rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th { text-align: left; font-size: .8rem; color: var(--soft); font-weight: 600; }
th, td { padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; white-space: nowrap; }
td.grow { white-space: normal; overflow-wrap: anywhere; min-width: 14rem; width: 100%; }
.good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); }
details pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .4rem 0; color: var(--soft); font-size: .8rem; }
summary { cursor: pointer; }
`;

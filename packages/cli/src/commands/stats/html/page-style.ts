/** How the report looks, by day and by night. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1c2024; --soft: #60646c; --line: #dddfe3; --paper: #ffffff; --bar: #0b7285; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #edeef0; --soft: #b0b4ba; --line: #363a3f; --paper: #111113; --bar: #4cc3d9; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 68rem; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.15rem; }
p { margin: .25rem 0; color: var(--soft); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1rem; margin: 1.5rem 0 0; }
dt { color: var(--soft); font-size: .875rem; }
dd { margin: 0; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
figure { margin: 1.25rem 0 0; }
figcaption, .axis { color: var(--soft); font-size: .875rem; }
.axis { display: flex; justify-content: space-between; }
svg { display: block; fill: var(--bar); }
.bars { width: 100%; height: 9rem; border-bottom: 1px solid var(--line); }
.bar { width: 100%; min-width: 4rem; height: .8rem; }
.soft { opacity: .45; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
th { color: var(--soft); font-weight: 500; }
th:first-child, td:first-child { text-align: left; white-space: normal; overflow-wrap: anywhere; min-width: 7rem; }
td.plot { width: 40%; }
summary { margin-top: .5rem; color: var(--soft); cursor: pointer; }
@media (max-width: 30rem) {
  table { font-size: .8125rem; }
  th, td { padding-right: .4rem; }
  th:first-child, td:first-child { min-width: 5rem; }
  td.plot { width: 18%; }
  .bar { min-width: 1.5rem; }
  dd { font-size: 1.15rem; }
}
@media print { .wide { overflow: visible; } }
`;

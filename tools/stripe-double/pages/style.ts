/** The whole look of the double's pages. Colours keep a contrast of 4.5 to 1 on both grounds. */
export const style = `
:root { color-scheme: light; --ink: #1d2433; --soft: #525c70; --line: #d5dae3; --ground: #f4f5f8;
  --card: #fff; --accent: #4a3fb5; --accent-ink: #fff; --bad: #a8202c; --good: #17663c; --warn: #7a4a00 }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', sans-serif }
.simulated { background: #ffe7a3; color: #4a3300; text-align: center; padding: .5rem 1rem; font-weight: 600 }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
main.narrow { max-width: 32rem }
.two { display: grid; gap: 1.5rem }
@media (min-width: 46rem) { .two { grid-template-columns: 1fr 1fr; gap: 3rem; padding-top: 1.5rem } }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; overflow-wrap: anywhere }
h2 { font-size: 1.15rem; margin: 0 0 .75rem }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.25rem;
  box-shadow: 0 1px 3px rgb(20 25 40 / 6%); margin-bottom: 1.25rem }
.total { font-size: 2.25rem; font-weight: 700; letter-spacing: -.02em; margin: .25rem 0 1rem }
.lines { list-style: none; margin: 0; padding: 0 }
.lines li { display: flex; justify-content: space-between; gap: 1rem; padding: .6rem 0; border-top: 1px solid var(--line) }
.lines .sum { font-weight: 700 }
.soft { color: var(--soft); font-size: .9rem }
label { display: block; font-weight: 600; margin: .9rem 0 .3rem }
input[type=text], input[type=email], select { width: 100%; font: inherit; padding: .7rem .8rem;
  border: 1px solid #808a9c; border-radius: 9px; background: #fff; color: inherit }
fieldset { border: 0; padding: 0; margin: 1rem 0 0 }
legend { font-weight: 600; padding: 0; margin-bottom: .4rem }
.choice { display: flex; gap: .7rem; align-items: center; border: 1px solid var(--line); border-radius: 9px;
  padding: .65rem .8rem; margin: 0 0 .5rem; font-weight: 400; cursor: pointer; min-height: 44px }
.choice:has(input:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent) }
.choice b { display: block; font-weight: 600 }
.choice .soft { font-variant-numeric: tabular-nums }
button, .button { display: inline-block; font: inherit; font-weight: 650; border: 1px solid var(--accent);
  border-radius: 9px; background: var(--accent); color: var(--accent-ink); padding: .7rem 1.1rem; min-height: 44px;
  cursor: pointer; text-decoration: none }
button.wide, .button.wide { width: 100%; text-align: center; margin-top: 1rem }
button.plain, .button.plain { background: transparent; color: var(--accent) }
button.small { min-height: 30px; padding: .2rem .55rem; font-size: .85rem; margin: .1rem }
a { color: var(--accent) }
:focus-visible { outline: 3px solid #f09d00; outline-offset: 2px }
.problem { border: 1px solid var(--bad); background: #fdeced; color: #7d1620; border-radius: 9px; padding: .7rem .9rem; margin: 0 0 1rem }
.done { border: 1px solid var(--good); background: #e9f6ef; color: #0f4a2b; border-radius: 9px; padding: .7rem .9rem; margin: 0 0 1rem }
.tag { display: inline-block; border-radius: 99px; padding: .05rem .6rem; font-size: .82rem; font-weight: 600;
  background: #e8eaf0; color: #364052; white-space: nowrap }
.tag.good { background: #dcf2e5; color: var(--good) } .tag.bad { background: #fbe0e2; color: var(--bad) }
.tag.warn { background: #ffedcc; color: var(--warn) }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { text-align: left; padding: .45rem .6rem; border-top: 1px solid var(--line); vertical-align: top }
th { color: var(--soft); font-weight: 600; white-space: nowrap }
td.amount { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem }
form.inline { display: inline }
.mark { display: inline-grid; place-items: center; width: 2.1rem; height: 2.1rem; margin-right: .6rem; border-radius: 9px;
  background: var(--accent); color: var(--accent-ink); font-size: 1.1rem; font-weight: 700; vertical-align: middle }
@media (min-width: 46rem) { .bill { position: sticky; top: 1.5rem; align-self: start } }
.sign { margin-left: auto; display: grid; place-items: center; width: 1.7rem; height: 1.7rem; flex: none; border-radius: 99px;
  background: #e8eaf0; color: #364052; font-weight: 700; font-size: .85rem }
.sign.good { background: #dcf2e5; color: var(--good) } .sign.bad { background: #fbe0e2; color: var(--bad) }
.sign.asks { background: #e6e3fa; color: var(--accent) } .sign.late { background: #ffedcc; color: var(--warn) }
.choice input { accent-color: var(--accent); width: 1.1rem; height: 1.1rem; flex: none }
.choice:hover { border-color: #808a9c }
button:hover, .button:hover { filter: brightness(.93) } button.plain:hover { background: #edebfa; filter: none }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .8rem; margin: 1rem 0 1.25rem; padding: 0; list-style: none }
.tiles li { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: .7rem .9rem }
.tiles b { display: block; font-size: 1.4rem; line-height: 1.2 }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .8rem; margin: .5rem 0 1rem }
summary { cursor: pointer; color: var(--accent); font-weight: 600; padding: .6rem 0 }
.none { color: var(--soft); font-size: .9rem; margin: 0 0 1.25rem; padding: .1rem .25rem }
td:last-child form { white-space: nowrap }
@media (max-width: 40rem) {
  table, tbody, tr, td { display: block } thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  tr { border-top: 1px solid var(--line); padding: .6rem 0 } td { border: 0; padding: .1rem 0 } td:empty { display: none }
  td.amount { text-align: left; font-weight: 600 }
  button.small { min-height: 40px; padding: .35rem .8rem }
}
@media (prefers-reduced-motion: no-preference) { button, .choice { transition: box-shadow .15s, border-color .15s } }
`

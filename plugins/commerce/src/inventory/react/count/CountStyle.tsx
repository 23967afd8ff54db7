/** The look of a count's sheet, for a desk and for a hand. */
export const CountStyle = () => (
  <style href="souk-count" precedence="default">
    {css}
  </style>
)

const css = `
.souk-count { margin-bottom: 28px; display: grid; gap: 16px; }
.souk-count input, .souk-count select {
  font: inherit; color: inherit; height: 44px; padding: 0 12px; border-radius: 6px; width: 100%; min-width: 0;
  border: 1px solid var(--theme-elevation-150); background: var(--theme-input-bg);
}
.souk-count :is(button, input, select):focus-visible { outline: 2px solid var(--souk-accent); outline-offset: 2px; }
.souk-count label { display: grid; gap: 4px; font-size: 13px; min-width: 0; }
.souk-count .btn { margin: 0; }
.souk-count__scan { display: grid; grid-template-columns: minmax(0, 1fr) 150px 96px auto; gap: 12px; align-items: end; }
.souk-count .souk-count__last { margin-top: 14px; padding: 12px 14px; border-radius: 8px; background: var(--souk-soft); overflow-wrap: anywhere; }
.souk-count .souk-count__last--bad {
  background: var(--souk-bad-bg); color: var(--souk-bad);
  display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; justify-content: space-between;
}
.souk-count__last b { font-size: 20px; font-variant-numeric: tabular-nums; }
.souk-count__tallies { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: 12px; margin: 0; }
.souk-count__tallies dt { font-size: 12px; color: var(--souk-muted); }
.souk-count__tallies dd { margin: 0; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
.souk-count__find { display: grid; grid-template-columns: minmax(0, 1fr) 190px; gap: 12px; margin-bottom: 12px; }
.souk-count__lines { list-style: none; margin: 0; padding: 0; }
.souk-count__lines li {
  display: grid; grid-template-columns: minmax(0, 1fr) 84px 104px 150px; gap: 4px 14px; align-items: center;
  padding: 8px 0; border-top: 1px solid var(--souk-line);
}
.souk-count__lines .souk-count__name { overflow-wrap: anywhere; }
.souk-count__head { font-size: 12px; color: var(--souk-muted); }
.souk-count__word { display: none; }
.souk-count__number { text-align: right; font-variant-numeric: tabular-nums; }
.souk-count__lines input { height: 40px; text-align: right; }
.souk-count__pages { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; margin-top: 14px; }
.souk-count__buttons { display: flex; flex-wrap: wrap; gap: 12px; }
.souk-count__blocked { margin: 8px 0 0; padding-left: 18px; }
@media (max-width: 640px) {
  .souk-count__scan { grid-template-columns: 1fr 1fr; }
  .souk-count__scan > :first-child { grid-column: 1 / -1; }
  .souk-count__scan > .btn { grid-column: 1 / -1; width: 100%; }
  .souk-count__find { grid-template-columns: 1fr; }
  .souk-count__lines .souk-count__head { display: none; }
  .souk-count__word { display: inline; font-size: 12px; color: var(--souk-muted); }
  .souk-count__lines .souk-count__number { text-align: left; }
  .souk-count__lines li { grid-template-columns: 1fr 1fr 1fr; }
  .souk-count__lines .souk-count__name { grid-column: 1 / -1; }
}
`

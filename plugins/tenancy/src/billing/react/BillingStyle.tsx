/** What the page of the plan needs besides the look of all pages. */
export const BillingStyle = () => (
  <style href="souk-billing" precedence="default">
    {css}
  </style>
)

const css = `
.souk-billing__plans {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 14px;
}
.souk-billing__plans > li {
  border: 1px solid var(--souk-line); border-radius: 10px; padding: 16px;
  display: flex; flex-direction: column; align-items: flex-start; gap: 8px;
}
.souk-billing__plans h3 { font-size: 15px; font-weight: 600; margin: 0; }
.souk-billing__plans > li > :last-child { margin-top: auto; }
.souk-billing__price { font-size: 18px; font-variant-numeric: tabular-nums; }
.souk-billing__bar {
  height: 8px; margin-top: 8px; border-radius: 4px; overflow: hidden; background: var(--souk-line);
}
.souk-billing__bar > span { display: block; height: 100%; border-radius: 4px; background: var(--souk-accent); }
.souk-billing__bar--over > span { background: var(--souk-open); }
.souk-billing__rows { border-top: 1px solid var(--souk-line); margin-top: 12px; }
.souk-billing__rows > li {
  display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between;
  gap: 6px 16px; padding: 10px 0; border-bottom: 1px solid var(--souk-line);
}
.souk-billing__rows > li:last-child { border-bottom: 0; padding-bottom: 0; }
.souk-billing__foot { margin-top: 12px !important; }
.souk-billing__end { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; }
.souk-billing__end .btn { margin: 0; }
.souk-billing__wide { flex: 1 1 260px; }
.souk-actions input {
  font: inherit; color: inherit; height: 32px; padding: 0 12px; border-radius: 6px; max-width: 100%;
  border: 1px solid var(--theme-elevation-150); background: var(--theme-input-bg);
}
.souk-billing__banner {
  display: flex; flex-wrap: wrap; gap: 4px 12px; padding: 10px 24px; font-size: 14px;
  background: var(--souk-open-bg); color: var(--souk-open);
}
.souk-billing__banner--bad { background: var(--souk-bad-bg); color: var(--souk-bad); }
.souk-billing__banner a { color: inherit; text-decoration: underline; }
.souk-billing__pages { display: flex; gap: 16px; margin-top: 12px; }
.souk-billing__table { overflow-x: auto; }
.souk-billing__table table { width: 100%; border-collapse: collapse; }
.souk-billing__table :is(th, td) {
  text-align: left; padding: 10px 16px 10px 0; border-bottom: 1px solid var(--souk-line); white-space: nowrap;
}
.souk-billing__table th { font-size: 12px; font-weight: 500; color: var(--souk-muted); }
`

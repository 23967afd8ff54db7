/** The look of trying an address. */
export const TryStyle = () => (
  <style href="souk-try" precedence="default">
    {css}
  </style>
)

const css = `
.souk-try { margin-bottom: 20px; }
.souk-try summary { font-weight: 600; cursor: pointer; }
.souk-try form { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 12px; margin: 14px 0; align-items: end; }
.souk-try label { display: grid; gap: 4px; font-size: 13px; min-width: 0; }
.souk-try input, .souk-try select {
  font: inherit; color: inherit; width: 100%; height: 38px; padding: 0 10px; border-radius: 4px;
  border: 1px solid var(--theme-elevation-150); background: var(--theme-input-bg);
}
.souk-try button {
  font: inherit; height: 38px; padding: 0 14px; border-radius: 4px; cursor: pointer; border: 0;
  background: var(--souk-accent); color: var(--theme-elevation-0);
}
.souk-try button:disabled { opacity: 0.6; }
.souk-try__zone { margin: 0 0 8px; }
.souk-try li { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; padding: 8px 0; border-top: 1px solid var(--souk-line); }
.souk-try li > span:nth-child(2) { flex: 1; min-width: 12em; }
`

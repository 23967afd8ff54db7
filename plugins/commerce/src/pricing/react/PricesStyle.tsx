/** The look of trying a price, and of a list's prices. */
export const PricesStyle = () => (
  <style href="souk-prices" precedence="default">
    {css}
  </style>
)

const css = `
.souk-prices { margin-bottom: 20px; }
.souk-prices summary { font-weight: 600; cursor: pointer; }
.souk-prices__form { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 12px; margin: 14px 0; align-items: end; }
.souk-prices label { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; font-size: 13px; min-width: 0; }
.souk-prices input, .souk-prices select, .souk-prices textarea {
  font: inherit; color: inherit; width: 100%; min-width: 0; min-height: 38px; padding: 0 10px; border-radius: 4px;
  border: 1px solid var(--theme-elevation-150); background: var(--theme-input-bg);
}
.souk-prices__do {
  font: inherit; height: 38px; padding: 0 14px; border-radius: 4px; cursor: pointer; border: 0;
  background: var(--souk-accent); color: var(--theme-elevation-0);
}
.souk-prices__do:disabled { opacity: 0.6; cursor: default; }
.souk-prices__search { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; font-size: 13px; grid-column: span 2; }
.souk-prices__found {
  position: absolute; z-index: 20; top: 100%; left: 0; right: 0; margin-top: 2px; max-height: 300px; overflow: auto;
  background: var(--theme-elevation-0); border: 1px solid var(--souk-line); border-radius: 6px; box-shadow: 0 12px 30px rgb(0 0 0 / 15%);
}
.souk-prices__found button { display: block; width: 100%; text-align: start; font: inherit; color: inherit; background: none; border: 0; padding: 8px 10px; cursor: pointer; }
.souk-prices__found button:is(:hover, :focus-visible) { background: var(--souk-soft); }
.souk-prices__answer { margin: 0 0 8px; }
.souk-prices__why { display: block; }
.souk-prices details > div li, .souk-prices > div > .souk-bare li {
  display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; padding: 8px 0; border-top: 1px solid var(--souk-line);
}
.souk-prices > div > .souk-bare li > span:nth-child(2) { flex: 1; min-width: 12em; }
.souk-prices__bar { display: flex; flex-wrap: wrap; gap: 10px; align-items: end; margin: 12px 0; }
.souk-prices__bar > :first-child { flex: 1 1 260px; }
.souk-prices__bar .btn { margin: 0; }
.souk-prices__table { overflow-x: auto; }
.souk-prices table { border-collapse: collapse; width: 100%; }
.souk-prices th { text-align: start; font-weight: 500; font-size: 13px; padding: 4px 10px 4px 0; color: var(--souk-muted); white-space: nowrap; }
.souk-prices td { padding: 4px 10px 4px 0; vertical-align: middle; border-top: 1px solid var(--souk-line); }
.souk-prices td:first-child { min-width: 180px; }
.souk-prices td input, .souk-prices td select { min-width: 6em; font-variant-numeric: tabular-nums; }
.souk-prices td:last-child { width: 40px; padding-inline-end: 0; }
.souk-prices td button {
  font: inherit; color: inherit; height: 38px; min-width: 38px; border-radius: 4px; cursor: pointer;
  border: 1px solid var(--souk-line); background: var(--souk-soft);
}
.souk-prices [aria-invalid='true'] { border-color: var(--theme-error-500); }
.souk-prices__pages { display: flex; gap: 10px; align-items: center; margin-top: 12px; font-size: 13px; }
@media (max-width: 560px) { .souk-prices__search { grid-column: 1 / -1; } }
`

/** The look of files on their way in and out. */
export const TransferStyle = () => (
  <style href="souk-transfer" precedence="default">
    {css}
  </style>
)

const css = `
.souk-drop {
  display: grid; gap: 12px; justify-items: center; text-align: center; padding: 36px 24px; margin: 8px 0 20px;
  border: 2px dashed var(--souk-line); border-radius: 12px; background: var(--souk-card);
}
.souk-drop--over { border-color: var(--souk-accent); background: var(--souk-soft); }
.souk-drop h2 { font-size: 18px; margin: 0; }
.souk-drop p { margin: 0; max-width: 58ch; }
.souk-drop .btn { margin: 0; }
.souk-drop input[type='file'] {
  font: inherit; color: inherit; max-width: 100%; padding: 10px 14px; border-radius: 8px; cursor: pointer;
  border: 1px solid var(--souk-line); background: var(--souk-soft);
}
.souk-drop label.souk-drop__check { display: flex; align-items: center; gap: 8px; font-size: 13px; }
.souk-transfer { padding-bottom: 60px; }
.souk-transfer__lead { margin: 20px 0; }
.souk-tallies { border: 0; padding: 0; min-width: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 10px; margin: 14px 0 0; }
.souk-tally {
  font: inherit; color: inherit; text-align: left; padding: 10px 14px; border-radius: 10px; cursor: pointer;
  border: 1px solid var(--souk-line); background: var(--souk-card);
}
.souk-tally[aria-pressed='true'] { border-color: var(--souk-accent); box-shadow: inset 0 0 0 1px var(--souk-accent); }
.souk-tally:focus-visible { outline: 2px solid var(--souk-accent); outline-offset: 2px; }
.souk-tally b { display: block; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
.souk-tally--bad b { color: var(--souk-bad); }
.souk-progress { width: 100%; height: 8px; margin: 12px 0 6px; accent-color: var(--souk-accent); display: block; }
.souk-lines { list-style: none; margin: 8px 0 0; padding: 0; }
.souk-lines > li {
  display: grid; grid-template-columns: 64px minmax(0, 1fr) auto; gap: 4px 14px; padding: 12px 0;
  border-top: 1px solid var(--souk-line); align-items: baseline;
}
.souk-lines__words { grid-column: 2 / -1; margin: 0; font-size: 13px; overflow-wrap: anywhere; }
.souk-lines__words--error { color: var(--souk-bad); }
.souk-lines__words--warning { color: var(--souk-open); }
.souk-lines s { color: var(--souk-muted); }
.souk-pages { display: flex; gap: 12px; align-items: center; margin-top: 14px; }
.souk-pages .btn { margin: 0; }
.souk-form { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 12px; align-items: end; }
.souk-form label { display: grid; gap: 4px; font-size: 13px; }
.souk-form select, .souk-transfer input[type='search'] {
  font: inherit; color: inherit; height: 40px; padding: 0 12px; border-radius: 6px; width: 100%;
  border: 1px solid var(--theme-elevation-150); background: var(--theme-input-bg);
}
.souk-form .btn { margin: 0; }
.souk-form + div > p { margin: 12px 0 0; }
@media (max-width: 560px) {
  .souk-lines > li { grid-template-columns: minmax(0, 1fr) auto; }
  .souk-lines__line { grid-column: 1 / -1; }
  .souk-lines__words { grid-column: 1 / -1; }
  .souk-form { grid-template-columns: 1fr; }
}
`

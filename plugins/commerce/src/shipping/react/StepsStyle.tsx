/** The look of the table of prices. */
export const StepsStyle = () => (
  <style href="souk-steps" precedence="default">
    {css}
  </style>
)

const css = `
.souk-steps table { border-collapse: collapse; width: 100%; max-width: 640px; }
.souk-steps th { text-align: start; font-weight: 500; font-size: 13px; padding: 4px 10px 4px 0; color: var(--souk-muted); }
.souk-steps td { padding: 3px 10px 3px 0; vertical-align: middle; }
.souk-steps td:last-child { width: 40px; padding-inline-end: 0; }
.souk-steps input {
  font: inherit; color: inherit; width: 100%; min-width: 4.5em; height: 38px; padding: 0 10px; border-radius: 4px;
  border: 1px solid var(--theme-elevation-150); background: var(--theme-input-bg);
  font-variant-numeric: tabular-nums;
}
.souk-steps.error input { border-color: var(--theme-error-500); }
.souk-steps button {
  font: inherit; color: inherit; height: 38px; min-width: 38px; padding: 0 12px; border-radius: 4px; cursor: pointer;
  border: 1px solid var(--souk-line); background: var(--souk-soft);
}
.souk-steps button:disabled { opacity: 0.4; cursor: default; }
.souk-steps__below { display: flex; flex-wrap: wrap; gap: 10px 16px; align-items: end; margin-top: 8px; }
.souk-steps__below label { display: grid; gap: 4px; font-size: 13px; }
.souk-steps__below select {
  font: inherit; color: inherit; height: 38px; padding: 0 10px; border-radius: 4px;
  border: 1px solid var(--theme-elevation-150); background: var(--theme-input-bg);
}
.souk-steps__further { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.souk-steps__further input { width: 6em; }
.souk-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`

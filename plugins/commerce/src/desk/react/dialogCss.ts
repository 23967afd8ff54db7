/** What is in the dialogs of an order and nowhere else. */
export const dialogCss = `
.souk-evidence { display: grid; grid-template-columns: 1fr 1fr; gap: 0 16px; }
.souk-evidence__long { grid-column: 1 / -1; }
.souk-evidence textarea { resize: vertical; }
.souk-dialog .souk-evidence__chosen { color: transparent; }
.souk-evidence__chosen::file-selector-button { color: var(--theme-text); }
.souk-evidence__file { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; margin-top: 4px; }
.souk-evidence__file output { overflow-wrap: anywhere; min-width: 0; }
.souk-choices { border: 0; padding: 0; margin: 0 0 8px; display: grid; gap: 2px; }
.souk-dialog label.souk-check { display: flex; align-items: center; gap: 10px; margin: 0; padding: 7px 0; cursor: pointer; }
.souk-dialog .souk-check input { width: 18px; height: 18px; margin: 0; flex: none; accent-color: var(--souk-accent); }
.souk-check input[type='radio'] { border-radius: 50%; }
.souk-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.souk-warning { padding: 10px 14px; border-radius: 8px; background: var(--souk-open-bg); color: var(--souk-open); }
.souk-warning--bad { background: var(--souk-bad-bg); color: var(--souk-bad); }
.souk-warning p + p { margin-top: 6px; }
.souk-pieces { display: flex; align-items: center; gap: 10px; padding: 8px 0; border-bottom: 1px solid var(--souk-line); }
.souk-pieces label { flex: 1; margin: 0; min-width: 0; overflow-wrap: anywhere; }
.souk-pieces input { width: 3.5em; text-align: center; appearance: textfield; -moz-appearance: textfield; }
.souk-pieces input::-webkit-inner-spin-button { display: none; }
.souk-stepper { display: flex; gap: 4px; }
.souk-stepper button {
  width: 36px; font: inherit; font-size: 16px; border-radius: 6px; border: 1px solid var(--souk-line);
  background: var(--souk-soft); color: inherit; cursor: pointer;
}
.souk-stepper button:disabled { opacity: 0.4; cursor: default; }
@media (max-width: 560px) { .souk-evidence { grid-template-columns: 1fr; } }
`

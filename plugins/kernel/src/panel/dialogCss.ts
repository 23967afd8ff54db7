/** Dialogs, and what people fill in there. */
export const dialogCss = `
.souk-dialog {
  width: min(480px, calc(100vw - 32px)); max-height: calc(100dvh - 32px); overflow: auto; padding: 24px;
  border: 1px solid var(--souk-line); border-radius: 12px; background: var(--theme-elevation-0);
  color: var(--theme-text); box-shadow: 0 24px 60px rgb(0 0 0 / 25%); margin: auto;
}
.souk-dialog--wide { width: min(720px, calc(100vw - 32px)); }
.souk-dialog .souk-outcome { margin: 18px 0 0; padding: 10px 14px; border-radius: 8px; background: var(--souk-soft); }
.souk-dialog .souk-outcome--quiet { color: var(--souk-muted); }
.souk-dialog .souk-outcome--bad { background: var(--souk-bad-bg); color: var(--souk-bad); }
.souk-dialog [aria-invalid='true'] { border-color: var(--souk-bad); }
.souk-dialog::backdrop { background: rgb(10 15 12 / 45%); }
.souk-dialog h2 { font-size: 18px; font-weight: 600; line-height: 1.3; margin: 0 0 12px; }
.souk-dialog p { margin: 0 0 12px; }
.souk-dialog label { display: block; margin: 14px 0 4px; }
.souk-dialog input, .souk-dialog select, .souk-dialog textarea {
  width: 100%; font: inherit; color: inherit; padding: 8px 12px; border-radius: 6px;
  border: 1px solid var(--theme-elevation-150); background: var(--theme-input-bg);
}
.souk-checks { border: 0; margin: 16px 0 0; padding: 0; columns: 180px auto; }
.souk-checks legend { font-weight: 600; padding: 0; margin-bottom: 4px; }
.souk-checks__all { column-span: all; }
.souk-dialog .souk-check { display: flex; align-items: center; gap: 8px; margin: 0; padding: 4px 0; }
.souk-dialog .souk-check input { width: 16px; height: 16px; flex: none; }
.souk-dialog .btn { margin: 0; }
.souk-dialog__buttons { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 10px; margin-top: 24px; }
.souk-dialog :is(button, input, select, textarea):focus-visible {
  outline: 2px solid var(--souk-accent); outline-offset: 2px;
}
.souk-dialog__ideas { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
.souk-chip {
  font: inherit; font-size: 12px; padding: 3px 10px; border-radius: 99px; cursor: pointer; color: inherit;
  border: 1px solid var(--souk-line); background: var(--souk-soft);
}
.souk-danger.btn--style-secondary { --color: var(--souk-bad); --hover-color: var(--souk-bad); }
.souk-danger--full.btn { --bg-color: var(--souk-bad); --color: var(--souk-bad-bg); --hover-bg: var(--souk-bad); }
`

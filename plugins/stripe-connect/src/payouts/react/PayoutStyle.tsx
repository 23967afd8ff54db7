/** Statements, and what stands above the list of payouts. */
export const PayoutStyle = () => (
  <style href="souk-stripe-payout" precedence="default">
    {css}
  </style>
)

const css = `
.souk-nowrap { white-space: nowrap; }
.doc-header:has(+ .souk-payout) { display: none; }
.souk-payout > p, .souk-payout > .souk-note { margin: 0 0 16px !important; }
.souk-payout__head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 12px; margin: 20px 0; }
.souk-payout__head > div { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 14px; }
.souk-payout__head h1 { margin: 0; font-variant-numeric: tabular-nums; }
.souk-payout__files .btn { margin: 0; }
.souk-payout .souk-payout__facts { margin: 0; }
.souk-note--bad p + p { margin-top: 6px; }
.souk-note--bad a { color: inherit; }
.souk-statement { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.souk-statement :is(th, td) { padding: 9px 0 9px 16px; text-align: right; vertical-align: top; white-space: nowrap; font-weight: inherit; }
.souk-statement :is(th, td):first-child { padding-left: 0; text-align: left; white-space: normal; }
.souk-statement thead th { color: var(--souk-muted); font-size: 12px; padding-top: 0; }
.souk-statement thead th:first-child { padding-left: 10px; }
.souk-statement thead th:last-child { padding-right: 10px; }
.souk-statement tr { border-bottom: 1px solid var(--souk-line); }
.souk-statement__group { font-weight: 600; background: var(--souk-soft); }
.souk-statement__group :is(th, td):first-child { padding-left: 10px; }
.souk-statement__group td:last-child { padding-right: 10px; }
.souk-statement tbody tr:not(.souk-statement__group) td:first-child { padding-left: 10px; }
.souk-statement tbody tr:not(.souk-statement__group) td:last-child { padding-right: 10px; }
.souk-statement small { display: block; color: var(--souk-muted); font-size: 12px; font-weight: 400; }
.souk-statement tfoot tr { border-bottom: 0; font-weight: 600; }
.souk-statement tfoot :is(th, td):first-child { padding-left: 10px; }
.souk-statement tfoot td:last-child { padding-right: 10px; }
.souk-agrees { margin: 0 0 24px; max-width: 860px; }
.souk-agrees__list { margin-top: 12px; border-top: 1px solid var(--souk-line); }
.souk-agrees__list li { padding: 10px 0; border-bottom: 1px solid var(--souk-line); overflow-wrap: anywhere; }
.souk-agrees .btn { margin: 0; }
.souk-card .souk-agrees__foot { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; margin-top: 14px; }
.souk-earned { overflow-x: auto; }
@media (max-width: 640px) {
  .souk-statement :is(th, td):nth-child(3) { display: none; }
  .souk-payout__files { width: 100%; }
}
`

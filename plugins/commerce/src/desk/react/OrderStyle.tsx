import { dialogCss } from './dialogCss.ts'

/** The order's page, and the packing slip it becomes on paper. */
export const OrderStyle = () => (
  <style href="souk-commerce-order" precedence="default">
    {css + dialogCss}
  </style>
)

const css = `
.souk-order { padding-bottom: 60px; }
.souk-order h3 { font-size: 13px; font-weight: 600; margin: 16px 0 4px; }
.doc-header:has(+ .souk-order) :is(.doc-header__after-header, .doc-tabs) { display: none; }
/* The panel heads a document with its bare number, or with its id where there is none. */
.doc-header:has(+ .souk-order--numbered) .render-title::before { content: 'Order #'; }
.doc-header:has(+ .souk-order--numbered) .render-title--has-id::before { content: 'Order without a number'; }
.doc-header:has(+ .souk-order--cart) .render-title--has-id::before { content: 'Cart of a guest'; }
.doc-header:has(+ .souk-order--credit) .render-title::before { content: 'Gift card •••• '; }
.doc-header:has(+ .souk-order--credit) .render-title--has-id::before { content: 'Store credit'; }
.doc-header:has(+ .souk-order) .render-title--has-id > * { display: none; }
/* A gift card is headed by the end of its code. */
.souk-order .souk-balance { font-size: 24px; }
.souk-giftcode { font-size: 18px; letter-spacing: 0.06em; text-align: center; overflow-wrap: anywhere; }
.souk-order__head { display: grid; gap: 12px; margin: 20px 0 24px; }
.souk-order__head p { margin: 0; }
.souk-order__facts { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
.souk-order__pills { display: flex; flex-wrap: wrap; gap: 6px; }
.souk-order__actions { display: flex; flex-wrap: wrap; gap: 10px; }
.souk-order__actions .btn { margin: 0; }
.souk-order__columns {
  display: grid; grid-template-columns: minmax(0, 1.9fr) minmax(0, 1fr); gap: 16px; align-items: start;
}
.souk-order__earlier { margin-top: 16px; }
.souk-order__earlier ul { display: grid; gap: 12px; margin-top: 12px; }
.souk-order summary { cursor: pointer; width: fit-content; }
.souk-card.souk-payment > * + * { margin-top: 10px; }
.souk-payment .souk-card__head { margin-bottom: 0; }
.souk-order .souk-refunds h3 { margin-top: 0; }
.souk-trouble { color: var(--souk-bad); }
.souk-reserved { display: grid; gap: 12px; justify-items: start; }
.souk-reserved .btn { margin: 0; }
.souk-refunds { border-top: 1px solid var(--souk-line); padding-top: 14px; }
.souk-refunds ul { display: grid; gap: 14px; margin-top: 8px; }
.souk-refunds__head { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; justify-content: space-between; }
.souk-refunds__ways { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
.souk-reference {
  display: inline-flex; align-items: center; gap: 6px; max-width: 100%; padding: 2px 0; border: 0; background: none;
  font-family: var(--font-mono, monospace); cursor: pointer; text-align: left;
}
.souk-card.souk-payment > .souk-reference { margin-top: 2px; }
.souk-reference span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.souk-reference svg { flex: none; }
.souk-reference:hover { color: var(--theme-text); }
.souk-dispute { margin-bottom: 16px; border-left: 4px solid var(--souk-line); display: grid; gap: 14px; justify-items: start; }
.souk-dispute--bad { border-left-color: var(--souk-bad); }
.souk-dispute--open { border-left-color: var(--souk-open); }
.souk-dispute--calm { border-left-color: var(--souk-calm); }
.souk-dispute--good { border-left-color: var(--souk-good); }
.souk-dispute .souk-card__head { width: 100%; margin: 0; }
.souk-dispute .btn { margin: 0; }
.souk-dispute__facts { display: flex; flex-wrap: wrap; gap: 10px 40px; margin: 0; }
.souk-dispute dt { color: var(--souk-muted); font-size: 12px; }
.souk-dispute dd { margin: 0; }
.souk-dispute > p { max-width: 70ch; }
.souk-dispute__told { width: 100%; }
.souk-dispute__told dl { display: grid; gap: 12px; margin: 12px 0 0; }
.souk-order :is(button, summary, a):focus-visible {
  outline: 2px solid var(--souk-accent); outline-offset: 2px;
}
.souk-pre { white-space: pre-line; font-style: normal; overflow-wrap: anywhere; }
.souk-print-only { display: none; }
.souk-line {
  display: grid; grid-template-columns: 48px minmax(0, 1fr) auto 7em; gap: 4px 14px; align-items: center;
  padding: 12px 0; border-bottom: 1px solid var(--souk-line);
}
.souk-line:first-child { padding-top: 0; }
.souk-line__what { display: grid; overflow-wrap: anywhere; }
.souk-line__what a { font-weight: 500; text-decoration: none; }
.souk-line__what a:hover { text-decoration: underline; }
.souk-given {
  display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between;
  padding: 12px 0; border-bottom: 1px solid var(--souk-line);
}
.souk-given:first-child { padding-top: 0; }
.souk-given__what { display: grid; flex: 1 1 16em; overflow-wrap: anywhere; }
.souk-given .souk-actions { margin: 0; }
.souk-properties { margin: 2px 0 0; display: grid; gap: 1px; }
.souk-properties > div { display: flex; flex-wrap: wrap; gap: 0 6px; }
.souk-properties dt { color: var(--souk-muted); }
.souk-properties dt::after { content: ':'; }
.souk-properties dd { margin: 0; white-space: pre-line; font-weight: 500; }
.souk-line__times { display: grid; justify-items: end; color: var(--souk-muted); }
.souk-line__sum { text-align: right; font-weight: 500; }
.souk-receipt { margin: 12px 0 0 auto; max-width: 340px; display: grid; gap: 6px; }
.souk-receipt--full { max-width: none; }
.souk-receipt > div { display: flex; justify-content: space-between; gap: 16px; }
.souk-receipt dt { white-space: normal; }
.souk-receipt dd { margin: 0; }
.souk-receipt__total {
  font-weight: 600; font-size: 16px; padding-top: 8px; margin-top: 2px; border-top: 1px solid var(--souk-line);
}
.souk-quote { margin: 14px 0 0; padding: 10px 14px; border-radius: 8px; background: var(--souk-soft); white-space: pre-line; }
.souk-people address { line-height: 1.5; }
.souk-timeline { border-left: 2px solid var(--souk-line); padding-left: 18px; display: grid; gap: 14px; }
.souk-timeline li { position: relative; }
.souk-timeline li::before {
  content: ''; position: absolute; left: -24px; top: 6px; width: 10px; height: 10px; border-radius: 50%;
  background: var(--souk-line); box-shadow: 0 0 0 3px var(--souk-card);
}
.souk-timeline li:first-child::before { background: var(--souk-accent); }
@media (max-width: 1024px) {
  .souk-order__columns { grid-template-columns: minmax(0, 1fr); }
  .souk-order__columns > .souk-stack { display: contents; }
  .souk-order__columns > .souk-stack > * { margin: 0; }
  .souk-order__columns .souk-history { order: 1; }
}
@media (max-width: 560px) {
  .souk-line { grid-template-columns: 48px minmax(0, 1fr) auto; align-items: start; }
  .souk-line__times { grid-column: 2; justify-items: start; }
  .souk-line__sum { grid-column: 3; grid-row: 1; }
  .souk-order__actions { display: grid; grid-template-columns: 1fr 1fr; }
}
@media print {
  @page { margin: 18mm; }
  .nav, .app-header, .doc-header, .nav-toggler, .template-default__nav-toggler-wrapper, .souk-screen-only,
  .payload-toast-container { display: none !important; }
  .template-default, .template-default__wrap, .template-default > * { display: block !important; margin: 0 !important; width: 100% !important; }
  html, body { background: #fff !important; color: #000 !important; }
  .souk-print-only { display: block; }
  .souk-order__slip { font-size: 20px; font-weight: 600; }
  .souk-order { padding: 0; }
  .souk-card { border: 0; padding: 0; break-inside: avoid; background: none; }
  .souk-order__columns { display: flex; flex-direction: column-reverse; }
  .souk-line__times s, .souk-receipt { display: none; }
}
`

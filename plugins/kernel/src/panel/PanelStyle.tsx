import { dialogCss } from './dialogCss.ts'

/**
 * The look of our pieces in the panel. React puts it into the head once, however often it is
 * rendered, so plugins need no bundler that understands style sheets.
 */
export const PanelStyle = () => (
  <style href="souk-panel" precedence="default">
    {css + dialogCss}
  </style>
)

const css = `
:root {
  --souk-line: var(--theme-elevation-100);
  --souk-card: var(--theme-elevation-0);
  --souk-soft: var(--theme-elevation-50);
  --souk-muted: var(--theme-elevation-600);
  --souk-quiet-bg: #ececea; --souk-quiet: #55554f;
  --souk-calm-bg: #e1ecf4; --souk-calm: #1f567c;
  --souk-good-bg: #deefe4; --souk-good: #1d6440;
  --souk-open-bg: #fbeccb; --souk-open: #7a4d00;
  --souk-bad-bg: #fbe2de; --souk-bad: #9c2b1e;
  --souk-accent: #1f6f5b;
}
html[data-theme='dark'] {
  --souk-card: var(--theme-elevation-50);
  --souk-soft: var(--theme-elevation-100);
  --souk-line: var(--theme-elevation-150);
  --souk-quiet-bg: #33332f; --souk-quiet: #c9c9c2;
  --souk-calm-bg: #183247; --souk-calm: #a5d0ee;
  --souk-good-bg: #153a27; --souk-good: #9bdcb7;
  --souk-open-bg: #43320d; --souk-open: #f3cf86;
  --souk-bad-bg: #4a1f19; --souk-bad: #f6b3a8;
  --souk-accent: #6cc3ab;
}
.souk-pill {
  display: inline-flex; align-items: center; gap: 0.4em; padding: 0.15em 0.7em;
  border-radius: 99px; font-size: 12px; font-weight: 500; line-height: 1.6; white-space: nowrap;
}
.souk-pill::before {
  content: ''; width: 0.5em; height: 0.5em; border-radius: 50%; background: currentColor;
}
.souk-pill--quiet { background: var(--souk-quiet-bg); color: var(--souk-quiet); }
.souk-pill--calm { background: var(--souk-calm-bg); color: var(--souk-calm); }
.souk-pill--good { background: var(--souk-good-bg); color: var(--souk-good); }
.souk-pill--open { background: var(--souk-open-bg); color: var(--souk-open); }
.souk-pill--bad { background: var(--souk-bad-bg); color: var(--souk-bad); }
.souk-pills { display: flex; flex-wrap: wrap; gap: 6px; }
.souk-amount { font-variant-numeric: tabular-nums; white-space: nowrap; }
.souk-muted { color: var(--souk-muted); }
.souk-small { font-size: 12px; }
.souk-block { display: block; }
.souk-card {
  background: var(--souk-card); border: 1px solid var(--souk-line); border-radius: 10px;
  padding: 20px 22px; min-width: 0;
}
.souk-card > h2, .souk-card__head h2 { font-size: 15px; font-weight: 600; line-height: 1.4; margin: 0; }
.souk-card > h2 { margin-bottom: 12px; }
.souk-card__head {
  display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between;
  gap: 8px 12px; margin-bottom: 12px;
}
.souk-card p { margin: 0; }
.souk-card a { color: inherit; }
.souk-bare { list-style: none; margin: 0; padding: 0; }
.souk-stack > * + * { margin-top: 16px; }
.souk-thumb {
  width: 48px; height: 48px; border-radius: 6px; object-fit: cover; background: var(--souk-soft);
  flex: none; display: block;
}
.souk-page { max-width: 860px; padding-bottom: 60px; }
.souk-page > h1 { margin: 20px 0 4px; }
.souk-page > p { margin: 0 0 20px; }
.souk-page > section + section { margin-top: 16px; }
.souk-lead { max-width: 60ch; }
.souk-actions { display: flex; flex-wrap: wrap; align-items: end; gap: 12px; margin-top: 18px; }
.souk-actions .btn { margin: 0; }
.souk-actions label { display: grid; gap: 4px; font-size: 13px; }
.souk-actions select {
  font: inherit; color: inherit; height: 32px; padding: 0 12px; border-radius: 6px; max-width: 100%;
  border: 1px solid var(--theme-elevation-150); background: var(--theme-input-bg);
}
.souk-facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: 14px 24px; margin: 16px 0 0; }
.souk-facts dt { color: var(--souk-muted); font-size: 12px; }
.souk-facts dd { margin: 2px 0 0; overflow-wrap: anywhere; }
.souk-list { margin-top: 14px; border-top: 1px solid var(--souk-line); }
.souk-list li {
  display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 16px;
  padding: 10px 0; border-bottom: 1px solid var(--souk-line);
}
.souk-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 16px; margin-bottom: 24px; }
.souk-bar .btn { margin: 0; }
.souk-empty { margin: 24px 0 40px; padding: 28px; border: 1px dashed var(--souk-line); border-radius: 10px; }
.souk-empty h3 { font-size: 17px; margin: 0 0 6px; }
.souk-empty p { margin: 0; }
.souk-empty ~ .no-results { display: none; }
.souk-note { margin-top: 14px !important; padding: 10px 14px; border-radius: 8px; background: var(--souk-soft); }
.souk-note--bad { background: var(--souk-bad-bg); color: var(--souk-bad); }
@media (max-width: 768px) { .souk-card { padding: 16px; } }
@media (max-width: 560px) {
  .souk-actions { display: grid; }
  .souk-actions select { width: 100%; }
}
`

/**
 * The look of commerce's pieces in the panel. React puts it into the head once, however often it is
 * rendered, so the plugin needs no bundler that understands style sheets.
 */
export const PanelStyle = () => (
  <style href="souk-commerce-panel" precedence="default">
    {css}
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
.souk-amount { font-variant-numeric: tabular-nums; white-space: nowrap; }
.souk-muted { color: var(--souk-muted); }
.souk-small { font-size: 12px; }
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
@media (max-width: 768px) { .souk-card { padding: 16px; } }
`

/** The dashboard's layout; its pieces look as `PanelStyle` says. */
export const DashboardStyle = () => (
  <style href="souk-commerce-dashboard" precedence="default">
    {css}
  </style>
)

const css = `
.souk-dash { display: grid; gap: 16px; padding-top: 8px; padding-bottom: 60px; align-content: start; }
.souk-dash__head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 10px 20px; margin-bottom: 8px; }
.souk-dash__head h1 { font-size: 26px; font-weight: 600; line-height: 1.2; margin: 0; letter-spacing: -0.01em; }
.souk-dash__thirds { display: grid; gap: 16px; grid-template-columns: repeat(3, minmax(0, 1fr)); }
.souk-dash__halves { display: grid; gap: 16px; grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: start; }
.souk-dash__columns { display: grid; gap: 16px; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); }
.souk-figure { display: grid; gap: 2px; align-content: start; }
.souk-card.souk-figure > h2 { font-weight: 500; font-size: 13px; margin: 0; }
.souk-figure__value { font-size: 26px; font-weight: 600; line-height: 1.4; letter-spacing: -0.01em; }
.souk-up { color: var(--souk-good); font-weight: 600; }
.souk-down { color: var(--souk-bad); font-weight: 600; }
.souk-chart { display: grid; grid-template-rows: auto 1fr auto; }
.souk-chart svg { width: 100%; height: 100%; min-height: 150px; display: block; }
.souk-chart__bar { fill: var(--souk-accent); }
.souk-chart__bar:hover { opacity: 0.75; }
.souk-chart__none { fill: var(--souk-line); }
.souk-chart__axis { display: flex; justify-content: space-between; margin-top: 8px; }
.souk-due li { padding: 10px 0; border-bottom: 1px solid var(--souk-line); }
.souk-due li:last-child { border-bottom: 0; }
.souk-due a { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 12px; text-decoration: none; }
.souk-due .souk-due__trouble a { color: var(--souk-bad); }
.souk-due a:hover strong { text-decoration: underline; }
.souk-rows li { border-bottom: 1px solid var(--souk-line); }
.souk-rows li:last-child { border-bottom: 0; }
.souk-rows a { display: flex; align-items: center; gap: 14px; padding: 9px 0; text-decoration: none; min-width: 0; }
.souk-rows a:hover .souk-rows__main { text-decoration: underline; }
.souk-rows__main { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.souk-rows__end { min-width: 6.5em; text-align: right; }
.souk-share { display: block; height: 4px; border-radius: 2px; background: var(--souk-accent); opacity: 0.55; margin-top: 4px; }
.souk-steps progress { width: 100%; height: 6px; appearance: none; border: 0; border-radius: 3px; overflow: hidden; background: var(--souk-line); }
.souk-steps progress::-webkit-progress-bar { background: var(--souk-line); }
.souk-steps progress::-webkit-progress-value { background: var(--souk-accent); }
.souk-steps progress::-moz-progress-bar { background: var(--souk-accent); }
.souk-steps ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 12px 20px; margin-top: 16px; }
.souk-steps li { display: flex; gap: 10px; align-items: flex-start; }
.souk-steps li a { text-decoration: none; display: grid; }
.souk-steps li a:hover strong { text-decoration: underline; }
.souk-steps .is-done { color: var(--souk-muted); }
.souk-steps__mark { flex: none; width: 20px; height: 20px; border-radius: 50%; border: 2px solid var(--souk-line); display: grid; place-items: center; font-size: 11px; }
.is-done .souk-steps__mark { background: var(--souk-good-bg); border-color: var(--souk-good-bg); color: var(--souk-good); }
.souk-hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
@media (max-width: 1024px) { .souk-dash__columns { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 768px) {
  .souk-dash__thirds, .souk-dash__halves { grid-template-columns: minmax(0, 1fr); }
  .souk-rows__end { min-width: 0; }
}
@media (max-width: 480px) { .souk-rows a { flex-wrap: wrap; gap: 2px 10px; } .souk-rows__main { flex-basis: 55%; } }
`

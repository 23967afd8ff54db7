/** The look of the table of variants; where it is narrow, each row is a card. */
export const MatrixStyle = () => (
  <style href="souk-matrix" precedence="default">
    {css}
  </style>
)

const columns =
  '20px 46px minmax(96px, 1.3fr) minmax(66px, 0.7fr) minmax(66px, 0.7fr) minmax(104px, 1.4fr) minmax(84px, 1fr) minmax(52px, 0.5fr) 40px'

const css = `
.souk-matrix { container-type: inline-size; }
.souk-matrix__notice { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 16px; margin: 0 0 14px !important; }
.souk-matrix__notice span { flex: 1 1 260px; }
.souk-matrix__told { display: block; margin: 0 0 12px; }
.souk-matrix .btn { margin: 0; }
.souk-matrix__tools, .souk-matrix__bulk { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 14px; margin-bottom: 12px; }
.souk-matrix__tools p { flex: 1 1 180px; }
.souk-matrix :is(input:not([type='checkbox']), select) {
  font: inherit; color: inherit; width: 100%; min-width: 0; height: 36px; padding: 0 8px; border-radius: 6px;
  border: 1px solid var(--theme-elevation-150); background: var(--theme-input-bg);
}
.souk-matrix :is(input, select, button):focus-visible { outline: 2px solid var(--souk-accent); outline-offset: 1px; }
.souk-matrix input[type='checkbox'] { width: 18px; height: 18px; margin: 0; flex: none; accent-color: var(--souk-accent); }
.souk-matrix input.souk-matrix__find { flex: 0 1 220px; }
.souk-matrix__bulk { border: 0; margin-inline: 0; padding: 8px 12px; border-radius: 8px; background: var(--souk-soft); min-height: 52px; }
.souk-matrix__bulk select { width: auto; flex: 0 1 220px; }
.souk-matrix__bulk > input { flex: 0 1 110px; width: auto; }
.souk-matrix__all { display: flex; align-items: center; gap: 10px; cursor: pointer; min-height: 36px; padding-right: 8px; }
.souk-matrix__heads, .souk-matrix__row { display: grid; grid-template-columns: ${columns}; gap: 6px; align-items: start; }
.souk-matrix__heads { padding: 4px 6px; color: var(--souk-muted); font-size: 12px; align-items: end; }
.souk-matrix__row { padding: 6px; border-top: 1px solid var(--souk-line); }
.souk-matrix__row--chosen { background: var(--souk-soft); }
.souk-matrix__row > :is(.souk-matrix__choose, .souk-matrix__sale) { align-self: center; }
.souk-matrix__name { display: grid; gap: 3px; min-height: 36px; align-content: center; overflow-wrap: anywhere; font-weight: 500; }
.souk-matrix__marks { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; font-weight: 400; }
.souk-matrix__link { font: inherit; font-size: 12px; padding: 4px 0; border: 0; background: none; color: inherit; text-decoration: underline; cursor: pointer; }
.souk-matrix__picture { position: relative; display: block; }
.souk-matrix__picture > button:first-child {
  width: 44px; height: 44px; padding: 0; border-radius: 6px; overflow: hidden; cursor: pointer; color: var(--souk-muted);
  border: 1px dashed var(--theme-elevation-250); background: none; font: inherit; font-size: 18px;
}
.souk-matrix__picture > button:first-child:has(img) { border-style: solid; border-color: var(--souk-line); }
.souk-matrix__picture img { width: 100%; height: 100%; object-fit: cover; display: block; }
.souk-matrix__drop {
  position: absolute; top: -6px; left: 30px; width: 24px; height: 24px; padding: 0; border-radius: 50%; line-height: 1; cursor: pointer;
  border: 1px solid var(--souk-line); background: var(--souk-card); color: inherit; font: inherit; font-size: 14px;
}
.souk-matrix__cell { min-width: 0; }
.souk-matrix__label { display: none; }
.souk-matrix__cell:is(.souk-matrix__cell--price, .souk-matrix__cell--compareAtPrice, .souk-matrix__cell--stock) input {
  text-align: right; font-variant-numeric: tabular-nums;
}
.souk-matrix input.souk-matrix__changed { border-color: var(--souk-accent); }
.souk-matrix input[aria-invalid='true'] { border-color: var(--souk-bad); }
.souk-matrix em { display: block; font-style: normal; font-size: 12px; line-height: 1.35; color: var(--souk-bad); margin-top: 3px; }
.souk-matrix__sale { display: flex; justify-content: center; align-items: center; min-height: 36px; cursor: pointer; }
.souk-matrix__sale span { display: none; }
.souk-matrix__pager { display: flex; align-items: center; justify-content: center; gap: 14px; padding: 12px 0 2px; border-top: 1px solid var(--souk-line); }
.souk-matrix__save {
  position: sticky; bottom: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 10px;
  margin: 12px -22px -20px; padding: 12px 22px; border-top: 1px solid var(--souk-line); border-radius: 0 0 10px 10px; background: var(--souk-card);
}
.souk-matrix__save > :first-child { flex: 1 1 220px; }
@container (max-width: 640px) {
  .souk-matrix__heads { display: none; }
  .souk-matrix__row { display: flex; flex-wrap: wrap; gap: 8px 10px; padding: 14px 6px; }
  .souk-matrix__name { flex: 1 1 calc(100% - 110px); }
  .souk-matrix__cell, .souk-matrix__sale { flex: 1 1 calc(50% - 10px); }
  .souk-matrix__label { display: block; font-size: 12px; color: var(--souk-muted); margin-bottom: 2px; }
  .souk-matrix__sale { justify-content: flex-start; gap: 10px; align-self: end; min-height: 44px; }
  .souk-matrix__sale span { display: inline; }
  .souk-matrix input.souk-matrix__find { flex: 1 1 100%; }
  .souk-matrix :is(input:not([type='checkbox']), select) { height: 44px; font-size: 16px; }
  .souk-matrix__bulk select { flex: 1 1 160px; }
}
`

/** Components of the panel that run in the browser, named in the config by import path. */
export { OptionsField } from './catalogue/react/OptionsField.tsx'
export { StockCell } from './inventory/react/StockCell.tsx'

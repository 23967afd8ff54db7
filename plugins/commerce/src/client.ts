/** Components of the panel that run in the browser, named in the config by import path. */
export { OptionsField } from './catalogue/react/OptionsField.tsx'
export { StockCell } from './inventory/react/StockCell.tsx'
export { MoneyCell } from './desk/react/MoneyCell.tsx'
export { OrderNumberCell } from './desk/react/OrderNumberCell.tsx'
export { StatusCell } from './desk/react/StatusCell.tsx'
export { TotalLabel } from './desk/react/TotalLabel.tsx'
export { StateCell } from './shared/StateCell.tsx'

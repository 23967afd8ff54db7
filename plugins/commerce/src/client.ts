/** Components of the panel that run in the browser, named in the config by import path. */
export { OptionsField } from './catalogue/react/OptionsField.tsx'
export { StockCell } from './inventory/react/StockCell.tsx'
export { MoneyCell } from './orders/react/MoneyCell.tsx'
export { OrderNumberCell } from './orders/react/OrderNumberCell.tsx'
export { StatusCell } from './orders/react/StatusCell.tsx'
export { TotalLabel } from './orders/react/TotalLabel.tsx'
export { StateCell } from './shared/StateCell.tsx'

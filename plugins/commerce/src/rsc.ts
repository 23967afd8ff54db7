/** Components of the panel that run on the server, named in the config by import path. */
export type { Step } from './insight/react/Checklist.tsx'
export { ShopDashboard } from './insight/react/ShopDashboard.tsx'
export { TaxTools } from './tax/react/TaxTools.tsx'
export { GoToOrder } from './desk/react/GoToOrder.tsx'
export { OrderPage } from './desk/react/OrderPage.tsx'
export { MoneyField } from './pricing/react/MoneyField.tsx'
export { PromotionSummary } from './promotions/react/PromotionSummary.tsx'
export { PriceCell } from './pricing/react/PriceCell.tsx'

/** Components of the panel that run in the browser, named in the config by import path. */
export { ReplayEvent } from './inbox/react/ReplayEvent.tsx'
export { AmountCell } from './payouts/react/AmountCell.tsx'
export { DayCell } from './payouts/react/DayCell.tsx'
export { FeesEarned } from './payouts/react/FeesEarned.tsx'

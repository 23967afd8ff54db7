/** Components of the panel that run in the browser, named in the config by import path. */
export { EventStatusCell } from './inbox/react/EventStatusCell.tsx'
export { ReplayEvent } from './inbox/react/ReplayEvent.tsx'

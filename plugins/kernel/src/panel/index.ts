/** Pieces that all plugins' screens in the panel are made of, for server and browser alike. */
export { callPanel, PanelRefusal } from './callPanel.ts'
export { CellLink } from './CellLink.tsx'
export { Dialog } from './Dialog.tsx'
export { DialogButtons } from './DialogButtons.tsx'
export { EmptyList } from './EmptyList.tsx'
export { PanelStyle } from './PanelStyle.tsx'
export { Pill, type Tone } from './Pill.tsx'
export { StateCell } from './StateCell.tsx'

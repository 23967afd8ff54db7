export { ownerEmails } from './ownerEmails.ts'
export { panel } from './panel.ts'
export { panelAddress } from './panelAddress.ts'

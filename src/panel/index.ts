export { ownerEmails } from './ownerEmails.ts'
export { panel } from './panel.ts'
export { panelAddress, panelPage } from './panelAddress.ts'

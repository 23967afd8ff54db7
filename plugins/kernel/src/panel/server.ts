/** How a screen of the panel that is made on the server asks operations. */
export { chosenShop } from './chosenShop.ts'
export { ask, may, panelShop, shopApi } from './panelShop.ts'

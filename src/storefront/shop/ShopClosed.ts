/** The shop is there but is not open. Pages show it as a notice, not as a fault. */
export class ShopClosed extends Error {
  override readonly name = 'ShopClosed'
}

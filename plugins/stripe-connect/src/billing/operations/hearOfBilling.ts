import type { Ground } from '../../shared/ground.ts'
import type { InboxHandler } from '../../shared/inboxHandler.ts'

/**
 * Word of what shops owe the platform. Only from the platform's own account: a shop may bill its own
 * customers through Stripe, and that is none of our business, whatever it says.
 */
export const hearOfBilling =
  ({ settings: { billing } }: Pick<Ground, 'settings'>): InboxHandler =>
  async ({ payload }, { account, related }) => {
    if (!billing) return { status: 'ignored', outcome: 'This platform does not bill its shops.' }
    if (account !== null) return { status: 'ignored', outcome: 'A shop’s own billing.' }
    const { customer } = related
    if (!customer) return { status: 'ignored', outcome: 'It names no customer.' }
    const shop = await billing.find(payload, customer)
    if (!shop) return { status: 'unknown', outcome: 'No shop is this customer.' }
    return { status: 'handled', outcome: await billing.ofShop(payload, shop) }
  }

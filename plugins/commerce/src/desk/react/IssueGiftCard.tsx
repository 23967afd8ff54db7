import { PanelStyle } from '@souk/kernel/panel'
import { chosenShop, may, shopApi } from '@souk/kernel/panel/server'
import type { ListViewServerProps } from 'payload'

import { IssueDialog } from './IssueDialog.tsx'

type Props = Pick<ListViewServerProps, 'payload'>

/** Above the list of gift cards: a card for somebody whom the shop owes something. */
export const IssueGiftCard = async ({ payload }: Props) => {
  const ctx = await chosenShop(payload)
  if (!ctx || !may(ctx, 'giftCards.issue')) return null
  const { currency, currencies } = ctx.shop
  return (
    <div className="souk-bar">
      <PanelStyle />
      <IssueDialog
        address={`${shopApi(ctx)}/gift-cards/issue`}
        currencies={[currency, ...currencies.filter((one) => one !== currency)]}
      />
    </div>
  )
}

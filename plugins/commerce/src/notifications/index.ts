import type { Room } from '@souk/kernel'

import {
  sendConfirmation,
  sendDownloads,
  sendGiftCard,
  gatherLowStock,
  tellDifferences,
  tellLowStock,
  tellOfRefund,
  tellOfReturn,
  tellStaff,
  type OrderLookUpUrl,
  type OrderPageUrl,
  type StaffEmails,
  type StockPageUrl,
} from './operations/index.ts'

type Settings = {
  readonly orderLookUpUrl: OrderLookUpUrl | undefined
  readonly staffEmails: StaffEmails | undefined
  readonly orderPageUrl: OrderPageUrl | undefined
  readonly stockPageUrl: StockPageUrl | undefined
}

/** What shoppers, and the shop's own people, are told by mail. */
export const notifications = ({
  orderLookUpUrl,
  staffEmails,
  orderPageUrl,
  stockPageUrl,
}: Settings): Room => ({
  name: 'notifications',
  subscribers: [
    sendConfirmation(orderLookUpUrl),
    sendGiftCard(orderLookUpUrl),
    sendDownloads(orderLookUpUrl),
    tellOfRefund(orderLookUpUrl),
    tellOfReturn,
    tellStaff({ staffEmails, orderPageUrl }),
    tellLowStock({ staffEmails, stockPageUrl }),
    tellDifferences(staffEmails),
  ],
  chores: [gatherLowStock],
})

import type { Room } from '@souk/kernel'

import {
  sendConfirmation,
  sendDownloads,
  sendGiftCard,
  tellOfRefund,
  tellOfReturn,
  tellStaff,
  type OrderLookUpUrl,
  type OrderPageUrl,
  type StaffEmails,
} from './operations/index.ts'

type Settings = {
  readonly orderLookUpUrl: OrderLookUpUrl | undefined
  readonly staffEmails: StaffEmails | undefined
  readonly orderPageUrl: OrderPageUrl | undefined
}

/** What shoppers, and the shop's own people, are told by mail. */
export const notifications = ({ orderLookUpUrl, staffEmails, orderPageUrl }: Settings): Room => ({
  name: 'notifications',
  subscribers: [
    sendConfirmation(orderLookUpUrl),
    sendGiftCard(orderLookUpUrl),
    sendDownloads(orderLookUpUrl),
    tellOfRefund(orderLookUpUrl),
    tellOfReturn,
    tellStaff({ staffEmails, orderPageUrl }),
  ],
})

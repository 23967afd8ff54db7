import type { Room } from '@souk/kernel'

import { sendConfirmation, type OrderLookUpUrl } from './operations/index.ts'

type Settings = { readonly orderLookUpUrl: OrderLookUpUrl | undefined }

/** What shoppers are told by mail. */
export const notifications = ({ orderLookUpUrl }: Settings): Room => ({
  name: 'notifications',
  subscribers: [sendConfirmation(orderLookUpUrl)],
})

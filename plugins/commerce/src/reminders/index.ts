import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder } from '../shared/collectionBuilder.ts'
import { goesWith, outlives } from '../shared/constraints.ts'
import {
  confirmReminders,
  countOrder,
  openReminder,
  sendConfirmation,
  sendDueReminders,
  sendReminder,
  unsubscribe,
  type ReminderLinks,
} from './operations/index.ts'

export { cartReminders } from './payload/cartReminders.ts'
export { reminderLetters } from './payload/reminderLetters.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'cartReminders' | 'reminderLetters', CollectionBuilder>>
  readonly reminderLinks: ReminderLinks | undefined
}

/** Letters to shoppers who left a cart and have agreed to be reminded of it. */
export const remindersRoom = ({ scope, collections, reminderLinks }: Settings): Room => ({
  name: 'reminders',
  collections: [
    collections.cartReminders({ scope, extensions: [] }),
    collections.reminderLetters({ scope, extensions: [] }),
  ],
  operations: [openReminder, unsubscribe, confirmReminders],
  // Without a way back and a way out, no letter is right.
  chores: reminderLinks ? [sendDueReminders] : [],
  subscribers: [sendReminder(reminderLinks), sendConfirmation(reminderLinks), countOrder],
  sql: [
    goesWith('cart_reminders', 'cart_id', 'carts'),
    outlives('reminder_letters', 'cart_id', 'carts'),
    outlives('reminder_letters', 'order_id', 'orders'),
  ],
})

import type { Room } from '@souk/kernel'

import { overview, reminders } from './operations/index.ts'

/** What a shop's people want to know at a glance. */
export const insight = (): Room => ({ name: 'insight', operations: [overview, reminders] })

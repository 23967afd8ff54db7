import type { Subscriber } from '@souk/kernel'

import { differenceText, type StockDifference } from '../../inventory/domain/index.ts'
import type { StaffEmails } from './tellStaff.ts'

/** Mails the shop's people what the nightly check has found; what somebody looks at they see there. */
export const tellDifferences = (staffEmails: StaffEmails | undefined): Subscriber => ({
  name: 'notifications.tellDifferences',
  topics: ['stock.checked'],
  runs: 'outside',
  handle: async (ctx, { id, payload }) => {
    const { found, differences, nightly } = payload as {
      found: number
      differences: readonly StockDifference[]
      nightly?: boolean
    }
    if (found === 0 || nightly !== true) return 'Nobody has to be told.'
    const to = [...((await staffEmails?.(ctx)) ?? [])]
    if (to.length === 0) return 'There is nobody to tell.'
    const more = found > differences.length ? [`… and ${found - differences.length} more.`] : []
    await ctx.payload.sendEmail({
      to,
      messageId: `<stock-check-${id}@souk>`,
      subject: `${ctx.shop.name}: the stock does not add up`,
      text: `${[
        'The nightly check has found stock that is not what its movements come to:',
        [...differences.map((one) => `- ${differenceText(one)}`), ...more].join('\n'),
        'Nothing was changed. Count these, and tell whoever runs the house: it should not happen.',
      ].join('\n\n')}\n`,
    })
    return `Told ${to.length} of the shop’s people.`
  },
})

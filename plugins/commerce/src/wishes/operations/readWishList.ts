import { anyone, defineOperation, hashToken, sql } from '@souk/kernel'
import { z } from 'zod'

import { answerList } from './answerList.ts'
import { loadList } from './loadList.ts'
import { currencyAsked, wishHeaders, wishListKey } from './wishHttp.ts'
import { sharedListView, wishListView } from './wishListView.ts'

export const readWishList = defineOperation({
  name: 'wishLists.read',
  summary: 'Read a wish list with prices and stock as they are now',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/wish-lists/:id', headers: wishHeaders },
  input: z.object({ ...wishListKey, currency: currencyAsked }),
  output: wishListView,
  access: anyone,
  run: answerList,
})

export const readSharedWishList = defineOperation({
  name: 'wishLists.shared',
  summary: 'Read a wish list that somebody has shared',
  feature: 'commerce',
  http: {
    method: 'GET',
    path: '/store/wish-lists/shared',
    headers: { shareToken: 'X-Share-Token' },
  },
  input: z.object({
    shareToken: z.string().max(200).describe('The secret of its link.'),
    currency: currencyAsked,
  }),
  output: sharedListView,
  access: anyone,
  rateLimit: { points: 60, seconds: 300, by: 'ip', counts: 'refused' },
  run: async (ctx, { shareToken, currency }) => {
    const { name, items, ...list } = await loadList(ctx, {
      where: sql`${ctx.scope.where('l')} and l.share_hash = ${hashToken(shareToken)}
        and (l.expires_at is null or l.expires_at > ${ctx.now().toISOString()})`,
      currency,
    })
    return { name, currency: list.currency, items }
  },
})

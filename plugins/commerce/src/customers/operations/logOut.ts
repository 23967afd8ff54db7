import { anyone, defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { closeSession, sessionOf } from './session.ts'

export const logOut = defineOperation({
  name: 'customers.logout',
  summary: 'Log out: the session ends, on this device',
  feature: 'commerce',
  http: {
    method: 'POST',
    path: '/store/customers/logout',
    responseHeaders: (_output, ctx) => closeSession(ctx),
  },
  input: z.object({}),
  output: z.object({ loggedOut: z.literal(true) }),
  access: anyone,
  run: async (ctx) => {
    const session = sessionOf(ctx)
    if (ctx.actor.kind === 'customer' && session) {
      await ctx.sql(sql`
        delete from customers_sessions where _parent_id = ${ctx.actor.id} and id = ${session}`)
    }
    return { loggedOut: true as const }
  },
})

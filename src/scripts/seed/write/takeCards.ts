import { z } from 'zod'

import { connectControl } from '../../../../tools/stripe-double/index.ts'
import { env } from '../../../env.ts'
import { ask, contextOf } from './ask.ts'
import { idIn, type Desk, type Ids } from './desk.ts'

/**
 * Connects a shop to the Stripe that is played beside the demo, as its owner would: opens its account
 * and tells all that is asked. A shop is never connected to the real one without its owner.
 */
export const takeCards = async (desk: Desk, staff: Ids): Promise<boolean> => {
  const simulator = env().stripe?.apiBase
  const { country } = desk.demo.cards ?? {}
  if (!simulator || !country) return false
  const { account } = await connect(desk, { staff, country })
  if (!account) return false
  await connectControl(simulator).onboard(account)
  const { canCharge } = await connect(desk, { staff, country })
  return canCharge
}

type Owner = { readonly staff: Ids; readonly country: string }

const connect = async (desk: Desk, { staff, country }: Owner) => {
  const owner = { kind: 'member', id: idIn(staff, 'owner'), roles: ['owner'] } as const
  const ctx = await contextOf(desk, owner)
  return connected.parse(await ask(ctx, 'stripeAccounts.connect', { country })).account
}

const connected = z.object({
  account: z.object({ account: z.string().nullable(), canCharge: z.boolean() }),
})

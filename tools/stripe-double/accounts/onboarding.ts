import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { announce } from './announce.ts'
import { applyReview, requirementsOf } from './state.ts'

/** The owner has told some of what is wanted; whatever he left empty stays wanted. */
export const tell = (
  world: World,
  id: string,
  facts: Readonly<Record<string, string>>,
): Row<'accounts'> => {
  const before = world.store.must('accounts', id)
  const told = world.store.change(
    'accounts',
    id,
    {},
    {
      facts: { ...before.hidden.facts, ...facts },
    },
  )
  return refresh(world, told)
}

/** Stripe has made up its mind about an account, or wants to look at it again. */
export const review = (
  world: World,
  id: string,
  verdict: 'pending' | 'rejected' | 'verified',
): Row<'accounts'> => refresh(world, world.store.change('accounts', id, {}, { review: verdict }))

const refresh = (world: World, row: Row<'accounts'>): Row<'accounts'> => {
  const reviewed = applyReview(world, row)
  const changed = world.store.change('accounts', row.id, { requirements: requirementsOf(reviewed) })
  announce(world, row.id, { type: 'v2.core.account[requirements].updated' })
  return changed
}

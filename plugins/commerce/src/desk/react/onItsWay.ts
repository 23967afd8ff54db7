import type { DeskMoney } from '../domain/index.ts'

/** What of an order's money will soon be somewhere else, as a name for it; null when all is settled. */
export const onItsWay = ({ payments, refunds }: DeskMoney): string | null => {
  const moving = [
    ...refunds.filter(({ state }) => state === 'requested'),
    ...payments.filter(({ state }) => state === 'creating' || state === 'processing'),
  ]
  return moving.length > 0 ? moving.map(({ id, state }) => `${id} ${state}`).join() : null
}

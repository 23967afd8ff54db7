import type { DemoPerson, DemoShop } from '../shop.ts'

export type DemoRole = 'owner' | 'editor' | 'fulfilment' | 'viewer'

/** One for all, since it is printed at every start; no such account is ever made outside a demo. */
export const demoPassword = 'souk-demo-pass'

export const operator: DemoPerson = { name: 'Ines Kovar', email: 'operator@souk.example' }

/** Who works for a shop; not every shop is big enough for all of them. */
export const staffOf = ({ people }: DemoShop): (DemoPerson & { role: DemoRole })[] =>
  (['owner', 'editor', 'fulfilment', 'viewer'] as const).flatMap((role) => {
    const person = people[role]
    return person ? [{ ...person, role }] : []
  })

/** Everybody who can log in somewhere, in the order in which they are printed. */
export const accountsOf = (
  shops: readonly DemoShop[],
): { who: string; email: string; password: string }[] => [
  { who: 'Platform operator', email: operator.email, password: demoPassword },
  ...shops.flatMap((shop) => [
    ...staffOf(shop).map(({ role, email }) => ({
      who: `${shop.name}, ${role}`,
      email,
      password: demoPassword,
    })),
    { who: `${shop.name}, shopper`, email: shop.people.shopper.email, password: demoPassword },
  ]),
]

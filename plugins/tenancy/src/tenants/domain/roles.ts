export const roles = ['owner', 'admin', 'editor', 'fulfilment', 'viewer'] as const
/** What somebody is in one shop. */
export type Role = (typeof roles)[number]

const ranks: Readonly<Record<Role, number>> = {
  owner: 4,
  admin: 3,
  editor: 2,
  fulfilment: 2,
  viewer: 1,
}

/** How far the highest of these roles reaches; 0 for none. */
export const rankOf = (held: readonly Role[]): number =>
  Math.max(0, ...held.map((role) => ranks[role] ?? 0))

export const managers = ['owner', 'admin'] as const satisfies readonly Role[]

/** Whether these roles run the shop: its people and its settings. */
export const isManager = (held: readonly string[]): boolean =>
  managers.some((role) => held.includes(role))

/** On whose behalf an operation runs. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'customer'; readonly id: string }
  | { readonly kind: 'member'; readonly id: string; readonly roles: readonly string[] }
  | { readonly kind: 'system' }

export const anonymous: Actor = { kind: 'anonymous' }
export const system: Actor = { kind: 'system' }

import type { Context } from '@souk/kernel'

/** Who of the platform's people has done it, for those who ask later. */
export const nameOf = ({ req }: Context): string =>
  (req.user as { email?: string } | null)?.email ?? 'the platform'

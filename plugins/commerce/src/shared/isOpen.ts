import type { Shop } from '@souk/kernel'

/** Whether shoppers can come in: a closed shop only sees to what was agreed before. */
export const isOpen = ({ status }: Shop): boolean => (status ?? 'active') === 'active'

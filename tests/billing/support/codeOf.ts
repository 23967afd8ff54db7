import type { Reply } from '../../isolation/support/send.ts'
import type { Json } from './platform.ts'

/** Status and code of a refusal: `409 pay_first`. */
export const codeOf = ({ status, json }: Pick<Reply, 'json' | 'status'>): string =>
  `${status} ${String((json['errors'] as { data?: Json }[] | undefined)?.[0]?.data?.['code'])}`

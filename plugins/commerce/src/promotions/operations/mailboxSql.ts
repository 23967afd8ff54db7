import { sql } from '@souk/kernel'

type Fragment = ReturnType<typeof sql>

/**
 * Whose e-mail address it is, for counting how often somebody has had a discount: in small letters and
 * without what follows a plus sign, which most providers ignore. Two people never share it by accident.
 */
export const mailboxSql = (email: Fragment): Fragment =>
  sql`regexp_replace(lower(trim(${email})), '\\+[^@]*@', '@')`

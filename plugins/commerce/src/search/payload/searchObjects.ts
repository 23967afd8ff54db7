import type { Scope } from '@souk/kernel'

import { askedSql } from './sql/asked.ts'
import { beginSql } from './sql/begin.ts'
import { findSql } from './sql/find.ts'
import { followSql } from './sql/follow.ts'
import { keepSql } from './sql/keep.ts'
import { refreshSql } from './sql/refresh.ts'
import { shopOf } from './sql/shopOf.ts'
import { sweepSql } from './sql/sweep.ts'
import { tablesSql } from './sql/tables.ts'
import { triggersSql } from './sql/triggers.ts'
import { wordsSql } from './sql/words.ts'

/** What the search is made of in the database, in the order in which each needs the others. */
export const searchObjects = (scope: Scope): readonly string[] => {
  const shop = shopOf(scope)
  return [
    ...wordsSql(),
    ...tablesSql(shop),
    ...refreshSql(shop),
    ...followSql(shop),
    ...triggersSql(shop),
    ...askedSql(shop),
    ...findSql(shop),
    ...keepSql(shop),
    ...sweepSql(shop),
    ...beginSql(shop),
  ]
}

import { sql } from '@souk/kernel'
import type { CollectionAfterChangeHook } from 'payload'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sqlOf } from '../../shared/sqlOf.ts'
import { keepPolicies } from '../operations/policy.sql.ts'
import { stockContext } from './writeStock.ts'

/** A draft changes nothing: what is read is what is published. */
const keepPolicy =
  (which: (id: string) => SQL): CollectionAfterChangeHook =>
  async ({ data, doc, operation, req }) => {
    if (operation === 'create') return doc
    const { scope } = stockContext(req, { ...data, ...doc })
    await sqlOf(req)(keepPolicies(scope, which(String(doc.id))))
    return doc
  }

export const keepPolicyOfProduct = keepPolicy((id) => sql`v.product_id = ${id}`)

export const keepPolicyOfVariant = keepPolicy((id) => sql`v.id = ${id}`)

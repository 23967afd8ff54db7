import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql } from '@souk/kernel'

import { MAX_ANSWER } from '../domain/index.ts'

/** What a product asks its shoppers for, as JSON: a list of `Ask`. */
export const asksOf = (product: SQL): SQL => sql`coalesce((
  select jsonb_agg(jsonb_build_object('label', k.label, 'kind', k.kind,
    'required', coalesce(k.required, false),
    'maxLength', least(coalesce(k.max_length, ${MAX_ANSWER}::numeric), ${MAX_ANSWER}::numeric)::int, 'choices', coalesce((
      select jsonb_agg(t.text order by t."order") from products_texts t
      where t.parent_id = k._parent_id and t.path = 'asks.' || (k._order - 1) || '.choices'
    ), '[]')) order by k._order)
  from products_asks k where k._parent_id = ${product}), '[]')`

/** Whether a product asks for nothing that has to be answered. */
export const asksNothing = (product: SQL): SQL => sql`
  not exists (select from products_asks k where k._parent_id = ${product} and k.required)`

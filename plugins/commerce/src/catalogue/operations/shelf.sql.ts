import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'

/** So many are looked up one by one; where more stand on a shelf, enough of the newest do. */
const LOOKED_UP = 5000

/**
 * The category of a slug and all below it, as `shelf`, and who stands there, as `reached`: no more
 * than tell whether these are few. `union` ends even where the tree has a circle. To be put behind
 * `with recursive`.
 */
export const shelf = (scope: Context['scope'], category: string | undefined): SQL =>
  category === undefined
    ? sql``
    : sql`shelf as (
    select c.id from categories c where ${scope.where('c')} and c.slug = ${category}
    union select c.id from categories c join shelf s on c.parent_id = s.id where ${scope.where('c')}
  ), reached as materialized (
    select r.id from shelf s cross join lateral (
      select r.parent_id as id from products_rels r
      where r.categories_id = s.id and r.path = 'categories' limit ${LOOKED_UP + 1}
    ) r limit ${LOOKED_UP + 1}
  ), standing as materialized (
    select r.parent_id as id from products_rels r join shelf s on s.id = r.categories_id
    where r.path = 'categories' and ${manyReached}
  ),`

/** Whether the product of an id is on the shelf. */
export const isOnShelf = (product: SQL): SQL => sql`${product} in (
  select r.parent_id from products_rels r join shelf s on s.id = r.categories_id
  where r.path = 'categories')`

/** The same of a shelf of many, who stand there being read once for all; of a shelf of few it never holds. */
export const isOnLongShelf = (product: SQL): SQL =>
  sql`(${product} in (select id from standing)) is true`

/** One of these holds, known before any product is looked at. */
export const fewReached = sql`(select count(*) <= ${LOOKED_UP} from reached)`
export const manyReached = sql`not ${fewReached}`

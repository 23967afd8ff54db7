import { sql, type Context } from '@souk/kernel'

/** A redirect as it is kept; where it leads is empty if that is no more. */
export type RedirectRow = { id: string; from: string; to: string | null; permanent: boolean }

/** Redirects with the address each leads to; `r` is the table of redirects in `which`. */
export const redirectsWhere = (
  { scope }: Context,
  { which, isPublic }: { readonly which: ReturnType<typeof sql>; readonly isPublic: boolean },
) => {
  const shown = isPublic ? sql`and t._status = 'published'` : sql``
  return sql`
    select r.id::text as id, r."from", r.type::text = '301' as permanent,
      case when r.to_type::text = 'custom' then r.to_url else coalesce(
        (select case when t.slug = 'home' then '/' else '/pages/' || t.slug end from pages t
          where ${scope.where('t')} and t.id = x.pages_id ${shown}),
        (select '/products/' || t.slug from products t
          where ${scope.where('t')} and t.id = x.products_id ${shown}),
        (select '/categories/' || t.slug from categories t
          where ${scope.where('t')} and t.id = x.categories_id),
        (select '/collections/' || t.slug from product_collections t
          where ${scope.where('t')} and t.id = x.product_collections_id
            ${isPublic ? sql`and coalesce(t.active, true)` : sql``})) end as "to"
    from redirects r left join redirects_rels x on x.parent_id = r.id and x.path = 'to.reference'
    where ${scope.where('r')} and ${which}`
}

/** Products from before there was a search, and any that it does not know: a thousand at a time. */
export const fillSql: readonly string[] = [
  `do $$
  declare missing uuid[];
  begin
    loop
      missing := array(
        select p.id from products p where p._status = 'published'
          and not exists (select from search_entries e where e.product_id = p.id)
        order by p.id limit 1000);
      exit when missing = '{}';
      perform souk_search_refresh(missing);
    end loop;
  end $$`,
]

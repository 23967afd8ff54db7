import { sql, type Context } from '@souk/kernel'

/**
 * All that decides how a cart may be shipped, as one JSON object of `ShippingRow` for any statement:
 * the shop's active methods with their zones, pickup points and boxes.
 */
export const shippingSql = (ctx: Context): ReturnType<typeof sql> => sql`
    jsonb_build_object('methods', ${methods(ctx)}, 'zones', ${zones(ctx)}, 'boxes', ${boxes(ctx)},
      'points', ${points(ctx)})`

const methods = ({ scope }: Context) => sql`
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', h.id, 'name', h.name, 'kind', h.kind, 'zone', h.zone_id, 'basis', h.basis,
        'price', h.price, 'steps', h.steps, 'further', h.further, 'freeAbove', h.free_above,
        'minimum', h.minimum_worth, 'maximum', h.maximum_worth, 'estimate', h.estimate,
        'handlingDays', h.handling_days, 'transitMin', h.transit_min, 'transitMax', h.transit_max,
        'cutOff', h.cut_off, 'workingDays', h.working_days, 'carrier', h.carrier,
        'countries', (
          select coalesce(jsonb_agg(hc.value), '[]') from shipping_methods_countries hc
          where hc.parent_id = h.id),
        'related', (
          select coalesce(jsonb_agg(jsonb_build_object('path', hr.path, 'id', coalesce(
            hr.products_id, hr.categories_id, hr.shipping_classes_id, hr.pickup_points_id))), '[]')
          from shipping_methods_rels hr where hr.parent_id = h.id),
        'surcharges', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'class', hs.class_id, 'price', hs.price, 'per', hs.per)), '[]')
          from shipping_methods_surcharges hs where hs._parent_id = h.id),
        'prices', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'currency', hp.currency, 'price', hp.price, 'freeAbove', hp.free_above,
            'minimum', hp.minimum_worth, 'maximum', hp.maximum_worth,
            'further', hp.further_price) order by hp._order), '[]')
          from shipping_methods_prices hp where hp._parent_id = h.id)) order by h.position, h.id), '[]')
      from shipping_methods h
      where ${scope.where('h')} and h.active)`

const zones = ({ scope }: Context) => sql`
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', z.id, 'name', z.name, 'regions', z.regions, 'postcodes', z.postcodes,
        'excludedPostcodes', z.excluded_postcodes, 'position', coalesce(z.position, 0),
        'countries', (
          select coalesce(jsonb_agg(zc.value), '[]') from shipping_zones_countries zc
          where zc.parent_id = z.id))), '[]')
      from shipping_zones z where ${scope.where('z')})`

const boxes = ({ scope }: Context) => sql`
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', b.id, 'name', b.name, 'length', b.length, 'width', b.width, 'height', b.height,
        'maxWeight', b.max_weight, 'ownWeight', coalesce(b.own_weight, 0))), '[]')
      from shipping_boxes b where ${scope.where('b')} and b.active)`

const points = ({ scope, now }: Context) => sql`
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', k.id, 'name', k.name, 'line1', k.line1, 'line2', k.line2,
        'postalCode', k.postal_code, 'city', k.city, 'region', k.region, 'country', k.country,
        'note', k.note, 'hours', jsonb_build_object(
          'monday', k.hours_monday, 'tuesday', k.hours_tuesday, 'wednesday', k.hours_wednesday,
          'thursday', k.hours_thursday, 'friday', k.hours_friday, 'saturday', k.hours_saturday,
          'sunday', k.hours_sunday),
        'exceptions', (
          select coalesce(jsonb_agg(jsonb_build_object('date', ke.date, 'hours', ke.hours)), '[]')
          from pickup_points_exceptions ke
          where ke._parent_id = k.id and ke.date >= ${yesterday(now())})) order by k.name, k.id), '[]')
      from pickup_points k where ${scope.where('k')} and k.active)`

/** Today may still be yesterday where the shop is. */
const yesterday = (now: Date): string =>
  new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10)

/** What shipping wants to know of a line of variant `v` and product `p`, as `ParcelFacts`. */
export const parcelSql = sql.raw(`
    jsonb_build_object(
      'weight', coalesce(v.weight, p.weight), 'length', coalesce(v.length, p.length),
      'width', coalesce(v.width, p.width), 'height', coalesce(v.height, p.height),
      'shippingClass', coalesce(v.shipping_class_id, p.shipping_class_id),
      'surcharge', coalesce(v.shipping_surcharge, p.shipping_surcharge),
      'categories', (
        with recursive up as (
          select pr.categories_id as category from products_rels pr
          where pr.parent_id = p.id and pr.path = 'categories'
          union
          select above.parent_id from up join categories above on above.id = up.category
          where above.parent_id is not null
        ) select coalesce(jsonb_agg(category), '[]') from up))`)

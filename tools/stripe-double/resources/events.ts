import { missing } from '../server/errors.ts'
import { createdShape, isWithin, page } from '../server/lists.ts'
import { flag, hash, integer, list, oneOf, text } from '../server/parameters.ts'
import { route, route2 } from '../server/route.ts'
import { find } from './find.ts'

export const eventRoutes = [
  route(
    'GET',
    '/v1/events',
    { ...createdShape, type: text(), types: list(text()), delivery_success: flag() },
    (call) => {
      const { created, type, types, delivery_success: delivered } = call.params
      const matches = (name: string) =>
        (type === undefined || isLike(name, type)) && (types === undefined || types.includes(name))
      return page(
        call.world.store.all(
          'events',
          ({ account, object }) =>
            account === call.account &&
            isWithin(object.created, created) &&
            matches(object.type) &&
            (delivered === undefined || (object.pending_webhooks === 0) === delivered),
        ),
        { params: call.params, url: '/v1/events' },
      )
    },
  ),
  route('GET', '/v1/events/:id', {}, (call) => find(call, 'events', 'event').object),
  route2(
    'GET',
    '/v2/core/events',
    {
      object_id: text(),
      types: list(text()),
      limit: integer({ min: 1, max: 100 }),
      page: text(),
      created: hash({ gt: text(), gte: text(), lt: text(), lte: text() }),
      include: list(oneOf('changes')),
    },
    ({ world, params }) => {
      const { limit = 20, object_id: id, types, created } = params
      const rows = world.store
        .all(
          'thin_events',
          ({ object }) =>
            (id === undefined || object.related_object?.id === id) &&
            (types === undefined || types.includes(object.type)) &&
            isBetween(object.created, created),
        )
        .toReversed()
      const from = Number(params.page ?? 0)
      const query = (start: number) =>
        `/v2/core/events?limit=${limit}&page=${start}${id === undefined ? '' : `&object_id=${id}`}`
      return {
        data: rows.slice(from, from + limit).map(({ object }) => object),
        next_page_url: from + limit < rows.length ? query(from + limit) : null,
        previous_page_url: from > 0 ? query(Math.max(0, from - limit)) : null,
      }
    },
  ),
  route2('GET', '/v2/core/events/:id', { include: list(oneOf('changes')) }, ({ world, path }) => {
    const row = world.store.get('thin_events', path.id ?? '')
    if (row === undefined) throw missing('event', path.id ?? '')
    return row.object
  }),
]

/** `charge.*` means all that begin so. */
const isLike = (name: string, pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

const isBetween = (
  moment: string,
  range: { gt?: string; gte?: string; lt?: string; lte?: string } = {},
) => {
  const at = Date.parse(moment)
  return (
    (range.gt === undefined || at > Date.parse(range.gt)) &&
    (range.gte === undefined || at >= Date.parse(range.gte)) &&
    (range.lt === undefined || at < Date.parse(range.lt)) &&
    (range.lte === undefined || at <= Date.parse(range.lte))
  )
}

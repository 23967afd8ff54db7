import { defineErrors } from '@souk/kernel/domain'

export const inventoryErrors = defineErrors({
  insufficient_stock: { status: 409, message: 'Only {available} left.' },
  stock_below_held: {
    status: 409,
    message: '{held} of these are held for shoppers who are paying, so there cannot be fewer.',
  },
  stock_counted: {
    status: 409,
    message:
      'Somebody else has counted {onHand} here meanwhile. Look again before you write over it.',
  },
  stock_moved: {
    status: 409,
    message: '{onHand} lie there now, and not {seen}. Look again before you write over it.',
  },
  stock_of_bundle: {
    status: 422,
    message: 'This is made of parts: put pieces of the parts on the shelf instead.',
  },
  location_is_default: {
    status: 409,
    message: 'This is the default location. Make another one the default first.',
  },
  location_not_empty: {
    status: 409,
    message: 'There are still {pieces} pieces here. Move them to another location first.',
  },
  location_short: { status: 409, message: 'Only {there} of them lie there.' },
  part_of_bundle: {
    status: 409,
    message: 'This is a part of {bundles}. Take it out there first.',
  },
  transfer_sent: {
    status: 409,
    message: 'It is not a draft any more: receive it or call it off.',
  },
  transfer_empty: { status: 422, message: 'There is nothing in it to be sent.' },
  transfer_goes_nowhere: { status: 422, message: 'It comes from where it goes to.' },
  transfer_names_twice: {
    status: 422,
    message: 'An article is in it twice. Write it once, with all its pieces.',
  },
  transfer_line_not_found: { status: 404, message: 'There is no such line in it.' },
  transfer_reason_missing: {
    status: 422,
    message: 'Say why what arrived is not what was sent.',
  },
  location_awaits: {
    status: 409,
    message: 'Something is on its way here. Receive it or call it off first.',
  },
  location_counted: {
    status: 409,
    message: 'It is being counted. Apply the count or call it off first.',
  },
  location_closed: { status: 409, message: 'This location is closed. Open it again first.' },
  count_started: {
    status: 409,
    message: 'It is not a draft any more: count, apply it or call it off.',
  },
  count_empty: { status: 422, message: 'There is nothing to be counted in it.' },
  count_closed: { status: 409, message: 'Nothing can be written on this count any more.' },
  count_code_unknown: { status: 404, message: 'Nothing here has the number {code}.' },
  count_code_ambiguous: {
    status: 409,
    message: 'More than one article has the number {code}. Write its SKU instead.',
  },
  count_line_changed: {
    status: 409,
    message: 'Somebody else has written there meanwhile. Look again before you write over it.',
  },
  count_blocked: {
    status: 409,
    message: '{count} of its lines cannot be applied as they are.',
  },
  bundle_impossible: { status: 422, message: '{why}' },
})

import { guardedCells } from '../docCells.ts'
import type { Cells, WrittenStock } from '../item.ts'
import { listText } from '../lists.ts'

/** A line for each place. What is held and on its way is of all of them, and stands on the first. */
export const stockRows = ({ held, incoming, ...item }: WrittenStock): Cells[] =>
  item.places.map(({ location, onHand }, at) =>
    guardedCells({
      handle: item.handle,
      title: item.title,
      variant: listText(item.values),
      sku: item.sku,
      location,
      on_hand_before: onHand,
      on_hand: onHand,
      ...(at === 0 && { held, incoming }),
    }),
  )

/**
 * As Shopify writes it itself, with nothing under what is to be counted. Of what lies in several places
 * nobody knows where it is held.
 */
export const shopifyStockRows = ({ held, incoming, ...item }: WrittenStock): Cells[] => {
  const [name = 'Title', ...names] = item.options
  const [value = 'Default Title', ...values] = item.values
  const isWhole = item.places.length === 1
  return item.places.map(({ location, onHand }) =>
    guardedCells({
      Handle: item.handle,
      Title: item.title,
      'Option1 Name': name,
      'Option1 Value': value,
      'Option2 Name': names[0],
      'Option2 Value': values[0],
      'Option3 Name': names[1],
      'Option3 Value': values[1],
      SKU: item.sku,
      Location: location,
      ...(isWhole && {
        'Incoming (not editable)': incoming,
        'Unavailable (not editable)': 0,
        'Committed (not editable)': held,
        'Available (not editable)': onHand - held,
      }),
      'On hand (current)': onHand,
    }),
  )
}

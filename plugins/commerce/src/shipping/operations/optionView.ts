import { z } from 'zod'

import { openState, type ShippingOption } from '../domain/index.ts'

const day = z.string().describe('YYYY-MM-DD')

/** Where goods are collected, as carts and orders tell it. */
export const pickupView = z.object({
  id: z.string(),
  name: z.string(),
  line1: z.string(),
  line2: z.string().nullable(),
  postalCode: z.string(),
  city: z.string(),
  region: z.string().nullable(),
  country: z.string(),
  note: z.string().nullable(),
  hours: z
    .record(z.string(), z.string().nullable())
    .describe('By weekday in English: “10:00–13:00, 14:00–18:00”; empty where it is closed.'),
})

export const deliveryView = z.object({ earliest: day, latest: day })

/** A way of shipping as a shopper may choose it. */
export const shippingOptionView = z.object({
  id: z.string(),
  name: z.string(),
  price: z.int().min(0).describe('In minor units of the currency.'),
  currency: z.string(),
  estimate: z.string().nullable(),
  delivery: deliveryView.optional().describe('When it should arrive, on the shop’s calendar.'),
  pickup: pickupView.optional().describe('Where the goods are collected; needs no address.'),
})

/** An option in a list, where a place also says whether it is open. */
export const listedOptionView = shippingOptionView.extend({
  opening: z
    .object({
      isOpen: z.boolean(),
      until: z.string().nullable().describe('HH:MM'),
      next: z.object({ date: day, from: z.string() }).nullable(),
    })
    .optional(),
})

type Moment = { readonly now: Date; readonly timeZone: string }

export const viewOption = (option: ShippingOption): z.output<typeof shippingOptionView> => {
  const { pickup, ...rest } = option
  if (!pickup) return rest
  const { exceptions: _exceptions, hours, ...place } = pickup
  return { ...rest, pickup: { ...place, hours: { ...(hours as Record<string, string | null>) } } }
}

export const listOption = (
  option: ShippingOption,
  moment: Moment,
): z.output<typeof listedOptionView> => {
  const { pickup } = option
  const state = pickup && openState(pickup, moment)
  return {
    ...viewOption(option),
    ...(state && {
      opening: {
        isOpen: state.isOpen,
        until: state.isOpen ? state.until : null,
        next: state.isOpen ? null : state.next,
      },
    }),
  }
}

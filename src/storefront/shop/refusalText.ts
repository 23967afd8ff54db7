import type { FailureCause } from '@souk/commerce/ports'
import { publicError } from '@souk/kernel'

import type { Format } from './format.ts'
import en from './messages/en.json' with { type: 'json' }
import type { Words } from './messages/index.ts'

type Speech = { readonly t: Words; readonly format: Format; readonly currency: string }

/**
 * What an operation refused, as a sentence in the shop's language that says what to do next. A fault
 * of ours is thrown on, for the page that says so and for the log.
 */
export const refusalText = (thrown: unknown, { t, format, currency }: Speech): string => {
  const error = publicError(thrown)
  if (error.status >= 500 && error.status !== 503) throw thrown
  const { available, cause, code, most, name, reason, title, total, why } = error.data
  switch (error.code) {
    case 'insufficient_stock':
      return typeof available === 'number'
        ? t('refusals.insufficient_stock', { available })
        : t('refusals.insufficient_stock_checkout')
    case 'payment_failed':
      if (isCause(cause))
        return t('refusals.payment_failed_because', {
          reason: t(`refusals.payment_causes.${cause}`),
        })
      // Other ways to pay tell their reasons in English: each language says whether it repeats them.
      return typeof reason === 'string'
        ? t('refusals.payment_failed_said', { reason })
        : t('refusals.payment_failed')
    case 'price_changed':
      return t('refusals.price_changed', { total: format.money(Number(total), currency) })
    case 'code_unknown':
    case 'code_expired':
    case 'code_exhausted':
    case 'code_not_applicable':
      return [
        t(`refusals.${error.code}`, { code: String(code) }),
        ...(typeof why === 'string' ? [why] : []),
      ].join(' ')
    case 'property_required':
    case 'property_not_offered':
      return t(`refusals.${error.code}`, { name: String(name) })
    case 'property_too_long':
      return t('refusals.property_too_long', { name: String(name), count: Number(most) })
    case 'promotion_used_up':
      return t('refusals.promotion_used_up', { title: String(title) })
    case 'gift_card_other_currency':
      return t('refusals.gift_card_other_currency', { currency: String(error.data.currency) })
    default:
      return isKnown(error.code) ? t(`refusals.${error.code}`) : t('refusals.other')
  }
}

const PLAIN = [
  'extra_not_offered',
  'gift_card_unknown',
  'gift_card_empty',
  'gift_card_changed',
  'gift_card_amount_invalid',
  'gift_card_details_unwanted',
  'gift_card_not_active',
  'gift_cards_too_many',
  'item_unavailable',
  'cart_completed',
  'cart_not_found',
  'cart_item_not_found',
  'saved_item_not_found',
  'saved_full',
  'cart_full',
  'quantity_invalid',
  'variant_not_found',
  'checkout_incomplete',
  'digital_consent_required',
  'shipping_option_unavailable',
  'payment_provider_unknown',
  'payment_in_progress',
  'payment_unavailable',
  'credentials_invalid',
  'email_taken',
  'reset_token_invalid',
  'order_not_found',
  'unauthenticated',
  'tax_id_invalid',
  'tax_id_unknown',
  'tax_unavailable',
  'tax_address_unknown',
  'too_many_requests',
  'invalid_input',
  'conflict',
] as const

const isCause = (cause: unknown): cause is FailureCause =>
  typeof cause === 'string' && Object.hasOwn(causes, cause)

/** So that none is without words. */
const causes: Readonly<Record<FailureCause, string>> = en.refusals.payment_causes

const isKnown = (code: string): code is (typeof PLAIN)[number] =>
  (PLAIN as readonly string[]).includes(code)

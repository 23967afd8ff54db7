import { describe, expect, it } from 'vitest'

import { reminderLetter } from './reminderLetter.ts'

const cart = {
  currency: 'EUR',
  lines: [{ title: 'Shirt', options: { Size: 'M' }, quantity: 2, subtotal: 3998 }],
}
const about = {
  shop: 'Harbour',
  locale: 'en',
  number: 1,
  code: null,
  cartUrl: 'https://shop.test/cart/recover#abc',
  unsubscribeUrl: 'https://shop.test/unsubscribe/abc',
}

describe('the letter about a cart that was left', () => {
  it('says what is in it and costs now, leads back, and says how to stop it', () => {
    const { subject, text } = reminderLetter(cart, about)
    expect(subject).toBe('Harbour: your cart is still here')
    expect(text).toContain('2 × Shirt (M)  €39.98')
    expect(text).toContain(about.cartUrl)
    expect(text).toContain(about.unsubscribeUrl)
    expect(text).not.toContain('code')
  })

  it('speaks the shopper’s language and names a discount code', () => {
    const { subject, text } = reminderLetter(cart, { ...about, locale: 'de-AT', code: 'DANKE' })
    expect(subject).toContain('Ihr Warenkorb')
    expect(text).toContain('Mit dem Code DANKE')
    expect(text).toContain('39,98')
    expect(reminderLetter(cart, { ...about, locale: 'pt', number: 2 }).text).toContain(
      'still waiting',
    )
  })
})

import type { DemoShop } from '../../shop.ts'

export const policies: DemoShop['policies'] = {
  shipping: [
    { heading: 'Shipping' },
    'Coffee is roasted on Tuesdays and Thursdays and leaves us the morning after. Equipment is posted every working day.',
    {
      list: [
        '**United Kingdom**: £3.50, free from £35. One to two working days.',
        '**Ireland**: £6.50, free from £60. Two to four working days.',
        '**Europe**: £9.50. Three to six working days.',
      ],
    },
  ],
  returns: [
    { heading: 'Returns' },
    'Unopened goods may come back within thirty days; we refund the price and what you paid for posting it to you.',
    'Opened coffee cannot be sold again, but if you do not like it, tell us what you expected and we will find you something that fits.',
  ],
  privacy: [
    { heading: 'Privacy' },
    'We keep what we need to send you your order and nothing for longer than the law asks. We do not sell addresses and we do not track you around the web.',
  ],
  terms: [
    { heading: 'Terms' },
    'Prices are in pounds sterling and include VAT. A sale is made when we confirm your order. Coffee is a natural product; two harvests never taste quite alike.',
  ],
}

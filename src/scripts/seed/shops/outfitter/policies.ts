import type { DemoShop } from '../../shop.ts'

export const policies: DemoShop['policies'] = {
  shipping: [
    { heading: 'Shipping' },
    'Orders leave our warehouse within one business day. Sales tax is added at checkout, for the place your gear is going to.',
    {
      list: [
        '**United States**: $8 ground, free over $99. Three to five business days.',
        '**United States, express**: $24. Two business days.',
        '**Canada**: $18, free over $200. Five to eight business days.',
      ],
    },
  ],
  returns: [
    { heading: 'Returns' },
    'Take it outside. If it does not work out within ninety days, send it back, mud and all, and we refund it. We resell what can be washed.',
    { heading: 'Repairs' },
    'Zippers, seams, poles, laces: we fix what we sold for as long as we are around. Shipping to us is on you, the rest is on us.',
  ],
  privacy: [
    { heading: 'Privacy' },
    'We keep what we need to ship and to fix your gear. We do not sell it, rent it or follow you into the woods.',
  ],
  terms: [
    { heading: 'Terms' },
    'Prices are in US dollars and do not include sales tax. An order is a contract once we confirm it.',
  ],
}

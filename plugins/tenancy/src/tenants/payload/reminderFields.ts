import type { Field } from 'payload'

/** Whether shoppers who left a cart are written to, and when. */
export const reminderFields: Field = {
  name: 'reminders',
  type: 'group',
  label: false,
  fields: [
    {
      name: 'on',
      type: 'checkbox',
      label: 'Remind shoppers of carts that they left',
      defaultValue: false,
      admin: {
        description:
          'At the checkout shoppers are asked whether they agree, in a box that is not ticked. Only those who agree are written to; every letter has a link that ends it for good.',
      },
    },
    {
      name: 'confirm',
      type: 'checkbox',
      label: 'Ask for a confirmation first (double opt-in)',
      defaultValue: true,
      admin: {
        description:
          'Whoever agrees gets one letter with a link, good for seven days; nobody is reminded before they have pressed it. Courts in Germany and Austria expect this. Who has confirmed is under Customers → Consents.',
        condition: (_, siblings: { on?: unknown }) => siblings.on === true,
      },
    },
    {
      name: 'letters',
      type: 'array',
      maxRows: 3,
      labels: { singular: 'Letter', plural: 'Letters' },
      defaultValue: [{ afterHours: 4 }, { afterHours: 48 }],
      admin: {
        initCollapsed: false,
        description:
          'One to three. Nobody is written to who has ordered meanwhile, whose cart is empty, or in whose cart nothing can be bought.',
        condition: (_, siblings: { on?: unknown }) => siblings.on === true,
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'afterHours',
              type: 'number',
              required: true,
              min: 1,
              max: 336,
              label: 'Hours after the cart was last touched',
            },
            {
              name: 'code',
              type: 'text',
              maxLength: 60,
              label: 'Discount code in the letter',
              admin: {
                description:
                  'Of a discount that you have. Left out of the letter when it no longer holds.',
              },
            },
          ],
        },
      ],
    },
  ],
}

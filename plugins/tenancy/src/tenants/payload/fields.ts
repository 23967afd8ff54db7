import { isCurrency } from '@souk/kernel/domain'
import type { Field, FieldAccess, TextFieldSingleValidation } from 'payload'

import { isOperator } from '../../membershipsOf.ts'
import {
  fonts,
  isTenantSlug,
  normaliseHost,
  slugAdvice,
  tenantFeatures,
  tenantStatuses,
} from '../domain/index.ts'

const statusLabels = { active: 'Active', suspended: 'Suspended', archived: 'Archived' } as const

const operators: FieldAccess = ({ req }) => isOperator(req.user)
/** What an operator sets for a shop, and its own people only see. */
const operatorsOnly = { create: operators, update: operators }

const text =
  (isRight: (value: string) => boolean, advice: string): TextFieldSingleValidation =>
  (value) =>
    !value || isRight(value) || advice

const isZone = (zone: string) =>
  isSupported(() => new Intl.DateTimeFormat('en', { timeZone: zone }))
const isLocale = (locale: string) => isSupported(() => Intl.getCanonicalLocales(locale))

const isSupported = (attempt: () => unknown): boolean => {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

const each =
  (isRight: (value: string) => boolean, advice: string) =>
  (values: string[] | null | undefined): true | string =>
    (values ?? []).every(isRight) || advice

const currencyAdvice = 'Use a currency code of three capital letters, like EUR or JPY.'
const localeAdvice = 'Use a language code, like en or de-AT.'

export const identityFields: Field[] = [
  { name: 'name', type: 'text', required: true, maxLength: 80 },
  {
    type: 'row',
    fields: [
      {
        name: 'slug',
        type: 'text',
        required: true,
        unique: true,
        index: true,
        access: operatorsOnly,
        hooks: {
          beforeValidate: [
            ({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
          ],
        },
        validate: (value: string | null | undefined) =>
          (value && isTenantSlug(value)) || slugAdvice,
        admin: { description: 'The shop’s address: <slug>.your-domain, and its name in the API.' },
      },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'active',
        access: operatorsOnly,
        options: tenantStatuses.map((value) => ({ value, label: statusLabels[value] })),
        admin: {
          description:
            'A suspended shop shows visitors that it is closed; its people can still log in.',
        },
      },
      {
        // What the page was opened with: what others have decided since then stays decided.
        name: 'statusSeen',
        type: 'text',
        virtual: true,
        access: operatorsOnly,
        hooks: { afterRead: [({ data }) => (data as { status?: string } | undefined)?.status] },
        admin: { hidden: true, disableListColumn: true, disableListFilter: true },
      },
    ],
  },
]

/** On what terms the platform serves the shop, in a project whose plans are kept in this collection. */
export const planField = (plans: string): Field => ({
  name: 'plan',
  type: 'relationship',
  relationTo: plans as never,
  access: { ...operatorsOnly, read: operators },
  admin: {
    description:
      'On what terms the platform serves the shop, and takes of each card payment. Where plans are billed, a shop that is there changes its plan under “Plan and billing”.',
  },
})

export const shopFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'currency',
        type: 'text',
        required: true,
        validate: (value: string | null | undefined) =>
          (value && isCurrency(value)) || currencyAdvice,
        admin: { description: 'What prices are kept in, as a code: EUR, USD, JPY …' },
      },
      {
        name: 'currencies',
        type: 'text',
        hasMany: true,
        label: 'Further currencies',
        validate: each(isCurrency, currencyAdvice),
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'locale',
        type: 'text',
        required: true,
        defaultValue: 'en',
        label: 'Language',
        validate: text(isLocale, localeAdvice),
      },
      {
        name: 'locales',
        type: 'text',
        hasMany: true,
        label: 'Further languages',
        validate: each(isLocale, localeAdvice),
      },
    ],
  },
  {
    name: 'timeZone',
    type: 'text',
    required: true,
    defaultValue: 'UTC',
    validate: text(isZone, 'Use a time zone’s name, like Europe/Berlin.'),
    admin: { description: 'By which days begin and end in reports: Europe/Berlin, Asia/Tokyo …' },
  },
  {
    name: 'contactEmail',
    type: 'email',
    label: 'Contact e-mail',
    admin: { description: 'Where shoppers’ answers go.' },
  },
  {
    type: 'row',
    fields: [
      { name: 'contactPhone', type: 'text', maxLength: 40, label: 'Telephone' },
      { name: 'contactAddress', type: 'textarea', maxLength: 400, label: 'Postal address' },
    ],
  },
  {
    name: 'features',
    type: 'select',
    hasMany: true,
    defaultValue: [...tenantFeatures],
    access: operatorsOnly,
    options: [
      { value: 'cms', label: 'Website' },
      { value: 'commerce', label: 'Shop' },
    ],
  },
]

export const brandingFields: Field[] = [
  {
    name: 'tagline',
    type: 'text',
    maxLength: 140,
    admin: { description: 'One line below the name.' },
  },
  {
    type: 'row',
    fields: [
      picture('logo', 'In the header.'),
      picture('logoOnDark', 'Where the ground is dark.'),
      picture('mark', 'Square and small: for tabs and bookmarks.'),
    ],
  },
  {
    type: 'row',
    fields: [
      colour('primary', 'Buttons and links'),
      colour('primaryForeground', 'Words on buttons'),
      colour('accent', 'Highlights'),
    ],
  },
  {
    type: 'row',
    fields: [
      colour('background', 'Behind everything'),
      colour('foreground', 'Text'),
      colour('muted', 'Quiet areas'),
    ],
  },
  {
    type: 'row',
    fields: [colour('surface', 'Cards and boxes'), colour('border', 'Lines')],
  },
  {
    type: 'row',
    fields: [
      font('font', 'Text'),
      font('headingFont', 'Headings'),
      {
        name: 'radius',
        type: 'text',
        label: 'Roundness',
        validate: text(
          (value) => /^\d{1,2}(\.\d{1,2})?(px|rem)$/.test(value),
          'Like 8px or 0.5rem.',
        ),
        admin: { description: 'Of corners: 0px is square, 0.75rem soft.' },
      },
    ],
  },
]

export const policyFields: Field[] = [
  policy('shipping', 'Shipping'),
  policy('returns', 'Returns'),
  policy('terms', 'Terms'),
  policy('privacy', 'Privacy'),
]

export const paymentFields: Field[] = [
  {
    name: 'paymentInstructions',
    type: 'textarea',
    maxLength: 2000,
    admin: {
      description: 'How to pay by bank transfer or on delivery; shown with every such order.',
    },
  },
]

export const domainFields: Field[] = [
  {
    name: 'domains',
    type: 'array',
    labels: { singular: 'Domain', plural: 'Domains' },
    access: operatorsOnly,
    admin: {
      description: 'Addresses of the shop’s own. One serves visitors once it was verified.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'host',
            type: 'text',
            required: true,
            unique: true,
            hooks: {
              beforeValidate: [
                ({ value }) =>
                  typeof value === 'string' ? (normaliseHost(value) ?? value) : value,
              ],
            },
            validate: (value: string | null | undefined) =>
              (value && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(value)) ||
              'Use a host name, like www.example.com.',
          },
          { name: 'verifiedAt', type: 'date', access: operatorsOnly, label: 'Verified' },
          { name: 'primary', type: 'checkbox', label: 'Main address' },
        ],
      },
    ],
  },
]

function colour(name: string, description: string): Field {
  return {
    name,
    type: 'text',
    validate: text(
      (value) => /^(#[0-9a-f]{3,8}|(rgb|hsl|oklch)\([\d\s.,%/-]+\))$/i.test(value),
      'Use a colour like #1f6f54.',
    ),
    admin: { description, width: '33%' },
  }
}

function picture(name: string, description: string): Field {
  return { name, type: 'upload', relationTo: 'media' as never, admin: { description } }
}

function font(name: string, description: string): Field {
  return {
    name,
    type: 'select',
    options: fonts.map((family) => ({ value: family, label: family })),
    admin: { description },
  }
}

function policy(name: string, label: string): Field {
  return { name, type: 'textarea', label, maxLength: 20_000 }
}

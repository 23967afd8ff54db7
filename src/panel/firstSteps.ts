import type { Step } from '@souk/commerce/rsc'
import { tenantScope } from '@souk/tenancy'
import type { PayloadRequest, SanitizedPermissions } from 'payload'

import { env } from '../env.ts'

type Given = { readonly shop: string; readonly permissions: SanitizedPermissions }

/** What a new shop needs beside goods and shipping, for whoever may do it. */
export const firstSteps = async (
  req: PayloadRequest,
  { shop, permissions }: Given,
): Promise<Step[]> => {
  const { admin } = req.payload.config.routes
  const facts = await tenantScope.shop(req.payload, shop)
  const settings = `${admin}/collections/tenants/${shop}`
  const mayEdit = Boolean(permissions.collections?.['tenants']?.update)
  // Where the platform has no keys there is nothing that an owner could do.
  const mayBePaid = Boolean(env().stripe && permissions.collections?.['stripe-accounts']?.read)
  const mayWrite = Boolean(permissions.collections?.['pages']?.create)
  const branding = Object.entries(facts?.branding ?? {}).filter(([, value]) => value)
  return [
    ...(mayWrite
      ? [
          {
            key: 'home',
            title: 'Publish your front page',
            text: 'A page with the address “home” is what visitors see first.',
            href: `${admin}/collections/pages/create`,
            isDone: await hasFrontPage(req),
          },
        ]
      : []),
    ...(mayEdit
      ? [
          {
            key: 'branding',
            title: 'Give the shop its look',
            text: 'Colours, type and a logo, under Branding.',
            href: settings,
            isDone: branding.length > 0,
          },
          {
            key: 'tax',
            title: 'Set your tax rates',
            text: 'One for each country that you sell to, under Tax.',
            href: settings,
            isDone: (facts?.taxRates.length ?? 0) > 0,
          },
          {
            key: 'payment',
            title: 'Say how to pay',
            text: 'Your bank account, or cash on delivery, under Policies.',
            href: settings,
            isDone: Boolean(facts?.paymentInstructions),
          },
        ]
      : []),
    ...(mayBePaid
      ? [
          {
            key: 'stripe',
            title: 'Connect with Stripe',
            text: 'Cards, wallets and bank debits, paid out to your bank account.',
            href: `${admin}/collections/stripe-accounts`,
            isDone: await takesCards(req),
          },
        ]
      : []),
  ]
}

const hasFrontPage = async (req: PayloadRequest): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: 'pages',
    where: { and: [{ slug: { equals: 'home' } }, { _status: { equals: 'published' } }] },
    req,
    user: req.user,
    overrideAccess: false,
  })
  return totalDocs > 0
}

/** Whoever switched it off has done this step, too. */
const takesCards = async (req: PayloadRequest): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: 'stripe-accounts',
    where: { state: { in: ['active', 'disabled'] } },
    req,
    user: req.user,
    overrideAccess: false,
  })
  return totalDocs > 0
}

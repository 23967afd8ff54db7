import { asPlatform, tenantCache } from '@souk/tenancy'
import type { Payload } from 'payload'

import type { Tenant } from '../../../payload-types.ts'
import type { DemoShop } from '../shop.ts'
import { idIn, type Ids } from './desk.ts'
import { toPlainText } from './toPlainText.ts'
import { writePlan } from './writePlan.ts'

/** The shop itself, without its looks: those need pictures, and pictures need a shop. */
export const writeTenant = (payload: Payload, demo: DemoShop): Promise<string> =>
  asPlatform(async () => {
    const plan = await writePlan(payload)
    const { docs } = await payload.find({
      collection: 'tenants',
      where: { slug: { equals: demo.slug } },
      depth: 0,
      limit: 1,
    })
    const { id } =
      docs[0] ??
      (await payload.create({
        collection: 'tenants',
        depth: 0,
        data: { ...shopOf(demo), plan },
      }))
    return id
  })

/** The shop's colours, fonts and logos. */
export const brandTenant = (
  payload: Payload,
  { demo, tenant, pictures }: { demo: DemoShop; tenant: string; pictures: Ids },
): Promise<void> =>
  asPlatform(async () => {
    const { colours, fonts, radius, logo, logoOnDark, mark } = demo.branding
    await payload.update({
      collection: 'tenants',
      id: tenant,
      depth: 0,
      data: {
        branding: {
          tagline: demo.tagline,
          logo: idIn(pictures, logo),
          logoOnDark: idIn(pictures, logoOnDark),
          mark: idIn(pictures, mark),
          primary: colours.primary,
          primaryForeground: colours.onPrimary,
          accent: colours.accent,
          background: colours.background,
          foreground: colours.text,
          // The quiet areas of a page; quiet words take their colour from the text's.
          muted: colours.surface,
          surface: colours.surface,
          border: colours.border,
          font: family(fonts.body.family),
          headingFont: family(fonts.heading.family),
          radius: `${radius}px`,
        },
      },
    })
    tenantCache.forgetAll()
  })

type Family = NonNullable<NonNullable<Tenant['branding']>['font']>

const family = (name: string) => name as Family

const shopOf = ({ policies, contact, ...demo }: DemoShop) => ({
  name: demo.name,
  slug: demo.slug,
  status: 'active' as const,
  currency: demo.currency,
  currencies: demo.currencies?.map(({ code }) => code) ?? [],
  pricing: { lowestPrice: demo.showsLowestPrice ?? false },
  locale: demo.locale,
  locales: [...demo.locales],
  timeZone: demo.timeZone,
  features: [...demo.features] as ('cms' | 'commerce')[],
  contactEmail: contact.email,
  contactPhone: contact.phone,
  contactAddress: contact.address.join('\n'),
  taxInclusive: demo.taxInclusive,
  taxRates: demo.taxRates.map((rate) => ({ ...rate })),
  ...(demo.taxation && { taxation: demo.taxation }),
  policies: {
    shipping: toPlainText(policies.shipping),
    returns: toPlainText(policies.returns),
    privacy: toPlainText(policies.privacy),
    terms: toPlainText(policies.terms),
  },
  paymentInstructions: demo.paymentInstructions,
})

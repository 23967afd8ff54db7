import { asTenant } from '@souk/tenancy'
import type { Payload } from 'payload'

import type { DemoShop } from '../shop.ts'
import type { Desk } from './desk.ts'
import { planOrders, soldIn } from './orders/planOrders.ts'
import { writeOrders } from './orders/writeOrders.ts'
import { takeCards } from './takeCards.ts'
import { takePlan } from './takePlan.ts'
import { writeCategories } from './writeCategories.ts'
import { writeExtras } from './writeExtras.ts'
import { writeMedia } from './writeMedia.ts'
import { writeNavigation } from './writeNavigation.ts'
import { writePages } from './writePages.ts'
import { writeShopper, writeStaff } from './writePeople.ts'
import { writeProducts } from './writeProducts.ts'
import { writePrices } from './writePrices.ts'
import { writePromotions } from './writePromotions.ts'
import { writeShipping } from './writeShipping.ts'
import { writeStock } from './writeStock.ts'
import { writeTaxes } from './writeTaxes.ts'
import { brandTenant, writeTenant } from './writeTenant.ts'

/** One shop with all that is in it, from its pictures to its orders. */
export const writeShop = async (payload: Payload, demo: DemoShop): Promise<void> => {
  const tenant = await writeTenant(payload, demo)
  const desk: Desk = { payload, demo, tenant }
  const staff = await writeStaff(desk)
  const report = reporter(demo.name)
  await asTenant(tenant, async () => {
    const pictures = await writeMedia(desk)
    report(`${pictures.size} pictures`)
    await brandTenant(payload, { demo, tenant, pictures })
    const categories = await writeCategories(desk, pictures)
    const orders = planOrders(demo)
    const taxClasses = await writeTaxes(desk)
    const { products, variants } = await writeProducts(desk, {
      pictures,
      taxClasses,
      categories,
      sold: soldIn(orders),
    })
    report(`${products.size} products in ${variants.size} variants`)
    await writeExtras(desk)
    const others = { pictures, categories, products }
    const pages = await writePages(desk, others)
    await writeNavigation(desk, { ...others, pages })
    await writePromotions(desk, categories)
    await writePrices(desk, { categories, variants })
    const shipping = await writeShipping(desk)
    const shopper = await writeShopper(desk)
    // Before the orders, which it counts.
    if (await takePlan(desk)) report('a plan, simulated')
    await writeOrders(desk, { orders, variants, shipping, shopper, staff })
    // After the orders, which take what they sell from the first place.
    await writeStock(desk, { variants, staff })
    report(`${pages.size} pages, ${orders.length} orders`)
    if (await takeCards(desk, staff)) report('card payments, simulated')
  })
}

const reporter = (shop: string) => {
  let since = Date.now()
  return (what: string): void => {
    const now = Date.now()
    console.log(`${shop}: ${what} (${((now - since) / 1000).toFixed(1)} s)`)
    since = now
  }
}

import type { Doc } from '../../shared/testing/openShop.ts'
import { lexical } from './lexical.ts'
import type { OpenSearch } from './openSearch.ts'

/** A few products of each kind: labelled, described, with options, and one that nobody may find. */
export const fillSearch = async ({
  shop,
  product,
}: OpenSearch): Promise<Record<'kitchen' | 'shoes' | 'rug', Doc>> => {
  const kitchen = await shop.create('categories', { title: 'Kitchenware' })
  await product('Crème brûlée dish', { categories: [kitchen.id], vendor: 'Maison Dupré' })
  await product('Willow basket', {
    tags: ['picnic'],
    description: lexical('Woven by hand for running errands.'),
  })
  await product('Basket', { description: lexical('Plain.') })
  await product('Basket liner')
  const rug = await product('Rug', { description: lexical('Goes well beneath a basket.') })
  await product('Garden chair', { tags: ['basket'] })
  await product('Three-seat sofa', { sku: 'SOF-0042' })
  await product('Velvet settee')
  const shoes = await product('Running shoes', {
    price: undefined,
    stock: undefined,
    options: [{ name: 'Colour', values: ['Aubergine', 'Teal'] }],
  })
  const variant = (colour: string, stock: number) =>
    shop.create('variants', {
      product: shoes.id,
      options: { Colour: colour },
      price: 7000,
      stock,
    })
  await variant('Aubergine', 1)
  await variant('Teal', 0)
  await product('Secret basket', { _status: 'draft' })
  return { kitchen, shoes, rug }
}

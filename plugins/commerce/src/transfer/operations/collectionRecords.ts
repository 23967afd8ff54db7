import type { Context } from '@souk/kernel'

import { idOf } from '../../shared/idOf.ts'
import { ruleText, stated, type CollectionItem, type RuleItem } from '../domain/index.ts'
import { mediaName } from './currentProducts.ts'
import { idsNamed, namesOf } from './handles.ts'
import { keepCategories } from './keepCategories.ts'
import { pictureBook } from './pictureBook.ts'
import type { Kept, Records } from './records.ts'
import {
  documentsNamed,
  keepDocument,
  listOf,
  missingOf,
  numberOf,
  textOf,
  type Doc,
} from './shopDocuments.ts'
import { categoryPaths } from './shopNames.ts'

/** Collections by their handle. */
export const collectionRecords: Records<CollectionItem> = {
  kind: 'collections',
  keyOf: ({ handle }) => handle,
  open: async (ctx, items, given) => {
    const handles = items.map(({ handle }) => handle)
    const docs = await documentsNamed(ctx, SLUG, { field: 'slug', names: handles })
    const found = await collectionItems(ctx, docs)
    const kept = new Map(
      found.map((item, at): [string, Kept<CollectionItem>] => [
        item.handle,
        { id: String(docs[at]?.['id']), item },
      ]),
    )
    const products = await idsNamed(
      ctx,
      'products',
      items.flatMap((item) => item.products ?? []),
    )
    const urls = items.flatMap(({ pictures = [] }) => pictures.map(({ url }) => url))
    const pictures = await pictureBook(ctx, urls, given)
    return {
      kept: ({ handle }) => kept.get(handle),
      fit: (item) => {
        const missing = item.products?.filter((handle) => !products.has(handle)) ?? []
        const had = item.pictures?.flatMap(({ url }) => pictures.nameOf(url) ?? [])
        // Where none could be had, what is there stays.
        const isKept = had?.length === 0 && item.pictures?.length !== 0
        return {
          item: stated({
            ...item,
            products: item.products?.filter((handle) => products.has(handle)),
            pictures: isKept ? undefined : had?.map((url) => ({ url, alt: '' })),
          }),
          said: missingOf('product', missing),
        }
      },
      refusalOf: (item) => refusalOf(kept.get(item.handle)?.item, item),
      keep: async (inside, item, id) => {
        // Those that stay in it were there before the file.
        const all = await idsNamed(inside, 'products', item.products ?? [])
        return keepDocument(inside, SLUG, { id, data: await dataOf(inside, item, all) })
      },
    }
  },
  merge: (before, wanted) => ({ ...before, ...wanted }),
  faceOf: (item, { shop }) => ({
    title: item.title ?? '',
    active: item.active === false ? 'no' : 'yes',
    description: item.description ?? '',
    picture: item.pictures?.[0]?.url ?? '',
    'filled by': item.filledBy ?? 'hand',
    products: (item.products ?? []).join(', '),
    'how many rules': item.match ?? 'all',
    rules: (item.rules ?? []).map((rule) => ruleText(rule, shop.currency)).join(', '),
    order: item.sort ?? 'newest',
  }),
}

const SLUG = 'product-collections'

const refusalOf = (before: CollectionItem | undefined, wanted: CollectionItem): string | null => {
  const { title, filledBy = 'hand', rules = [] } = { ...before, ...wanted }
  if (!title) return 'There is no collection of this handle, and no title to make one with.'
  return filledBy === 'rules' && rules.length === 0 ? 'It is filled by rules, and has none.' : null
}

/** Collections as files say them, but for their pictures, which are ids of the media. */
export const collectionItems = async (
  ctx: Context,
  docs: readonly Doc[],
): Promise<CollectionItem[]> => {
  if (docs.length === 0) return []
  const paths = await categoryPaths(ctx)
  const handles = await namesOf(
    ctx,
    'products',
    docs.flatMap((doc) => listOf(doc['products']).flatMap((one) => idOf(one) ?? [])),
  )
  return docs.map((doc) => {
    const image = idOf(doc['image'])
    return {
      handle: textOf(doc['slug']) ?? '',
      title: textOf(doc['title']) ?? '',
      active: doc['active'] !== false,
      description: textOf(doc['description']),
      pictures: image ? [{ url: mediaName(image), alt: '' }] : [],
      filledBy: doc['filledBy'] === 'rules' ? 'rules' : 'hand',
      products: listOf(doc['products']).flatMap((one) => handles.get(idOf(one) ?? '') ?? []),
      match: doc['match'] === 'any' ? 'any' : 'all',
      rules: (listOf(doc['rules']) as Doc[]).map((rule): RuleItem => ({
        aspect: textOf(rule['aspect']) as RuleItem['aspect'],
        isNot: rule['isNot'] === true,
        text: textOf(rule['text']),
        category: paths.get(idOf(rule['category']) ?? '') ?? null,
        amount: numberOf(rule['amount']),
        days: numberOf(rule['days']),
      })),
      sort: (textOf(doc['sort']) ?? 'newest') as CollectionItem['sort'] & string,
    }
  })
}

const dataOf = async (
  ctx: Context,
  item: CollectionItem,
  products: ReadonlyMap<string, string>,
): Promise<object> => {
  const rules: object[] = []
  for (const { category, ...rule } of item.rules ?? []) {
    const [id] = category ? await keepCategories(ctx, [category]) : []
    rules.push({ ...rule, ...(id && { category: id }) })
  }
  const [picture] = item.pictures ?? []
  return {
    title: item.title,
    slug: item.handle,
    active: item.active,
    description: item.description,
    image: item.pictures && (picture ? picture.url.replace(/^media:/u, '') : null),
    filledBy: item.filledBy,
    products: item.products?.flatMap((handle) => products.get(handle) ?? []),
    match: item.match,
    rules,
    sort: item.sort,
  }
}

import type { Context } from '@souk/kernel'

import { loadList } from './loadList.ts'
import { DEFAULT_LIST, ownList, type WishListKey } from './ownList.ts'
import { defaultList } from './defaultList.ts'
import type { WishListView } from './wishListView.ts'

type Asked = WishListKey & { readonly currency?: string | undefined }

/** The list as it now is, which is what every call to it answers. @throws 404 `wish_list_not_found` */
export const answerList = (ctx: Context, { currency, ...key }: Asked): Promise<WishListView> =>
  loadList(ctx, { where: ownList(ctx, key), currency })

/** Makes the list that every customer has, where it is what was asked for. */
export const ensureList = async (ctx: Context, { id }: WishListKey): Promise<void> => {
  if (id === DEFAULT_LIST && ctx.actor.kind === 'customer') await defaultList(ctx, ctx.actor.id)
}

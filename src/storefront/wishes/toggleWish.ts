'use server'

import { readWishes, removeWish } from '@souk/commerce'
import { isSoukError } from '@souk/kernel'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'

import { ask } from '../shop/ask.ts'
import { field } from '../shop/field.ts'
import { openPage } from '../shop/openPage.ts'
import { wishKey } from './wishCookie.ts'
import { wishFor } from './ownWishes.ts'
import { isWished } from './isWished.ts'

/** Takes the fields `shop`, `product`, `variant` where one was chosen, and `wished` to take it off again. */
export const toggleWish = async (form: FormData): Promise<void> => {
  const { shop, routes } = await openPage(field(form, 'shop'))
  const [product, variant] = [field(form, 'product'), field(form, 'variant')]
  try {
    if (form.has('wished')) {
      const wishToken = (await wishKey(shop))?.wishToken
      const { docs } = await ask(shop, readWishes, { wishToken })
      for (const { list: id, item } of docs.filter((wish) =>
        isWished([wish], { product, variant }),
      ))
        await ask(shop, removeWish, { id, item, wishToken })
    } else {
      await wishFor(shop, variant ? { variant } : { product })
    }
  } catch (error) {
    if (!isSoukError(error)) throw error
    // There the visitor sees what stands in the way, and can make room.
    if (error.code === 'wish_list_full') redirect(`${routes.wishes}?full=1`)
    // What is sold no more, or was taken off in another window, shows by itself.
    if (error.status !== 404) throw error
  }
  refresh()
}

import { movedOrMissing } from '@/storefront/shop/movedOrMissing.ts'
import { openPage } from '@/storefront/shop/openPage.ts'

type Props = { params: Promise<{ shop: string; rest: string[] }> }

/**
 * Any other address below a shop: leads where it has moved to, or is said to be missing inside the
 * shop's own walls.
 */
const Page = async ({ params }: Props) => {
  const { shop, rest } = await params
  return movedOrMissing(await openPage(shop), `/${rest.join('/')}`)
}

export default Page

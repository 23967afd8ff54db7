import { leadIntoShop } from '../../../../../panel/leadIntoShop.ts'

type Params = { readonly params: Promise<{ readonly shop: string }> }

/** Where letters to a shop's people lead. */
export const GET = async (request: Request, { params }: Params): Promise<Response> =>
  leadIntoShop((await params).shop, new URL(request.url).searchParams.get('to'))

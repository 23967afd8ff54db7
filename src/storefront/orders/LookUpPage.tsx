import type { ShopPage } from '../shop/openPage.ts'
import { placeOf } from '../shop/speak.ts'
import { LookUpForm } from './LookUpForm.tsx'

type Props = {
  page: ShopPage
  /** For who came by an address that this browser may not open. */ isClosed?: boolean
}

export const LookUpPage = ({ page, isClosed = false }: Props) => {
  const { t } = page
  return (
    <div className="mx-auto max-w-md py-6">
      <h1 className="text-3xl">{isClosed ? t('orders.closedTitle') : t('orders.lookUpTitle')}</h1>
      <p className="mt-3 mb-8 text-quiet">
        {isClosed ? t('orders.closedText') : t('orders.lookUpText')}
      </p>
      <LookUpForm place={placeOf(page)} />
    </div>
  )
}

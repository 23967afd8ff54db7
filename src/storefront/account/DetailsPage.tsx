import { MIN_PASSWORD_LENGTH } from '@souk/commerce'

import type { ShopPage } from '../shop/openPage.ts'
import { placeOf } from '../shop/speak.ts'
import { AccountFrame } from './AccountFrame.tsx'
import { DetailsForms } from './DetailsForms.tsx'
import { requireCustomer } from './requireCustomer.ts'

export const DetailsPage = async ({ page }: { page: ShopPage }) => {
  const customer = await requireCustomer(page)
  return (
    <AccountFrame page={page} customer={customer} current="details">
      <h1 className="mb-6 text-3xl">{page.t('account.details')}</h1>
      <DetailsForms
        name={customer.name ?? ''}
        email={customer.email}
        remindMe={page.shop.reminders?.on || customer.remindMe ? customer.remindMe : null}
        confirmsReminders={(page.shop.reminders?.on && page.shop.reminders.confirm) ?? false}
        leastPassword={MIN_PASSWORD_LENGTH}
        place={placeOf(page)}
      />
    </AccountFrame>
  )
}

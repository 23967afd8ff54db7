'use client'

import { chooseTenant } from '@souk/tenancy/client'

type Props = { readonly id: string; readonly name: string; readonly admin: string }

/** Works in this shop from now on. */
export const EnterShop = ({ id, name, admin }: Props) => {
  const enter = () => {
    chooseTenant(id)
    // A whole load, since the menu and every list are another shop's now.
    window.location.assign(admin)
  }
  return (
    <button aria-label={`Enter ${name}`} onClick={enter} type="button">
      Enter shop
    </button>
  )
}

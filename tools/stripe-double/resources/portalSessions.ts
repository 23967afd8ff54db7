import type Stripe from 'stripe'
import { missing } from '../server/errors.ts'
import { hash, oneOf, required, text } from '../server/parameters.ts'
import { route } from '../server/route.ts'

export const portalSessionRoutes = [
  route(
    'POST',
    '/v1/billing_portal/sessions',
    {
      customer: required(text()),
      flow_data: hash({ type: required(oneOf('payment_method_update')) }),
      return_url: text(),
    },
    ({ world, account, params }) => {
      const { customer, flow_data: flow, return_url: back = null } = params
      if (world.store.get('customers', customer)?.account !== account) {
        throw missing('customer', customer, 'customer')
      }
      const id = world.newId('bps')
      const session: Stripe.BillingPortal.Session = {
        id,
        object: 'billing_portal.session',
        configuration: 'bpc_souk',
        created: world.clock.now(),
        customer,
        customer_account: null,
        flow:
          flow === undefined
            ? null
            : {
                after_completion: {
                  hosted_confirmation: null,
                  redirect: null,
                  type: 'portal_homepage',
                },
                customer_update: null,
                subscription_cancel: null,
                subscription_pause: null,
                subscription_update: null,
                subscription_update_confirm: null,
                type: flow.type,
              },
        livemode: false,
        locale: null,
        on_behalf_of: null,
        return_url: back,
        url: `${world.baseUrl()}/p/${id}`,
      }
      return world.store.insert('portal_sessions', account, session, {}).object
    },
  ),
]

import type Stripe from 'stripe'
import { invalid, missing } from '../server/errors.ts'
import { hash, list, oneOf, required, text } from '../server/parameters.ts'
import { route2 } from '../server/route.ts'
import { minutes } from '../state/clock.ts'

const useShape = {
  collection_options: hash({
    fields: oneOf('currently_due', 'eventually_due'),
    future_requirements: oneOf('include', 'omit'),
  }),
  configurations: list(oneOf('customer', 'merchant', 'recipient')),
  refresh_url: required(text()),
  return_url: text(),
}

export const accountLinkRoutes = [
  route2(
    'POST',
    '/v2/core/account_links',
    {
      account: required(text()),
      use_case: required(
        hash({
          type: required(oneOf('account_onboarding', 'account_update')),
          account_onboarding: hash(useShape),
          account_update: hash(useShape),
        }),
      ),
    },
    ({ world, params }): Stripe.V2.Core.AccountLink => {
      const { account, use_case: use } = params
      if (world.store.get('accounts', account) === undefined) {
        throw missing('account', account, 'account')
      }
      const chosen = use[use.type]
      if (chosen === undefined) {
        throw invalid(`use_case.${use.type} is required.`, {
          code: 'invalid_fields',
          param: `use_case.${use.type}`,
        })
      }
      const id = world.newId('alnk')
      const expiresAt = world.clock.now() + minutes(10)
      world.store.insert(
        'account_links',
        world.platform,
        {
          id,
          account,
          useCase: use.type,
          refreshUrl: chosen.refresh_url,
          returnUrl: chosen.return_url ?? null,
          expiresAt,
        },
        {},
      )
      return {
        object: 'v2.core.account_link',
        account,
        created: world.clock.iso(),
        expires_at: world.clock.iso(expiresAt),
        livemode: false,
        url: `${world.baseUrl()}/onboarding/${id}`,
        use_case: use,
      }
    },
  ),
]

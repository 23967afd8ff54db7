import { defineErrors } from '@souk/kernel/domain'

/** Why a change of people is refused. */
export const memberErrors = defineErrors({
  member_out_of_reach: {
    status: 403,
    message: 'This person also works elsewhere. You can only end their work for your own shop.',
  },
  role_too_high: { status: 403, message: 'You cannot give or take a role above your own.' },
  not_a_manager: { status: 403, message: "Only owners and admins manage a shop's people." },
  last_owner: { status: 422, message: 'A shop keeps at least one owner. Name another one first.' },
  operator_untouchable: { status: 403, message: "Nobody changes another operator's account." },
  not_your_password: { status: 403, message: 'People choose their own passwords.' },
  not_your_email: { status: 403, message: 'People change their own e-mail addresses.' },
})

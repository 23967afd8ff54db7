import type { Control } from '../control/control.ts'
import { StripeProblem } from '../server/errors.ts'
import type { World } from '../state/world.ts'
import { inspectorPage } from './inspectorPage.ts'

type Form = Readonly<Record<string, string>>

/** The inspector's buttons press what tests press. */
const actions: Readonly<Record<string, (control: Control, form: Form) => Promise<unknown>>> = {
  advance: (control, form) => control.advance(Number(form.seconds)),
  closeDispute: (control, form) =>
    control.closeDispute(form.dispute ?? '', form.outcome === 'won' ? 'won' : 'lost'),
  dispute: (control, form) => control.dispute(form.charge ?? ''),
  failPayout: (control, form) => control.failPayout(form.payout ?? ''),
  onboard: (control, form) => control.onboard(form.account ?? ''),
  payOut: (control, form) => control.payOut(form.account),
  payoutArrives: (control, form) => control.payoutArrives(form.payout ?? ''),
  redeliver: (control, form) => control.redeliver(form.event ?? ''),
  reject: (control, form) => control.review(form.account ?? '', 'rejected'),
  release: (control) => control.release(),
  settle: (control, form) =>
    control.settle(form.intent ?? '', form.outcome === 'succeeds' ? 'succeeds' : 'fails'),
  verify: (control, form) => control.review(form.account ?? '', 'verified'),
}

/** The page to show after a button was pressed, or null when all went well and the browser goes back to it. */
export const press = async (
  world: World,
  control: Control,
  { name, form }: { name: string; form: Form },
): Promise<string | null> => {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (action === undefined) return inspectorPage(world, `There is no button '${name}'.`)
  try {
    await action(control, form)
    return null
  } catch (error) {
    if (error instanceof StripeProblem) return inspectorPage(world, error.message)
    throw error
  }
}

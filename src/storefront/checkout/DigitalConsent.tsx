import type { Words } from '../shop/messages/index.ts'
import { Checkbox } from '../ui/Checkbox.tsx'

type Props = { isGiven: boolean; fault: string | undefined; t: Words }

/** That downloads are the shopper's at once, which ends their right of withdrawal: never ticked for them. */
export const DigitalConsent = ({ isGiven, fault, t }: Props) => (
  <div className="mb-3">
    <input type="hidden" name="asksDigitalConsent" value="1" />
    <Checkbox
      name="digitalConsent"
      defaultChecked={isGiven}
      aria-required
      aria-invalid={fault !== undefined}
      aria-describedby={fault && 'digital-consent-fault'}
      label={t('checkout.digitalConsent')}
    />
    {fault && (
      <p id="digital-consent-fault" className="text-sm text-danger">
        {fault}
      </p>
    )}
  </div>
)

import type { Words } from '../shop/messages/index.ts'
import { Alert } from '../ui/Alert.tsx'

/** For who comes back from paying with nothing paid: `declined` when it was tried. */
export const ReturnNotice = ({ how, t }: { how: 'cancelled' | 'declined'; t: Words }) => (
  <Alert title={t(`checkout.${how}Title`)} className="mb-8">
    {t(`checkout.${how}Text`)}
  </Alert>
)

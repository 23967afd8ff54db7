import { kernelErrors } from '../errors/index.ts'
import type { AnyOperation } from '../operations/defineOperation.ts'
import type { Shop } from '../scope/index.ts'

/** @throws feature_disabled */
export const checkFeature = ({ feature }: AnyOperation, shop: Shop): void => {
  if (feature && !shop.features.includes(feature)) throw kernelErrors.feature_disabled({ feature })
}

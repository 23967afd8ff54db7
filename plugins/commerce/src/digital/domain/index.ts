export { attachment, safeType } from './attachment.ts'
export {
  assertDownloadable,
  assertOpen,
  isDownloadable,
  type Delivery,
  type DeliveryKind,
  type DeliveryState,
  type WithdrawnBy,
} from './delivery.ts'
export { digitalErrors } from './errors.ts'
export {
  deliveryKindLabels,
  deliveryStateLabels,
  licenseKeyStateLabels,
  withdrawnByLabels,
  type LicenseKeyState,
} from './labels.ts'
export { lastOf, maskedKey, readLicenseKeys, type WrittenKey } from './licenseKeys.ts'

export { addLicenseKeys } from './addLicenseKeys.ts'
export { alignDigital } from './alignDigital.ts'
export { deliverDigital } from './deliverDigital.ts'
export {
  deliveriesOf,
  deliveriesOfCustomer,
  findDelivery,
  isAwaited,
  type DeliveryRow,
} from './deliveryRows.ts'
export { downloadFile } from './downloadFile.ts'
export { LINK_MINUTES, signLink } from './downloadLink.ts'
export { giveToThoseWaiting, giveWhatCame } from './giveWhatCame.ts'
export { licenseKeyPools } from './licenseKeyPools.ts'
export { linkLimits } from './limits.ts'
export { openKey } from './secretKey.ts'
export { withdrawLicenseKey } from './withdrawLicenseKey.ts'

export { demoShops } from './demoShops.ts'
export { seedDemo } from './seedDemo.ts'
export { picturesOf } from './shop.ts'
export type {
  DemoBlock,
  DemoBranding,
  DemoBuyer,
  DemoCategory,
  DemoLink,
  DemoPage,
  DemoProduct,
  DemoShop,
  DemoVariant,
  Text,
} from './shop.ts'
export { toLexical } from './toLexical.ts'
export { paint } from './pictures/paint.ts'
export { paintAll } from './pictures/paintAll.ts'
export { fileName, mimeType, type PictureSpec } from './pictures/picture.ts'

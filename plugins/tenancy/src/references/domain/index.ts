export {
  referencesIn,
  type BlockLike,
  type Blocks,
  type FieldLike,
  type Reference,
} from './referencesIn.ts'

export { MAX_AMOUNT, moneyField } from '../../shared/moneyField.ts'
